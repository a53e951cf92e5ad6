"""The parts of a treaty as a picture: a row for each, a square for each of its articles. No Django."""

from collections.abc import Iterable
from textwrap import shorten
from typing import NamedTuple

from articles.sentences import Sentence, say, say_many

WIDTH, SIDE, STEP = 360, 10, 13  # of the picture, of a square, from one square to the next; the picture's own units
ABOVE, BELOW = 20, 13  # from the top of a row to its squares, and after them
MOST = 52  # characters of a heading that fit beside its number


class Row(NamedTuple):
    """A part: what it is called, its heading, where its line of words stands, and the corners of its squares."""

    called: str
    heading: str
    y: int
    squares: list[tuple[int, int]]


class PartMap(NamedTuple):
    """The rows, the sizes of the picture, and what it shows in words, a sentence a row."""

    rows: list[Row]
    width: int
    height: int
    side: int
    says: list[Sentence]


def part_map(parts: Iterable[tuple[str, str, int]]) -> PartMap:
    """The picture of parts given as (called, heading, number of articles), in reading order."""
    parts, rows, top = list(parts), [], 0
    in_a_line = WIDTH // STEP
    for called, heading, count in parts:
        corners = [(n % in_a_line * STEP, top + ABOVE + n // in_a_line * STEP) for n in range(count)]
        rows.append(Row(called, shorten(heading, MOST - len(called), placeholder=" …"), top + 14, corners))
        top += ABOVE + -(-count // in_a_line) * STEP + BELOW
    says = [
        say("{part}, {heading}: {size}", part=part, heading=heading, size=articles(n)) for part, heading, n in parts
    ]
    return PartMap(rows, WIDTH, top, SIDE, says)


def articles(count: int) -> Sentence:
    """How many articles, in words that agree with the number."""
    return say_many("{n} article", "{n} articles", count)
