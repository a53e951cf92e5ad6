"""As one types: where a citation goes, then headings, terms and provisions that go on like this."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from articles.search import jump, ranking
from articles.search.documents import Document
from articles.search.finder import Finder
from articles.search.limits import limited
from articles.search.matching import Matcher
from articles.search.parsing import parse
from articles.search.query import Either, Prefix, Query, Word
from articles.search.words import tidy

SHORTEST = 2  # letters before anything is offered
MOST_HEADINGS = 5
HEADINGS = {"heading": ranking.PLACES["heading"]}


@dataclass(frozen=True)
class Completion:
    """One row under the box. `kind` is jump, heading, term, annotation, note or provision."""

    kind: str
    eid: str
    label: str
    words: str  # plain text
    url: str


def complete(finder: Finder, text: str, limit: int = 8) -> list[Completion]:
    """The rows for what has been typed so far, each place at most once."""
    rows: dict[str, Completion] = {}
    for row in islice(_rows(finder, tidy(text), limit), 4 * limit):
        rows.setdefault(row.url, row)
    return list(rows.values())[:limit]


def _rows(finder: Finder, text: str, limit: int) -> Iterator[Completion]:
    found, choices = jump.read(text, finder.headings, finder.read_citation)
    for place in [found, *choices] if found else choices:
        yield Completion("jump", place.eid, place.label, finder.headings[place.eid][1], place.url)
    if len(text) < SHORTEST:
        return
    query = _unfinished(text, finder)
    titles = _found(finder, Matcher(finder.index, finder.synonyms, HEADINGS), query, MOST_HEADINGS)
    # Of headings, those of the text: what is said about it comes with the rest, by its weight.
    yield from (row for row in titles if row.kind not in ranking.LAYERS)
    yield from _found(finder, finder.matcher, query, 2 * limit)


def _unfinished(text: str, finder: Finder) -> Query:
    """The query as far as it goes: the word under the cursor may be the beginning of another."""
    query = parse(text, None, finder.synonyms)
    last = query.wanted[-1] if query.wanted else None
    if not text[-1].isalnum() or not isinstance(last, Word) or len(last.text) < SHORTEST:
        return query
    return replace(query, wanted=(*query.wanted[:-1], Either((last, Prefix(last.text)))))


def _found(finder: Finder, matcher: Matcher, query: Query, limit: int) -> Iterator[Completion]:
    if not query.wanted:
        return
    match = limited(matcher.match(query), query.filters, finder.index)
    for _, place in finder.index.search(match, limit)[1]:
        yield _row(finder.index.documents[place])


def _row(document: Document) -> Completion:
    kind = "heading" if document.heading else "provision"
    kind = document.layer if document.layer in ("term", *ranking.LAYERS) else kind
    words = document.heading or document.words
    return Completion(kind, document.eid, document.label, words[:120], document.url)
