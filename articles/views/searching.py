"""One box: a citation leads to its place, words to the provisions that speak of them."""

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles import pages
from articles.citations import typed
from articles.editions import chosen
from articles.search import completions, current

LONGEST = 2_000  # characters of a query that are read
PER_PAGE = 10


def asked(request):
    """What was typed into the box, without the white space around it."""
    return request.GET.get("q", "").strip()[:LONGEST]


def whole_number(request, name, default):
    """A number from the address; the default where there is none or where it is not one."""
    value = request.GET.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 6 else default


@require_safe
def search(request):
    """An exact citation goes to its place; everything else is a page of results, and never an error."""
    words = asked(request)
    results = current.finder(typed).find(words, whole_number(request, "page", 1), PER_PAGE)
    edition, editions = chosen(request)
    if results.jump and results.jump.exact and not results.choices:
        return redirect(results.jump.url + edition.query)
    page = pages.frame(edition, editions) | {"words": words, "results": results}
    return render(request, "articles/search.html", page)


@require_safe
def complete(request):
    """The rows under the box for what has been typed so far."""
    rows = completions.complete(current.finder(typed), asked(request)[:200])
    found = [{"kind": row.kind, "label": row.label, "words": row.words, "url": row.url} for row in rows]
    return JsonResponse({"rows": found})


@require_safe
def opensearch(request):
    """The description by which a browser adds the box to its own."""
    edition, _ = chosen(request)
    page = {"edition": edition, "site_url": settings.SITE_URL}
    return render(request, "articles/opensearch.xml", page, content_type="application/opensearchdescription+xml")
