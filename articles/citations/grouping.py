"""The steps that typed words make, grouped as words like “of” part them."""

from typing import NamedTuple

from articles.citations.numerals import from_roman, is_roman_only
from articles.citations.typing_words import (
    GLUE,
    NUMBER_WORDS,
    ORDINALS,
    RANK,
    SEPARATORS,
    UNITS,
)
from articles.numbering import SUFFIXES


class Step(NamedTuple):
    """A number, what it counts if a word says so, and whether it stood against the number before it, as in "8a"."""

    kind: str | None
    num: str
    glued: bool = False


def groups_of(tokens: list[str]) -> list[list[Step]] | None:
    """The steps between words like "of", as they come; None as soon as a word is none that cites."""
    reading = _Groups()
    for before, word in zip(["", *tokens], tokens, strict=False):
        if word.isspace() or word in SEPARATORS or (before + word) == "1er":
            continue
        if not reading.take(word, glued=before.isalnum()):
            return None
    return reading.finished()


class _Groups:
    """Takes one word after another, and refuses one that does not fit."""

    def __init__(self) -> None:
        self.groups: list[list[Step]] = [[]]
        self.unit: str | None = None
        self.ordinal: str | None = None

    def finished(self) -> list[list[Step]] | None:
        """What was read, unless the last word waits for another."""
        complete = self.unit is None and self.ordinal is None and self.groups[-1]
        return self.groups if complete else None

    def take(self, word: str, glued: bool) -> bool:
        """Whether the next word fits."""
        if word in UNITS:
            return self._unit(UNITS[word])
        if word in GLUE:
            self.groups.append([])
            return self.unit is None and self.ordinal is None
        if word in NUMBER_WORDS:
            return self.unit is not None
        if word in SUFFIXES:
            return self._suffix(word)
        if word in ORDINALS:
            return self._ordinal(ORDINALS[word])
        return self._number(word, glued)

    def _unit(self, kind: str) -> bool:
        if self.unit is not None:
            return False
        if kind == "part" and self._rank() == RANK["article"]:
            kind = "point"  # "pt" after an article
        if kind in ("preamble", "closing"):
            return self._add(Step(kind, ""))
        if self.ordinal is not None:
            num, self.ordinal = self.ordinal, None
            return kind in ("paragraph", "recital") and self._add(Step(kind, num))
        self.unit = kind
        return True

    def _ordinal(self, num: str) -> bool:
        if self.ordinal is not None:
            return False
        if self.unit is not None:
            return self._number(num, glued=False)
        self.ordinal = num
        return True

    def _suffix(self, word: str) -> bool:
        """ "bis" belongs to the number before it."""
        if self.unit is not None or not self.groups[-1] or not self.groups[-1][-1].num[:1].isdigit():
            return False
        last = self.groups[-1][-1]
        self.groups[-1][-1] = last._replace(num=last.num + word)
        return True

    def _number(self, word: str, glued: bool) -> bool:
        digits = word.isascii() and word.isdigit() and len(word) <= 3 and word[0] != "0"
        if self.ordinal is not None or not (digits or _is_letter(word)):
            return False
        kind, self.unit = self.unit, None
        return self._add(Step(kind, word, glued and not digits))

    def _add(self, step: Step) -> bool:
        """Puts a step into the group; "paragraph 3, Article 8" begins another, as if "of" stood there."""
        if step.kind in RANK and self.groups[-1] and RANK[step.kind] < self._rank():
            self.groups.append([])
        self.groups[-1].append(step)
        return True

    def _rank(self) -> int:
        """The rank of what the group begins with."""
        kind = self.groups[-1][0].kind if self.groups[-1] else None
        return RANK.get(kind or "article", 4) if self.groups[-1] else -1


def _is_letter(word: str) -> bool:
    single = len(word) == 1 or word == 2 * word[0]
    return word.isascii() and word.isalpha() and (single or (is_roman_only(word) and from_roman(word) < 400))
