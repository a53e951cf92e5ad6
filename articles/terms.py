"""Terms in running text. No Django.

The longest form wins, and what it covers is no other term: in "requesting State Party" there is no "State Party".
Case, line breaks and regular plurals of the last word do not matter; every other form is named by an editor.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

_WORD = re.compile(r"\w+(?:-\w+)*")


class Span(NamedTuple):
    """Some words of a text, and the term they are a form of."""

    start: int
    end: int
    slug: str


class Explained(Protocol):
    """What is needed of a term."""

    slug: str
    name: str
    aliases: Sequence[str]


class _Form(NamedTuple):
    words: tuple[str, ...]
    gaps: tuple[str, ...]  # what stands between the words besides white space
    slug: str


class Lexicon:
    """Forms of terms by their first word, the longest first."""

    def __init__(self, terms: Iterable[Explained]):
        self._forms: dict[str, list[_Form]] = {}
        for term in terms:
            for form in {form for name in (term.name, *term.aliases) for form in with_plural(name)}:
                words, gaps, _ = _cut(form)
                if words:
                    self._forms.setdefault(words[0], []).append(_Form(words, gaps, term.slug))
        for forms in self._forms.values():
            forms.sort(key=lambda form: (-len(form.words), form.slug))

    def find(self, text: str) -> list[Span]:
        """The terms in a text, in order, none overlapping another."""
        words, gaps, places = _cut(text)
        spans, at = [], 0
        while at < len(words):
            form = self._form_at(words, gaps, at)
            if form:
                last = at + len(form.words) - 1
                spans.append(Span(places[at][0], places[last][1], form.slug))
            at += len(form.words) if form else 1
        return spans

    def _form_at(self, words: tuple[str, ...], gaps: tuple[str, ...], at: int) -> _Form | None:
        for form in self._forms.get(words[at], ()):
            end = at + len(form.words)
            if words[at:end] == form.words and gaps[at : end - 1] == form.gaps:
                return form
        return None


def holds(limits: Sequence[str], around: Iterable[str]) -> bool:
    """Whether a meaning with these limits holds in a place; `around` are the eids of the place and all it lies in."""
    return not limits or not set(limits).isdisjoint(around)


def with_plural(form: str) -> list[str]:
    """A form and the regular plural of its last word; as it is where it looks like a plural."""
    if form.endswith("s"):
        return [form]
    if re.search(r"(?:x|z|ch|sh)$", form):
        return [form, f"{form}es"]
    if re.search(r"[^aeiou]y$", form):
        return [form, f"{form[:-1]}ies"]
    return [form, f"{form}s"]


def _cut(text: str) -> tuple[tuple[str, ...], tuple[str, ...], list[tuple[int, int]]]:
    """The words of a text in small letters, what stands between them, and where each of them is."""
    found = list(_WORD.finditer(text))
    words = tuple(word[0].casefold() for word in found)
    gaps = tuple(text[one.end() : other.start()].strip() for one, other in pairwise(found))
    return words, gaps, [word.span() for word in found]
