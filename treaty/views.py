"""The home page, what the site says about itself, and its answers when something is not there."""

from django.conf import settings
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from articles import pages
from articles.editions import NoSuchEdition, best, chosen
from articles.exporting.formats import FORMATS
from articles.models import Provision, Source
from treaty import accessible


@require_safe
def home(request):
    """The treaty at a glance."""
    page = pages.frame(*chosen(request))
    kinds = dict(Provision.objects.order_by().values_list("kind").annotate(Count("pk")))
    return render(request, "treaty/home.html", page | {"kinds": kinds})


@require_safe
def about(request):
    """What this site is, the standing of its text, its sources and its licence."""
    page = pages.frame(*chosen(request))
    sources = Source.objects.filter(key__in=page["edition"].treaty.sources)
    return render(request, "treaty/about.html", page | {"sources": sources})


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
    page = {"said": str(exception) if ours else "", "nearest": nearest, "edition": best()}
    return render(request, "treaty/404.html", page, status=404)


def gone(request, exception):
    """410: something stood here once; what it was and since when it does not."""
    return render(request, "treaty/410.html", {"retired": exception.retired, "edition": best()}, status=410)


def failed(request):
    """500: says sorry without touching anything that may have failed."""
    return HttpResponse(render_to_string("treaty/500.html"), status=500)


def unavailable(request):
    """503: the database does not answer; says when to try again, without touching it."""
    return HttpResponse(render_to_string("treaty/503.html"), status=503, headers={"Retry-After": "10"})
