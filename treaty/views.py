"""The home page, what the site says about itself, and its answers when something is not there."""

import sys

from django.conf import settings
from django.db.models import Count, Exists
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.views.decorators.http import require_safe
from django.views.defaults import bad_request

from articles import pages
from articles.editions import NoSuchEdition, best, chosen
from articles.exporting.formats import FORMATS
from articles.models import Lesson, Provision, Source
from treaty import accessible, outage


@require_safe
def home(request):
    """The treaty at a glance."""
    page = pages.frame(*chosen(request))
    # One query: how many provisions of each kind, and whether there is a guide to them.
    found = Provision.objects.order_by().values_list("kind")
    found = found.annotate(Count("pk"), guided=Exists(Lesson.objects.all()))
    kinds = {kind: count for kind, count, _ in found}
    return render(request, "treaty/home.html", page | {"kinds": kinds, "guided": any(row[2] for row in found)})


@require_safe
def about(request):
    """What this site is, what its words are, who keeps it, and what it keeps of its readers: nothing."""
    page = pages.frame(*chosen(request))
    sources = Source.objects.filter(key__in=page["edition"].treaty.sources)
    page |= {"sources": sources, "contact": settings.CONTACT_EMAIL, "forms": FORMATS}
    return render(request, "treaty/about.html", page)


@require_safe
def accessibility(request):
    """What was tested of WCAG 2.2, when and how, what does not work, and whom to write to."""
    said = {"tested_on": accessible.TESTED_ON, "checks": accessible.CHECKS, "gaps": accessible.GAPS}
    page = pages.frame(*chosen(request)) | said | {"contact": settings.CONTACT_EMAIL}
    return render(request, "treaty/accessibility.html", page)


@require_safe
def favicon(request):
    """The icon, for browsers that ask for it here because what they show, a PDF say, names none."""
    return redirect(static("icons/icon.svg"))


@require_safe
def robots(request):
    """What programs that walk the web may read here: robots.txt (RFC 9309)."""
    return render(request, "treaty/robots.txt", {"site": settings.SITE_URL}, content_type="text/plain")


@require_safe
def for_assistants(request):
    """For programs that read for people: what this is, what its words are, and where they are in plain form."""
    page = {"edition": best(), "site": settings.SITE_URL, "forms": FORMATS}
    return render(request, "treaty/llms.txt", page, content_type="text/plain; charset=utf-8")


def not_found(request, exception):
    """404, with the nearest provision that does exist where the address names one."""
    ours = isinstance(exception, pages.NoSuchProvision | NoSuchEdition)
    nearest = getattr(exception, "nearest", None)
    page = {"said": exception.args[0] if ours else "", "nearest": nearest, "edition": best()}
    return render(request, "treaty/404.html", page, status=404)


def gone(request, exception):
    """410: something stood here once; what it was and since when it does not."""
    return render(request, "treaty/410.html", {"retired": exception.retired, "edition": best()}, status=410)


def refused(request, exception):
    """400: what was asked makes no sense; 503 where it is the database that made it so (a session not written)."""
    return unavailable(request, exception) if outage.behind(exception) else bad_request(request, exception)


def failed(request):
    """500: says sorry without touching anything that may have failed; 503 where it was the database."""
    error = sys.exc_info()[1]
    if outage.behind(error):
        return unavailable(request, error)
    return HttpResponse(render_to_string("treaty/500.html"), status=500)


def no_search(request):
    """503: the index cannot be built; the text is there all the same."""
    page = render_to_string("treaty/503.html", {"search": True})
    return HttpResponse(page, status=503, headers={"Retry-After": "60", "Cache-Control": "no-store"})


def unavailable(request, error):
    """503: the database fails; says when to try again, and what became of what was sent, without touching it."""
    outage.tell(error)
    page = render_to_string("treaty/503.html", {"sent": request.method == "POST"})
    return HttpResponse(page, status=503, headers={"Retry-After": "10", "Cache-Control": "no-store"})
