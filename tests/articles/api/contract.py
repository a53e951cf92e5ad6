"""What programs rely on in the description of the API, one line for each thing, and what would break them.

After adding to the API, hold the new things as well: python -m tests.articles.api.contract
"""

import json
from pathlib import Path

HELD = Path(__file__).parent / "contract.json"


def flat(schema):
    """Every parameter and every field of every answer, with its type: "/api/acts 200 acts[].gist" → "string"."""
    found = {}
    for address, ways in schema["paths"].items():
        for one in ways["get"].get("parameters", ()):
            found |= _parameter(f"{address} {one['in']}:{one['name']}", one)
        for status, answer in ways["get"]["responses"].items():
            for content, shape in answer.get("content", {}).items():
                found[f"{address} {status}"] = content
                found |= _fields(f"{address} {status} ", shape["schema"], schema["components"]["schemas"], ())
    return dict(sorted(found.items()))


def broken(held, now):
    """What of the held things is gone or has become something else, and what has to be asked that had not to be."""
    gone = [f"gone: {name}" for name in held if name not in now]
    changed = [f"{name}: {held[name]} → {now[name]}" for name in held if name in now and held[name] != now[name]]
    needed = [f"newly needed: {name}" for name in now if name not in held and name.endswith(" (needed)")]
    return gone + changed + needed


def _parameter(name, one):
    kinds = [one["schema"], *one["schema"].get("anyOf", ())]
    found = {name: _type(one["schema"])}
    found |= {f"{name} (needed)": True} if one.get("required") else {}
    found |= {f"{name}={value}": "value" for kind in kinds for value in kind.get("enum", ())}
    return found | {
        f"{name} {bound}": kind[bound] for kind in kinds for bound in ("minimum", "maximum") if bound in kind
    }


def _fields(name, shape, shapes, above):
    """The fields under a shape; one that stands in itself is followed once."""
    found = {}
    for inner in (shape, *shape.get("anyOf", ())):
        if ref := inner.get("$ref", "").rpartition("/")[2]:
            if ref in above:
                continue
            found |= _fields(name, shapes[ref], shapes, (*above, ref))
        if "items" in inner:
            found |= _fields(f"{name}[]", inner["items"], shapes, above)
        for field, value in inner.get("properties", {}).items():
            path = f"{name}.{field}" if not name.endswith(" ") else name + field
            found |= {path: _type(value)} | _fields(path, value, shapes, above)
    return found


def _type(shape):
    if "anyOf" in shape:
        return " or ".join(sorted(map(_type, shape["anyOf"])))
    ref = shape.get("$ref", "").rpartition("/")[2]
    return "object" if ref else " ".join(filter(None, [shape.get("type", "any"), shape.get("format")]))


if __name__ == "__main__":
    import django

    django.setup()
    from treaty.api import api

    HELD.write_text(json.dumps(flat(api.get_openapi_schema()), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
