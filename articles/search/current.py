"""The searcher for what the database holds now, in this process, made again when the content changes."""

import logging

from django.conf import settings

from articles import freshness
from articles.loading.files import Fault
from articles.search import synonyms
from articles.search.documents import gather
from articles.search.finder import Finder
from articles.search.jump import Reader
from articles.search.sources import SOURCES

logger = logging.getLogger(__name__)
_held: Finder | None = None


class NoIndex(Exception):
    """The index cannot be built from what is there. Pages that do not search go on without it."""


def finder(read_citation: Reader | None = None) -> Finder:
    """The searcher for the content as it is now. Costs one query, and a build where the content has changed.

    No lock is held: two threads may at worst build the same, and readers go on with the old until the new is whole.
    Raises NoIndex where that fails: what an old one finds might have been withdrawn since.
    """
    global _held  # noqa: PLW0603 - one assignment replaces it whole
    version = freshness.content_version()
    held = _held
    if held is None or held.version != version or held.read_citation is not read_citation:
        # The version is older than what is read now, if anything: then the next request builds again.
        try:
            held = build(version, read_citation)
        except (Fault, OSError, ValueError) as error:
            logger.error("The search index cannot be built: %s", error)
            raise NoIndex(str(error)) from error
        _held = held
    return held


def build(version: str = "", read_citation: Reader | None = None) -> Finder:
    """A searcher made anew from the database and the synonyms."""
    return Finder(gather(SOURCES), synonyms.load(settings.FIXTURES_DIR), version, read_citation)
