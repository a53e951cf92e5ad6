"""The searcher for what the database holds now, in this process, made again when the content changes."""

import hashlib

from django.conf import settings
from django.db.models import Subquery, TextField
from django.db.models.functions import Cast

from articles.models import Edition, Log, Term
from articles.search import synonyms
from articles.search.documents import gather
from articles.search.finder import Finder
from articles.search.jump import Reader
from articles.search.sources import SOURCES

SEEN_BY_READERS = ("published", "published again", "withdrawn")  # what the log calls what changes a public page

_held: Finder | None = None


def content_version() -> str:
    """A short name for the content as it is now, in one query. Whatever adds a source adds what changes with it."""
    said = Log.objects.filter(what__in=SEEN_BY_READERS).order_by("-pk").values("pk")[:1]
    columns = ("slug", "language", "standing", "sha256", Cast(Subquery(said), TextField()))
    editions = Edition.objects.order_by().values_list(*columns)
    forms = Cast("aliases", TextField())
    terms = Term.objects.order_by().values_list("slug", "name", "definition", "defined_in_id", forms)
    rows = sorted(map(repr, editions.union(terms, all=True)))
    return hashlib.sha256(repr(rows).encode()).hexdigest()[:16]


def finder(read_citation: Reader | None = None) -> Finder:
    """The searcher for the content as it is now. Costs one query, and a build where the content has changed.

    No lock is held: two threads may at worst build the same, and readers go on with the old until the new is whole.
    """
    global _held  # noqa: PLW0603 - one assignment replaces it whole
    version = content_version()
    held = _held
    if held is None or held.version != version or held.read_citation is not read_citation:
        # The version is older than what is read now, if anything: then the next request builds again.
        held = build(version, read_citation)
        _held = held
    return held


def build(version: str = "", read_citation: Reader | None = None) -> Finder:
    """A searcher made anew from the database and the synonyms."""
    return Finder(gather(SOURCES), synonyms.load(settings.FIXTURES_DIR), version, read_citation)
