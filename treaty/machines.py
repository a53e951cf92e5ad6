"""The API, described for people from the very description that machines read, with a worked example of every call."""

from itertools import groupby

from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from articles import pages
from articles.api import problems
from articles.api.readable import with_headers
from articles.editions import chosen
from treaty.api import api
from treaty.worked import examples


@require_safe
def described(request):
    """Every call by its room: what it answers, what may be asked, and an example with its answer."""
    calls = {address: ways["get"] for address, ways in api.get_openapi_schema()["paths"].items()}
    worked = examples(calls)
    listed = [_call(address, call, worked.get(address)) for address, call in calls.items()]
    groups = [(tag, list(found)) for tag, found in groupby(listed, key=lambda call: call["tag"])]
    return render(request, "treaty/api.html", pages.frame(*chosen(request)) | {"groups": groups, "total": len(calls)})


def no_such_address(request, rest):
    """What begins like the API and is none of its addresses: a problem, too, whatever the method."""
    return with_headers(problems.no_such_address(request))


def _call(address, call, worked):
    about = {"address": address, "tag": call["tags"][0], "name": call["summary"], "says": call["description"]}
    questions = [
        (one["name"], one.get("description", ""), _bounds(one["schema"]))
        for one in call.get("parameters", ())
        if one["in"] == "query"
    ]
    return about | {"id": call["operationId"], "questions": questions, "worked": worked}


def _bounds(schema):
    """What a question takes, in words: "from 1 to 100, 20 if not asked"."""
    kinds = [schema, *schema.get("anyOf", ())]
    values = next((kind["enum"] for kind in kinds if "enum" in kind), None)
    said = [gettext("one of: {values}").format(values=", ".join(values))] if values else []
    if "maximum" in schema:
        bounds = {name: f"{schema[name]:,}" for name in ("minimum", "maximum")} | {"usual": schema["default"]}
        said.append(gettext("from {minimum} to {maximum}, {usual} if not asked").format(**bounds))
    return "; ".join(said)
