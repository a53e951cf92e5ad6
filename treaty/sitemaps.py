"""Every page that stands for itself, with the day on which its content last changed (sitemaps.org, 0.9).

A day comes from the content: when words were read or imported, a revision was published, a State acted. Where nothing
tells, none is given. The same page in another form, a place within an article and an old version are no pages here.
"""

import datetime as dt
from collections import defaultdict
from typing import NamedTuple

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from annexes.models import Act, Register, State
from articles import identifiers
from articles.contents import Contents
from articles.editions import query_of
from articles.models import Annotation, Checklist, Edition, Instrument, Lesson, Topic

STUDY = ["/study/", "/glossary/", "/topics/", "/checklists/", "/concordance/", "/sources/", "/references/"]
ABOUT = ["/about/", "/editions/", "/api/", "/embedding/"]


class Page(NamedTuple):
    """An address without the site, and the day of the last change or None."""

    address: str
    changed: dt.date | None = None


@require_safe
def index(request):
    """The parts of the sitemap; each with the day of the latest change in it."""
    sections = [(name, latest(page.changed for page in made())) for name, made in SECTIONS.items()]
    return _xml(request, "treaty/sitemaps.xml", {"sections": sections})


@require_safe
def section(request, name):
    """The pages of one part."""
    if name not in SECTIONS:
        raise Http404(f"There is no such part of the sitemap; there are: {', '.join(SECTIONS)}.")
    return _xml(request, "treaty/sitemap.xml", {"pages": list(SECTIONS[name]())})


def _xml(request, template, page):
    return render(request, template, page | {"site": settings.SITE_URL}, content_type="application/xml")


def latest(days):
    """The last of some days, of which any may be None and those to come do not count; None if there is none."""
    today = dt.datetime.now(dt.UTC).date()
    return max((day for day in days if day and day <= today), default=None)


def text():
    """The front page, the contents, every part, article and annex, and the whole text, in each edition."""
    editions = Edition.objects.prefetch_related("versions").by_rank()
    said = _annotated()
    for edition in editions:
        read = latest([edition.retrieved_on, *(v.imported_on for v in edition.versions.all())]) or edition.text_date
        query = query_of(edition, None, editions)
        rows = Contents(edition).rows
        yield from (Page(address + query, read) for address in ("/", "/articles/", "/text/"))
        if any(row.kind == "annex" for row in rows):
            yield Page(f"/annexes/{query}", read)
        yield from (Page(row.address + query, latest([read, said.get(row.eid)])) for row in rows)


def _annotated():
    """The article of each annotation → when the last one on it was published."""
    found = defaultdict(list)
    for annotation in Annotation.objects.public().defer("published__body", "published__html"):
        found[identifiers.top(annotation.provision_id)].append(_date(annotation.published.published_on))
    return {eid: latest(days) for eid, days in found.items()}


def annotations():
    """The list, and each annotation in its present revision."""
    shown = Annotation.objects.public().defer("published__body", "published__html")
    pages = [Page(row.get_absolute_url(), _date(row.published.published_on)) for row in shown]
    return [Page("/annotations/", latest(page.changed for page in pages)), *pages] if pages else []


def study():
    """Aids to study, and what the site says about itself; their files bear no dates."""
    guide = ["/how-it-works/"] if Lesson.objects.exists() else []
    yield from (Page(address) for address in [*STUDY, *guide, *ABOUT])
    for model in (Topic, Checklist, Instrument):
        yield from (Page(row.get_absolute_url()) for row in model.objects.all())


def states():
    """The register, the timeline, and each State."""
    days = defaultdict(list)
    for code, edited, *dates in Act.objects.values_list("state_id", "edited_at", "date", "withdrawn"):
        days[code] += [_date(edited), *map(_exact, dates)]
    record = Register.objects.first()
    if record is None:
        return
    everything = latest([_exact(record.as_of), *(day for each in days.values() for day in each)])
    yield from (Page(address, everything) for address in ("/states/", "/timeline/"))
    yield from (Page(address) for address in ("/conflicts/", "/between/"))
    yield from (Page(state.get_absolute_url(), latest(days[state.iso])) for state in State.objects.all())


def _date(moment):
    return moment.date() if moment else None


def _exact(text):
    """A date that is known to the day, else None."""
    return dt.date.fromisoformat(text) if text and len(text) == 10 else None


SECTIONS = {"text": text, "annotations": annotations, "study": study, "states": states}
