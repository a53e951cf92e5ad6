"""What this site says in its own words, with its citations of the text as links."""

from types import SimpleNamespace

from articles.citations import find
from articles.linking import Piece, lines
from articles.models import Provision


def known_eids():
    """The eids of all provisions; one query, for as many texts as one likes."""
    return set(Provision.objects.values_list("eid", flat=True))


def linked(words: str, known: set[str]) -> list[list[Piece]]:
    """The lines of a text as pieces, each citation of what exists leading to its place."""
    references = [
        SimpleNamespace(start=citation.start, end=citation.end, target_id=eid)
        for citation in find(words, "preamble", known=known)
        for eid in citation.targets
        if eid in known
    ]
    return lines(words, references)
