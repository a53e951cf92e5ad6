"""Provisions on other people's pages: the frame, oEmbed, the element that makes the frame, and how to use them."""

from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from csp.decorators import csp_replace, csp_update
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from articles import embedding, identifiers, pages
from articles.editions import chosen
from articles.excerpts import excerpt
from articles.exporting.gathering import edition_facts

EXAMPLE = "art_8__para_3"
A_DAY = embedding.A_DAY


@require_safe
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
def frame(request, eid):
    """A provision alone, for a frame on any page: label, words, standing, and where to read it."""
    edition, _ = chosen(request)
    found = excerpt(eid, edition)
    page = {"edition": edition, "found": found, "address": identifiers.path(eid) + edition.query}
    response = render(request, "articles/embed.html", page)
    response["Link"] = f'<{settings.SITE_URL}{page["address"]}>; rel="canonical"'
    response["X-Robots-Tag"] = "noindex"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@require_safe
def oembed(request):
    """oEmbed 1.0 for any address of a provision; 404 for another, 501 for a format it does not know (its 2.3.3)."""
    asked = embedding.asked(request.GET)
    if asked.fault:
        return _said(400, asked.fault)
    if asked.format not in ("json", "xml"):
        return _said(501, f"There is no format “{asked.format[:20]}”; it is json or xml.")
    eid, query = embedding.provision_of(asked.url, settings.SITE_URL)
    if eid is None:
        return _said(404, f"The address must be one of a provision on {settings.SITE_URL}.")
    request.GET = query
    edition, _ = chosen(request)
    answer = embedding.answer(excerpt(eid, edition), edition, edition_facts(edition).what, asked, settings.SITE_URL)
    response = JsonResponse(answer) if asked.format == "json" else HttpResponse(_xml(answer), content_type="text/xml")
    response["Access-Control-Allow-Origin"] = "*"
    response["Cache-Control"] = f"public, max-age={answer['cache_age']}"
    return response


def _said(status, sentence):
    return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")


def _xml(answer):
    """The answer as oEmbed's XML (2.3.4.2)."""
    inner = "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in answer.items())
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>{inner}</oembed>'


@require_safe
def element(request):
    """The script that makes <treaty-provision> work, at an address that never changes."""
    response = HttpResponse(_script(), content_type="text/javascript; charset=utf-8")
    response["Access-Control-Allow-Origin"] = "*"  # a module from another host must allow it
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Cache-Control"] = f"public, max-age={A_DAY}, stale-while-revalidate={7 * A_DAY}"
    return response


@cache
def _script():
    return Path(finders.find("js/treaty-provision.js")).read_bytes()


@require_safe
@csp_update({"frame-src": ["'self'"]})
def explained(request):
    """How to show a provision on one's own page, with a living example."""
    edition, editions = chosen(request)
    page = pages.frame(edition, editions)
    eids = [row.eid for row in page["contents"].rows if row.kind == "article"]
    example = EXAMPLE if identifiers.top(EXAMPLE) in eids else next(iter(eids), None)
    found = excerpt(example, edition) if example else None
    return render(request, "articles/embedding.html", page | {"found": found, "host": settings.SITE_URL})
