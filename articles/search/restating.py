"""A query said back in plain words, so that nobody wonders what was searched for. No Django."""

from functools import reduce

from articles.search.query import Citation, Either, Filter, Node, Phrase, Prefix, Query, Run, Word
from articles.sentences import Sentence, joined, say

NOTHING = say("Nothing was asked.")


def understood(query: Query) -> Sentence:
    """What was searched for: “refuse” and “nationals”; without “transit”; in Part IV."""
    if query.is_empty:
        return NOTHING
    parts = [reduce(_and, [_said(node) for node in query.wanted])] if query.wanted else [say("everything")]
    if query.unwanted:
        parts.append(say("without {words}", words=reduce(_or, [_said(node) for node in query.unwanted])))
    return joined([*parts, *(_limit(limit) for limit in query.filters)], "; ")


def notes(query: Query) -> list[str]:
    """What was changed or left out, in sentences."""
    changed = [
        say("“{typed}” occurs nowhere here; “{instead}” was searched for.", typed=typed, instead=instead)
        for typed, instead in query.corrected
    ]
    absent = [say("“{word}” occurs nowhere here.", word=word) for word in query.absent]
    return [*changed, *absent, *query.notes]


def _said(node: Node) -> Sentence:
    match node:
        case Word(text):
            return say("“{words}”", words=text)
        case Run(words) | Citation(words):
            return say("“{words}”", words=" ".join(words))
        case Phrase(words):
            return say("the exact words “{words}”", words=" ".join(words))
        case Prefix(text):
            return say("words that begin with “{words}”", words=text)
        case Either(choices):
            return reduce(_or, [_said(choice) for choice in choices])


def _limit(limit: Filter) -> Sentence:
    place = _in(limit.key, reduce(_or, limit.values))
    return say("not {place}", place=place) if limit.without else place


def _in(key: str, which: str) -> Sentence:
    match key:
        case "part":
            return say("in Part {which}", which=which)
        case "article":
            return say("in Article {which}", which=which)
        case "annex":
            return say("in Annex {which}", which=which)
        case "edition":
            return say("in the edition {which}", which=which)
        case "kind":
            return say("of the kind {which}", which=which)
        case _:
            return say("among {which}", which=which)


def _and(one: str, other: str) -> Sentence:
    return say("{one} and {other}", one=one, other=other)


def _or(one: str, other: str) -> Sentence:
    return say("{one} or {other}", one=one, other=other)
