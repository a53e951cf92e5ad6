"""Which edition a reader sees, as it stood when, and what stands beside it: as the address says, else the best."""

import copy
import datetime as dt
import re
from typing import NamedTuple

from django.http import Http404
from django.utils.translation import gettext as _

from articles.models import Edition


class NoSuchEdition(Http404):
    """The address names an edition, or a version of one, that this site does not have."""


class Choice(NamedTuple):
    """A link of the menu of editions. `query` is never empty, so that it leaves what was chosen before."""

    name: str
    language: str
    query: str
    is_chosen: bool


def chosen(request):
    """The edition of this request and all there are, best first; one query. Raises NoSuchEdition (404).

    The edition says what stands `beside` it, and which past `version` it is; None where that was not asked for.
    """
    editions = Edition.objects.by_rank()
    if not editions:
        raise NoSuchEdition(_("No text has been loaded yet."))
    edition = named(request.GET.get("edition"), editions) or editions[0]
    if asked := request.GET.get("at"):
        edition = as_it_stood(edition, asked)
    beside = named(request.GET.get("beside"), editions)
    edition.beside = beside if beside != edition else None
    # Templates keep the choice in every address; the best edition needs no mention.
    edition.own_query = query_of(edition, None, editions)
    edition.query = query_of(edition, edition.beside, editions)
    return edition, editions


def best():
    """The best edition, or None where nothing is loaded; for pages that must answer whatever is asked."""
    return next(iter(Edition.objects.by_rank()), None)


def as_it_stood(edition, asked):
    """The edition as it stood on a day ("2024-02-15"), or as its nth file had it ("v1"); itself if that is present."""
    versions = list(edition.versions.all())
    if re.fullmatch(r"v[0-9]{1,4}", asked):
        found = next((version for version in versions if version.number == int(asked[1:])), None)
    else:
        day = _day(asked)
        if not versions and edition.text_date and day >= edition.text_date:
            return edition
        found = max((v for v in versions if v.text_date <= day), key=lambda v: (v.text_date, v.number), default=None)
    if found is None:
        first = versions[0].text_date if versions else edition.text_date
        words = _("This site has no such version of the edition; its first has the text as of {day}.")
        raise NoSuchEdition(words.format(day=first))
    return edition if found == versions[-1] else _past(edition, found)


def menu(edition, editions):
    """The editions to read, and those to set beside the one that is read; none where there is only one."""
    if len(editions) < 2:
        return None
    read = [Choice(e.called, e.language, query_of(e, None, editions) or "?", e == edition) for e in editions]
    others = [
        Choice(e.called, e.language, query_of(edition, e, editions), e == edition.beside)
        for e in editions
        if e != edition
    ]
    return {"read": read, "beside": others, "alone": edition.own_query or "?"}


def named(slug, editions):
    """The edition of a slug, None where there is no slug; NoSuchEdition where no edition has it."""
    if not slug:
        return None
    for edition in editions:
        if edition.slug == slug:
            return edition
    known = ", ".join(e.slug for e in editions)
    raise NoSuchEdition(_("This site has no such edition. It has: {known}").format(known=known))


def _day(text):
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise NoSuchEdition(_("This is not a day; write it as 2024-02-15.")) from None


def _past(edition, version):
    """A copy of the edition that gives the words and says the date of an old version."""
    past = copy.copy(edition)
    past.version, past.present_date = version, edition.text_date
    past.digest = ""  # it is of the present words
    for name in ("text_date", "title", "source", "source_name", "sha256"):
        setattr(past, name, getattr(version, name))
    return past


def query_of(edition, beside, editions):
    """The choice as an address says it; "" for the best edition alone."""
    parts = [f"edition={edition.slug}"] if edition != editions[0] else []
    parts += [f"at=v{edition.version.number}"] if edition.version else []
    parts += [f"beside={beside.slug}"] if beside else []
    return "?" + "&".join(parts) if parts else ""
