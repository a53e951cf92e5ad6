"""What filters mean in one index: part:III, kind:annex, in:annotations, edition:nl, article:49-65. No Django."""

import re
from itertools import takewhile

from tantivy import Occur
from tantivy import Query as Match

from articles.numbering import roman
from articles.search.documents import TEXT_LAYERS
from articles.search.index import Index
from articles.search.query import Filter

LAYERS = {"text": TEXT_LAYERS, "official": ("official",), "restatement": ("restatement",)}
_RANGE = re.compile(r"\s*([0-9A-Za-z]+)\s*(?:-\s*([0-9A-Za-z]+))?\s*")
_FIELDS = {"part": "part", "kind": "kinds", "edition": "edition", "in": "layer", "article": "top", "annex": "top"}


def limited(match: Match, filters: tuple[Filter, ...], index: Index) -> Match:
    """The match within the limits; limits of one kind that are given twice are alternatives, as in "kind:a kind:b"."""
    inside: dict[str, list[str]] = {}
    clauses = [(Occur.Must, match)]
    for limit in filters:
        if limit.without:
            clauses.append((Occur.MustNot, index.terms(_FIELDS[limit.key], meaning(limit, index))))
        else:
            inside.setdefault(_FIELDS[limit.key], []).extend(meaning(limit, index))
    # A constant of nothing: a limit says where to look, not what is better.
    clauses += [(Occur.Must, Match.const_score_query(index.terms(f, terms), 0)) for f, terms in inside.items()]
    return Match.boolean_query(clauses) if len(clauses) > 1 else match


def meaning(limit: Filter, index: Index) -> list[str]:
    """The terms of the index that a filter stands for; [] where nothing is so called."""
    found = []
    for value in limit.values:
        match limit.key:
            case "part":
                found += _numbers(value.upper())
            case "in":
                found += LAYERS.get(value.lower(), (value.lower(), value.lower().removesuffix("s")))
            case "article" | "annex":
                found += _tops(limit.key, value, index)
            case "edition":
                found += [d for d in index.editions if value.lower() in (d.lower(), index.editions[d].lower())]
            case _:
                found += [value.lower(), value.lower().removesuffix("s"), value.lower().removesuffix("es")]
    return found


def _numbers(value: str) -> list[str]:
    """III, or 3 for those who do not like numerals; I-III for several."""
    ends = [int(end) if end.isdecimal() and len(end) < 3 else end for end in value.split("-")[:2]]
    romans = [roman(n).upper() for n in range(1, 40)]
    places = [end if isinstance(end, int) else romans.index(end) + 1 if end in romans else 0 for end in ends]
    if len(places) == 1:
        return [value] if not places[0] else [romans[places[0] - 1]] if places[0] < 40 else []
    return romans[places[0] - 1 : places[1]] if 0 < places[0] <= places[1] else []


def _tops(kind: str, value: str, index: Index) -> list[str]:
    """The articles (or annexes) from the first to the last number of a range, in the order of the text."""
    ends = _RANGE.fullmatch(value.replace("(", "-").partition("-(")[0])
    prefix = {"article": "art_", "annex": "annex_"}[kind]
    if not ends:
        return []
    first, last = _order(ends[1]), _order(ends[2] or ends[1])
    return [top for top in index.tops if top.startswith(prefix) and first <= _order(top.removeprefix(prefix)) <= last]


def _order(num: str) -> tuple[int, str]:
    """8 before 8bis before 9; letters by the alphabet."""
    digits = "".join(takewhile(str.isdecimal, num))[:9]
    return (int(digits or 0), num[len(digits) :].lower())
