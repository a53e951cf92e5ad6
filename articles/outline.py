"""From rows in reading order to a tree, and from a tree to words in one breath."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol


class Row(Protocol):
    """What `nest` needs of a row; it hangs the list `children` on each."""

    depth: int
    children: list


class Piece(NamedTuple):
    """Some words of a sentence, and whether they are the provision's own or those around it."""

    words: str
    own: bool


_LIST_END = re.compile(r"\s*(?:;|;\s+(?:and|or)|,\s+(?:and|or))$")


def nest(rows: Iterable) -> list:
    """Rows in reading order, each with `depth`, as a tree: sets `children` on every row and returns the topmost ones.

    A row may lie any number of levels deeper than the one before it; it becomes that row's child.
    """
    roots: list = []
    open_rows: list = []
    for row in rows:
        row.children = []
        while open_rows and open_rows[-1].depth >= row.depth:
            open_rows.pop()
        (open_rows[-1].children if open_rows else roots).append(row)
        open_rows.append(row)
    return roots


def walk(trees: Iterable) -> Iterator:
    """Every row of the nested trees, in reading order."""
    for row in trees:
        yield row
        yield from walk(row.children)


def one_sentence(above: Iterable, row) -> list[Piece]:
    """A provision read as one sentence: the words before it on every level, its own, and the words after its list.

    `above` holds the rows around it from the article down, each with `text` and `tail`; `row` has `num` and `children`
    too. Other points are left out; no word is changed, and only the mark that ends a point in its list is dropped.
    """
    above = list(above)
    before = [outer.text for outer in above if outer.text]
    after = [outer.tail for outer in reversed(above) if outer.tail]
    own = _whole(row)
    if before:
        own = _LIST_END.sub("", own)
        own = own if after or own.endswith((".", "?", "!")) else own.rstrip(",") + "."
    pieces = [Piece(" ".join(before), False), Piece(own, True), Piece(" ".join(after), False)]
    return [piece for piece in pieces if piece.words]


def _whole(row) -> str:
    """A row's words with everything under it, numbers in brackets."""
    inner = (f"({child.num}) {_whole(child)}" for child in row.children)
    return " ".join(part for part in [row.text, *inner, row.tail] if part)
