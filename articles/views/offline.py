"""Reading without a network: the page that a device keeps, the worker that keeps it, and the site as an app."""

import json

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from articles import pages
from articles.editions import NoSuchEdition, best
from articles.offline import copy_of
from articles.templatetags.tongue import CONTENT, spoken

ICONS = {"app-192": ("192x192", "any"), "app-512": ("512x512", "any"), "app-maskable-512": ("512x512", "maskable")}


@require_safe
def offline(request):
    """What is kept on this device and the switch for it; served from the copy, the text itself at any address.

    Its ETag names the copy, so that the worker can tell that it keeps what it was told to. The worker asks for no
    language: in another, the page has the switch and no text, and is never kept.
    """
    edition = _edition()
    if spoken() != CONTENT:
        return render(request, "articles/offline.html", pages.frame(edition, [edition]) | {"copied": True})
    copy = copy_of(edition)
    response = HttpResponse(copy.html, headers={"ETag": f'"{copy.version}"', "Cache-Control": "no-cache"})
    return get_conditional_response(request, etag=response["ETag"], response=response)


@require_safe
def worker(request):
    """The service worker: another one when the text or a file of the copy is another. Browsers ask at each visit."""
    copy = copy_of(_edition())
    known = {"version": copy.version, "files": json.dumps(copy.files)}
    response = render(request, "articles/sw.js", known, content_type="text/javascript")
    response["Cache-Control"] = "no-cache"
    return response


@require_safe
def manifest(request):
    """What the site is called and looks like as an app (W3C Web Application Manifest)."""
    treaty = _edition().treaty
    icons = [
        {"src": static(f"icons/{name}.png"), "sizes": sizes, "type": "image/png", "purpose": purpose}
        for name, (sizes, purpose) in ICONS.items()
    ]
    about = {"id": "/", "name": treaty.short_title, "description": treaty.summary, "lang": "en", "icons": icons}
    looks = {"display": "standalone", "background_color": "#fdfcf8", "theme_color": "#fdfcf8"}
    way = {"start_url": "/", "scope": "/"}
    return JsonResponse(about | way | looks, content_type="application/manifest+json")


def _edition():
    """The edition that the copy holds: the one that the site shows unasked."""
    if edition := best():
        return edition
    raise NoSuchEdition("No text has been loaded yet.")
