"""From words and the references they make to pieces that a page can set: plain words, and words that lead somewhere."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

_BETWEEN = re.compile(r"(,? (?:and|or|en|of|et|ou|y|o) |, )")
_SPEAKS_OF_A_RANGE = re.compile(r"\b(?:to|through|tot|à|a|al)\b|[–-]")


class Piece(NamedTuple):
    """Some words, and the eids they lead to: none for plain words, several for a range; or the term they are."""

    words: str
    targets: tuple[str, ...] = ()
    term: str = ""


def pieces(text: str, references: Iterable) -> list[Piece]:
    """The text cut at its references, nothing lost: joined again, the words are the text.

    Each reference has `start`, `end` and `target_id`, one for each provision that the same words cite, in order. The
    members of a list lead each to their own ("Article 8(1) and (2)" gives two links); a range leads to all of its own.
    """
    cut, at = [], 0
    for (start, end), same in groupby(references, key=lambda reference: (reference.start, reference.end)):
        targets = tuple(reference.target_id for reference in same)
        cut += [Piece(text[at:start]), *_members(text[start:end], targets)]
        at = end
    return [piece for piece in [*cut, Piece(text[at:])] if piece.words]


def lines(text: str, references: Iterable) -> list[list[Piece]]:
    """The pieces of each line of a text."""
    found: list[list[Piece]] = [[]]
    for piece in pieces(text, references):
        first, *rest = piece.words.split("\n")
        found[-1].append(Piece(first, piece.targets))
        found += [[Piece(words, piece.targets)] for words in rest]
    return [[piece for piece in line if piece.words] for line in found]


def excerpt(text: str, start: int, end: int, reach: int = 90) -> tuple[str, str, str]:
    """The words before, of and after a citation, within its sentence and about `reach` characters to each side."""
    before, after = text[:start], text[end:]
    before = re.split(r"(?<=[.;:]) ", before.replace("\n", " "))[-1]
    after = re.split(r"(?<=[.;:])(?: |$)", after.replace("\n", " "))[0]
    if len(before) > reach:
        before = "… " + before[-reach:].partition(" ")[2]
    if len(after) > reach:
        after = after[:reach].rpartition(" ")[0] + " …"
    return before, text[start:end], after


def _members(words: str, targets: tuple[str, ...]) -> list[Piece]:
    """A list as one piece for each member, where its words can be told apart; else the words as one piece."""
    parts = _BETWEEN.split(words)
    if len(targets) == 1 or len(parts) != 2 * len(targets) - 1 or _SPEAKS_OF_A_RANGE.search(words):
        return [Piece(words, targets)]
    links = iter(targets)
    return [Piece(part) if place % 2 else Piece(part, (next(links),)) for place, part in enumerate(parts)]
