"""The pages of the text."""

from contextlib import contextmanager
from threading import BoundedSemaphore
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles import identifiers, pages
from articles.annotating import chosen_layers, said_of
from articles.describing import signposts
from articles.editions import chosen
from articles.models import Lesson, Provision
from articles.views.searching import asked

PATIENCE = 5  # seconds in which one waits for another to be done
LONGEST = 300  # characters of an address in the foot of a printed page


_whole = BoundedSemaphore()


@contextmanager
def one_at_a_time():
    """The whole text takes 10 MB while it is made; threads that make it together are done no sooner."""
    entered = _whole.acquire(timeout=PATIENCE)
    try:
        yield
    finally:
        if entered:
            _whole.release()


class SeeOther(HttpResponseRedirect):
    """A way to another address that is asked for with GET (303)."""

    status_code = 303


@require_safe
def provision(request, eid):
    """A part, an article, an annex, or a place within one, marked in its article."""
    edition, editions = chosen(request)
    kind = identifiers.steps(eid)[-1][0]
    if kind in identifiers.DIVISIONS:
        page = pages.part_page(eid, edition, editions)
        response = render(request, "articles/part.html", page | {"annotations": said_of(eid)})
        return signposts.of_provision(response, identifiers.path(eid), eid, edition)
    try:
        page = pages.reading_page(eid, edition, editions, asked(request), chosen_layers(request))
    except pages.NoSuchProvision:
        if same := Provision.objects.filter(eid__iexact=eid).first():
            return redirect(same)
        raise
    if page["root"].kind == "annex":
        page["origin"] = pages.origin_of(page["here"], edition)
    too_deep = _too_deep(request.GET.get("asked", ""), eid)
    response = render(request, "articles/provision.html", page | {"asked": too_deep, "words": asked(request)})
    return signposts.of_provision(response, identifiers.path(eid), eid, edition)


def _too_deep(wanted, eid):
    """The label of what was asked for when the text does not go that deep; nothing else may be said in our name."""
    if not identifiers.is_eid(wanted) or not wanted.startswith(f"{eid}__"):
        return None
    return None if Provision.objects.filter(eid=wanted).exists() else identifiers.label(wanted)


@require_safe
def contents(request):
    """The table of contents."""
    page = pages.frame(*chosen(request)) | {"guided": Lesson.objects.exists()}
    return render(request, "articles/contents.html", page)


@require_safe
def annexes(request):
    """The list of the annexes."""
    return render(request, "articles/annexes.html", pages.frame(*chosen(request)))


@require_safe
def whole_text(request):
    """The whole treaty on one page."""
    edition, editions = chosen(request)
    with one_at_a_time():
        response = render(request, "articles/whole_text.html", pages.whole_text(edition, editions))
    return signposts.of_provision(response, "/text/", "", edition)


@require_safe
def identity(request, eid):
    """The address to store: it leads to the page, wherever that may be (303 See Other)."""
    if not Provision.objects.filter(eid=eid).exists():
        raise pages.missing(eid)
    query = request.GET.urlencode()
    return SeeOther(identifiers.path(eid) + (f"?{query}" if query else ""))


@require_safe
def running_head(request, eid):
    """The head and foot of printed pages as a style sheet: CSS cannot read them there, and nothing may stand inline."""
    at = _local(request.GET.get("at", ""))
    request.GET = QueryDict(urlsplit(at).query)
    edition, _ = chosen(request)
    left = " · ".join([*([identifiers.label(eid)] if eid else []), edition.treaty.short_title])
    page = {"left": left, "edition": edition, "address": settings.SITE_URL + at}
    return render(request, "articles/running_head.css", page, content_type="text/css")


def _local(at):
    """The address of the page that is printed, without the site; "" for what is none or would fill the foot."""
    return at if at.startswith("/") and not at.startswith("//") and len(at) <= LONGEST else ""


@require_safe
def shelf(request, room):
    """/parts/ and the like have no page of their own: the contents list them all."""
    return redirect("contents")
