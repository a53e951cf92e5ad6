"""Words with what was found marked: safe HTML, in which <mark> is the only tag. No Django."""

import re
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from articles.search import analysis
from articles.search.function_words import ALL
from articles.search.query import Citation, Either, Node, Phrase, Prefix, Query, Run, Word
from articles.search.synonyms import Synonyms, Term, key
from articles.search.words import spans

LONGEST = 240  # characters of a snippet, marks not counted
_PIECE_END = re.compile(r"(?<=[.;:])\s+")


@dataclass
class Needles:
    """What to mark, in one language: runs of stems, runs of exact words, and beginnings of words."""

    language: str
    stems: set[Term] = field(default_factory=set)
    exact: set[Term] = field(default_factory=set)
    prefixes: tuple[str, ...] = ()

    def add(self, node: Node, synonyms: Synonyms) -> None:
        """Take in what a part of a query looks for, to be marked in results."""
        match node:
            case Word(text):
                self.stems |= {key((text,), self.language), *synonyms.of((text,), self.language)}
            case Run(words):
                self.stems |= {key((word,), self.language) for word in words if word.lower() not in ALL}
                self.stems |= set(synonyms.of(words, self.language))
            case Phrase(words) | Citation(words):
                self.exact.add(key(words, analysis.OTHER))
            case Prefix(text):
                self.prefixes += tuple(filter(None, [analysis.folded(text)]))
            case Either(choices):
                for choice in choices:
                    self.add(choice, synonyms)


def needles(query: Query, language: str, synonyms: Synonyms) -> Needles:
    """What a query marks in words of a language."""
    found = Needles(language)
    for node in query.wanted:
        found.add(node, synonyms)
    found.stems.discard(())
    found.exact.discard(())
    return found


def marked(text: str, needles: Needles) -> str:
    """The whole text as safe HTML with the words marked."""
    return _html(text, 0, len(text), [(start, end) for start, end, _ in hits(text, needles)])


def snippet(text: str, needles: Needles) -> str:
    """The smallest piece of the text around most of the words, as safe HTML with the words marked."""
    found = hits(text, needles)
    start, end = _window(text, found)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return before + _html(text, start, end, [(a, b) for a, b, _ in found]) + after


def hits(text: str, needles: Needles) -> list[tuple[int, int, Term]]:
    """Where the words stand: (start, end, which), in order, none inside another."""
    places = spans(text)
    words = [text[start:end] for start, end in places]
    stems = [analysis.stem(word, needles.language) for word in words]
    folded = [analysis.folded(word) for word in words] if needles.exact or needles.prefixes else stems
    ways = [(stems, _by_first(needles.stems)), (folded, _by_first(needles.exact))]
    found: list[tuple[int, int, Term]] = []
    place = 0
    while place < len(places):
        length, which = _longest_at(place, ways)
        if not length and needles.prefixes and folded[place].startswith(needles.prefixes):
            length, which = 1, (folded[place],)
        if length:
            found.append((places[place][0], places[place + length - 1][1], which))
        place += length or 1
    return found


def _longest_at(place: int, ways: list[tuple[list[str], dict[str, list[Term]]]]) -> tuple[int, Term]:
    """The longest run of words that begins here, of those to mark."""
    longest: tuple[int, Term] = (0, ())
    for words, by_first in ways:
        for term in by_first.get(words[place], ()):
            if len(term) > longest[0] and tuple(words[place : place + len(term)]) == term:
                longest = len(term), term
    return longest


def _by_first(terms: set[Term]) -> dict[str, list[Term]]:
    grouped: dict[str, list[Term]] = {}
    for term in terms:
        grouped.setdefault(term[0], []).append(term)
    return grouped


def _window(text: str, found: list[tuple[int, int, Term]]) -> tuple[int, int]:
    """The best piece: most different words, then most words, then the shortest; the whole text where it is short."""
    if len(text) <= LONGEST:
        return 0, len(text)
    edges = [0, *(end.end() for end in _PIECE_END.finditer(text)), len(text)]
    pieces = [_cut(text, a, b, found) for a, b in pairwise(edges) if a < b]
    return max(pieces, key=lambda piece: (*_worth(piece, found), piece[0] - piece[1]))


def _cut(text: str, start: int, end: int, found: list[tuple[int, int, Term]]) -> tuple[int, int]:
    """A piece that is too long, cut between words around its best stretch."""
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    if end - start <= LONGEST:
        return start, end
    begins = [start, *(max(start, a - LONGEST // 6) for a, _, _ in found if start <= a < end)]
    windows = [(b, min(b + LONGEST, end)) for b in begins]
    a, b = max(windows, key=lambda window: (*_worth(window, found), -window[0]))
    a = a if a == start else text.find(" ", a, b) + 1 or a
    b = b if b == end else max(text.rfind(" ", a, b), a + 1)
    return a, b


def _worth(window: tuple[int, int], found: list[tuple[int, int, Term]]) -> tuple[int, int]:
    inside = [which for start, end, which in found if window[0] <= start and end <= window[1]]
    return len(set(inside)), len(inside)


def _html(text: str, start: int, end: int, marks: list[tuple[int, int]]) -> str:
    parts = []
    for a, b in marks:
        if start <= a and b <= end:
            parts += [escape(text[start:a]), "<mark>", escape(text[a:b]), "</mark>"]
            start = b
    return "".join([*parts, escape(text[start:end])])
