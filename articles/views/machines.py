"""The API, described for people."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import pages
from articles.api.site import api
from articles.editions import chosen

EXAMPLES = {"{eid}": "art_8__para_3"}


@require_safe
def described(request):
    """Every address with what it answers and an example, from the same description that machines read."""
    ways = [
        {"address": address, "says": ask["get"]["description"], "example": _example(address)}
        for address, ask in api.get_openapi_schema(path_prefix="/api/")["paths"].items()
    ]
    return render(request, "articles/api.html", pages.frame(*chosen(request)) | {"ways": ways})


def _example(address):
    for hole, filling in EXAMPLES.items():
        address = address.replace(hole, filling)
    return address
