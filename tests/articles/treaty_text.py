"""The Convention as the fixtures give it, walked without a database."""

from pathlib import Path

import yaml

CONVENTION = Path(__file__).parents[2] / "fixtures" / "convention"
FILES = ["00-preamble", *(f"part-{n}" for n in range(1, 9)), "annexes", "closing"]
TOP = {"part": "part", "article": "art", "annex": "annex"}


def passages():
    """(eid, eid of the Part around it, words) of every heading, text and tail, in reading order."""
    for name in FILES:
        for node in yaml.safe_load((CONVENTION / f"{name}.yaml").read_text("utf-8")):
            eid = f"{TOP[node['kind']]}_{node['num']}" if node["kind"] in TOP else node["kind"]
            division = f"part_{node['part']}" if "part" in node else None
            yield from _passages(node, eid, division)


def _passages(node, eid, division):
    for key in ("heading", "text", "tail"):
        if node.get(key):
            yield eid, division, node[key]
    for child in node.get("children", []):
        yield from _passages(child, _inner(eid, child["num"]), division)


def _inner(eid, num):
    if not num:
        return eid
    if eid == "preamble":
        return f"preamble__rec_{num}"
    return f"{eid}__{'para' if num[0].isdigit() and '__' not in eid else 'point'}_{num}"


def eids():
    """Every eid of the Convention, those without words of their own included."""
    found = {}
    for eid, _, _ in passages():
        steps = eid.split("__")
        found |= {"__".join(steps[:depth]): None for depth in range(1, len(steps) + 1)}
    return list(found)
