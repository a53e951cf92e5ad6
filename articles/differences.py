"""What changed between two texts: by paragraph first, then by word within those that differ. No Django."""

from difflib import SequenceMatcher
from typing import NamedTuple

from articles.sentences import say

LIKE = 0.3  # paragraphs that share less are two, one removed and one added


class Piece(NamedTuple):
    """Some words, and how they fare: "same", "added" or "removed"."""

    words: str
    how: str


class Paragraph(NamedTuple):
    """A paragraph or heading whose pieces say what was added and what was struck."""

    pieces: list[Piece]
    heading: bool = False
    lead: str = ""  # what stands before it and is in neither text


def between(old: str, new: str) -> list[Paragraph]:
    """The new text with what was removed from the old, paragraph by paragraph."""
    before, after = _paragraphs(old), _paragraphs(new)
    found: list[Paragraph] = []
    for how, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if how == "equal":
            found += [Paragraph([Piece(" ".join(words), "same")]) for words in after[c:d]]
        else:
            found += _replaced(before[a:b], after[c:d])
    return found


def of_annotation(old, new) -> list[Paragraph]:
    """Titles, words and sources of two revisions; each has `title`, `body` and `keys`."""
    titles = [p._replace(heading=True) for p in between(old.title, new.title)]
    before, after = (tuple(", ".join(one.keys).split()) for one in (old, new))
    sources = [Paragraph(_by_word(before, after), lead=say("Sources:"))] if before or after else []
    return [*titles, *between(old.body, new.body), *sources]


def _paragraphs(text: str) -> list[tuple[str, ...]]:
    """Each paragraph as its words: a line broken elsewhere is no change."""
    return [tuple(block.split()) for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]


def _replaced(before: list[tuple[str, ...]], after: list[tuple[str, ...]]) -> list[Paragraph]:
    """Paragraphs that gave way to others: like ones are compared word by word, in order."""
    found, left = [], list(before)
    for words in after:
        at = next((n for n, old in enumerate(left) if _like(old, words)), None)
        if at is None:
            found.append(Paragraph([Piece(" ".join(words), "added")]))
            continue
        found += [Paragraph([Piece(" ".join(old), "removed")]) for old in left[:at]]
        found.append(Paragraph(_by_word(left[at], words)))
        left = left[at + 1 :]
    return found + [Paragraph([Piece(" ".join(old), "removed")]) for old in left]


def _like(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    common = set(old) & set(new)
    return 2 * len(common) >= LIKE * (len(set(old)) + len(set(new)))


def _by_word(old: tuple[str, ...], new: tuple[str, ...]) -> list[Piece]:
    pieces = []
    for how, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how == "equal":
            pieces.append(Piece(" ".join(new[c:d]), "same"))
            continue
        if a < b:
            pieces.append(Piece(" ".join(old[a:b]), "removed"))
        if c < d:
            pieces.append(Piece(" ".join(new[c:d]), "added"))
    return pieces
