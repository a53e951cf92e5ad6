"""A query said back in plain words, so that nobody wonders what was searched for. No Django."""

from articles.search.query import Citation, Either, Filter, Node, Phrase, Prefix, Query, Run, Word

NOTHING = "Nothing was asked."
_PLACES = {
    "part": "in Part {}",
    "article": "in Article {}",
    "annex": "in Annex {}",
    "edition": "in the edition {}",
    "kind": "of the kind {}",
    "in": "among {}",
}


def understood(query: Query) -> str:
    """What was searched for: “refuse” and “nationals”; without “transit”; in Part IV."""
    if query.is_empty:
        return NOTHING
    parts = [" and ".join(_said(node) for node in query.wanted)] if query.wanted else ["everything"]
    parts += ["without " + " or ".join(_said(node) for node in query.unwanted)] if query.unwanted else []
    parts += [_limit(limit) for limit in query.filters]
    return "; ".join(parts)


def notes(query: Query) -> list[str]:
    """What was changed or left out, in sentences."""
    changed = [f"“{typed}” occurs nowhere here; “{instead}” was searched for." for typed, instead in query.corrected]
    absent = [f"“{word}” occurs nowhere here." for word in query.absent]
    return [*changed, *absent, *query.notes]


def _said(node: Node) -> str:
    match node:
        case Word(text):
            return f"“{text}”"
        case Run(words):
            return f"“{' '.join(words)}”"
        case Phrase(words):
            return f"the exact words “{' '.join(words)}”"
        case Prefix(text):
            return f"words that begin with “{text}”"
        case Citation(words):
            return f"“{' '.join(words)}”"
        case Either(choices):
            return " or ".join(_said(choice) for choice in choices)


def _limit(limit: Filter) -> str:
    place = _PLACES[limit.key].format(" or ".join(limit.values))
    return f"not {place}" if limit.without else place
