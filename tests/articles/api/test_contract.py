"""Version 1 keeps what programs rely on: things may be added, nothing is taken away or changed (else /api/v2)."""

import copy
import json

import pytest

from tests.articles.api.contract import HELD, broken, flat
from treaty.api import api

PROVISIONS = "/api/provisions"


@pytest.fixture
def schema():
    return copy.deepcopy(api.get_openapi_schema())


def test_nothing_that_programs_rely_on_is_gone_or_has_changed(schema):
    held = json.loads(HELD.read_text(encoding="utf-8"))
    assert len(held) > 500
    assert broken(held, flat(schema)) == []


def fields(schema):
    return schema["components"]["schemas"]["PlaceOut"]["properties"]


def parameters(schema):
    return schema["paths"][PROVISIONS]["get"]["parameters"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda schema: schema["paths"].pop("/api/timeline"), "gone: /api/timeline 200"),
        (lambda schema: fields(schema).pop("label"), f"gone: {PROVISIONS} 200 provisions[].label"),
        (lambda schema: fields(schema)["num"].update(type="integer"), "num: string → integer"),
        (lambda schema: parameters(schema).pop(), f"gone: {PROVISIONS} query:"),
        (lambda schema: parameters(schema)[0].update(required=True), "newly needed:"),
        (lambda schema: schema["paths"][PROVISIONS]["get"]["responses"].pop(404), f"gone: {PROVISIONS} 404"),
    ],
)
def test_what_would_break_a_program_is_seen(schema, change, said):
    held = flat(copy.deepcopy(schema))
    change(schema)
    assert any(said in line for line in broken(held, flat(schema)))


def test_what_is_added_breaks_nobody(schema):
    held = flat(copy.deepcopy(schema))
    fields(schema)["colour"] = {"type": "string"}
    parameters(schema).append({"in": "query", "name": "colour", "schema": {"type": "string"}, "required": False})
    assert len(flat(schema)) > len(held)
    assert broken(held, flat(schema)) == []
