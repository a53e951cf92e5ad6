"""A worked example of every call of the API: asked of the API itself, so that it is what the API really answers."""

import json
from typing import NamedTuple
from urllib.parse import urlencode

from django.db.models import Count
from django.http import HttpRequest, QueryDict
from django.urls import resolve
from django.utils import timezone

from annexes.models import Act, Register
from articles.freshness import content_version
from articles.models import Annotation, Instrument, Provision, Source, Term, Topic
from treaty.shortening import shortened

# What an example asks beyond its address; `on`, `crime` and `q` are taken from what is loaded.
ASKED = {
    "/api/contents": {"limit": 2},
    "/api/provisions": {"kind": "article", "limit": 2},
    "/api/provisions/{eid}/references": {"direction": "outgoing", "limit": 2},
    "/api/annotations": {"limit": 1},
    "/api/annotations/{key}/revisions": {"limit": 1},
    "/api/terms": {"limit": 1},
    "/api/topics": {"limit": 1},
    "/api/concordance": {"limit": 1},
    "/api/instruments": {"limit": 1},
    "/api/sources": {"limit": 1},
    "/api/search": {"q": None, "limit": 1},
    "/api/states": {"limit": 2},
    "/api/states/{code}": {"on": None},
    "/api/states/{code}/acts": {"limit": 1},
    "/api/acts": {"kind": "signature", "limit": 1},
    "/api/register": {"on": None, "limit": 1},
    "/api/between/{first}/{second}": {"on": None, "crime": None},
    "/api/timeline": {"limit": 1},
    "/api/conflicts": {"limit": 1},
}


class Worked(NamedTuple):
    """The address of an example, and its answer as it is shown: long words and lists cut short."""

    address: str
    answer: str


_made: tuple[str, dict[str, Worked]] = ("", {})


def examples(calls):
    """The example of each call by its address in the description; made again when the text or the record changes.

    A call for which nothing is loaded that it could show has none.
    """
    global _made  # noqa: PLW0603 - one assignment replaces it whole
    version = f"{content_version()} {timezone.localdate()}"  # a citation names the day, too
    if _made[0] != version:
        loaded = _loaded()
        found = {call: _example(call, loaded) for call in calls}
        _made = (version, {call: worked for call, worked in found.items() if worked})
    return _made[1]


def _loaded():
    """What the examples are about: (name of the place in the address, or of the question) → value, "" where none."""
    annotation = Annotation.objects.public().first()
    busiest = Act.objects.order_by().values("state").annotate(acts=Count("pk")).order_by("-acts", "state")
    first, second, *_ = [*(row["state"] for row in busiest[:2]), "", ""]
    compared = Instrument.objects.annotate(times=Count("parallels")).order_by("-times").first()
    record, term = Register.objects.first(), Term.objects.exclude(defined_in=None).first()
    return {
        "{eid}": _of(Provision.objects.filter(kind="paragraph", parallels__isnull=False).first(), "eid"),
        "/annotations/{key}": f"/annotations/{annotation.key}" if annotation else "",
        "{number}": str(annotation.published.number) if annotation else "",
        "/terms/{slug}": f"/terms/{term.slug}" if term else "",
        "/topics/{slug}": f"/topics/{_of(Topic.objects.first(), 'slug')}",
        "/instruments/{key}": f"/instruments/{_of(compared, 'key')}",
        "/sources/{key}": f"/sources/{_of(Source.objects.first(), 'key')}",
        "{code}": first,
        "{first}": first,
        "{second}": second,
        "q": _of(term, "name"),
        "on": record.as_of if record and len(record.as_of) == 10 else "",
        "crime": _of(Provision.objects.filter(kind="annex").first(), "eid"),
    }


def _of(row, name):
    return getattr(row, name) if row else ""


def _example(call, loaded):
    address = call
    for hole, filling in loaded.items():
        address = address.replace(hole, filling) if "{" in hole else address
    query = {name: loaded[name] if value is None else value for name, value in ASKED.get(call, {}).items()}
    query = urlencode({name: value for name, value in query.items() if value})
    address = f"{address}?{query}" if query else address
    response = ask(address)
    if response is None or response.status_code != 200:
        return None
    return Worked(address, json.dumps(shortened(json.loads(response.content)), ensure_ascii=False, indent=2))


def ask(address):
    """The API's answer to GET, without a network between; None where the address is none of its own."""
    path, _, query = address.partition("?")
    request = HttpRequest()
    request.method, request.path, request.path_info, request.GET = "GET", path, path, QueryDict(query)
    request.resolver_match = match = resolve(path)
    return match.func(request, **match.kwargs) if match.namespace == "api" else None
