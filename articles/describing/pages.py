"""From a page of the text to what its descriptions are made from."""

from django.conf import settings
from django.utils import timezone

from articles import identifiers
from articles.describing.facts import Described, Place
from articles.editions import query_of
from articles.exporting.citing import TreatyFacts
from articles.exporting.gathering import edition_facts, entry_into_force
from articles.freshness import kept


def described(edition, root=None, above=()):
    """The page of a provision with a heading, or of the whole text; no query once the content is known."""
    place = _place(root) if root else Place("", edition.title, "/text/")
    since, today = _entry(edition), timezone.localdate()
    in_force = since is not None and since <= today
    treaty = _treaty(edition.treaty, since if in_force else None)
    above = tuple(_place(row) for row in above)
    return Described(treaty, edition_facts(edition), place, above, in_force, settings.SITE_URL, edition.own_query)


def _entry(edition):
    """A day to come is kept as well, so that it takes effect when it comes and not when the content changes."""
    return kept(edition, "entry into force", lambda: (entry_into_force(),))[0]


def _treaty(treaty, in_force):
    """Only what a description says: the titles by language cost a query and are for citations."""
    names = ("title", "short_title", "series")
    days = {"adopted": treaty.adopted_on, "adopted_at": treaty.adopted_at, "in_force": in_force}
    return TreatyFacts(**days, **{name: getattr(treaty, name) for name in names})


def _place(row):
    called = identifiers.called(row.eid)
    heading = row.heading if row.num else ""
    return Place(row.eid, f"{called}: {heading}" if heading else called, identifiers.path(row.eid))


def translations(edition, editions, address):
    """(language, address) of a page in the best edition of each language, and x-default; () where there is no other.

    Each page of such a set must name the whole set, itself included, or search engines pass over it (Google Search
    Central, "Tell Google about localized versions of your page"); so a second edition in a language names none.
    """
    found = {}
    for each in editions:
        found.setdefault(each.language, each)
    if len(found) < 2 or found.get(edition.language) != edition or edition.version:
        return ()
    page = settings.SITE_URL + address
    named = tuple((language, page + query_of(each, None, editions)) for language, each in found.items())
    return (*named, ("x-default", page))
