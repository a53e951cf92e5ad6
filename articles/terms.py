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
                if words := list(_WORD.finditer(form)):
                    whole = tuple(word[0].casefold() for word in words)
                    self._forms.setdefault(whole[0], []).append(_Form(whole, _between(form, words), term.slug))
        for forms in self._forms.values():
            forms.sort(key=lambda form: (-len(form.words), form.slug))

    def find(self, text: str) -> list[Span]:
        """The terms in a text, in order, none overlapping another."""
        found = list(_WORD.finditer(text))
        words = tuple([word[0].casefold() for word in found])
        spans, end = [], 0
        for at in [at for at, word in enumerate(words) if word in self._forms]:
            form = self._form_at(text, found, words, at) if at >= end else None
            if form:
                end = at + len(form.words)
                spans.append(Span(found[at].start(), found[end - 1].end(), form.slug))
        return spans

    def _form_at(self, text: str, found: list[re.Match[str]], words: tuple[str, ...], at: int) -> _Form | None:
        for form in self._forms[words[at]]:
            end = at + len(form.words)
            if words[at:end] == form.words and _between(text, found[at:end]) == form.gaps:
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


def _between(text: str, words: list[re.Match[str]]) -> tuple[str, ...]:
    """What stands between some words that follow each other, besides white space."""
    return tuple(text[one.end() : other.start()].strip() for one, other in pairwise(words))
