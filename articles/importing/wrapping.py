"""Which lines of a text were wrapped at a margin, and which were ended on purpose."""

import re
from collections.abc import Iterator
from itertools import pairwise

from articles.importing.labels import label
from articles.importing.model import Block

_STOPS = re.compile(r"[.;:!?]$")
WIDEST = 200  # characters; a longer line is a paragraph by itself
SLACK = 2
MOSTLY = 0.6  # of the measure


def mark(lines: list[Block]) -> None:
    """Set `full` on each line after which the next one's first word would not have fitted."""
    measure = _measure(lines)
    if not measure:
        return
    for line, following in pairwise(lines):
        first = following.words.split(maxsplit=1)[0] if following.words else ""
        width = _width(line)
        fits = width + 1 + len(first) <= measure - SLACK
        line.full = bool(first) and width <= measure + SLACK and (not fits or goes_on(line, following, width / measure))


def goes_on(line: Block, following: Block, share: float) -> bool:
    """Whether a line that fills this share of the measure surely goes on: with a small letter, where nothing stops it.

    Lines of uneven letters, once counted in characters, end anywhere near the margin.
    """
    begins = following.words[:1].islower() and not label(following.words)
    return share >= MOSTLY and begins and not _STOPS.search(line.words)


def _measure(lines: list[Block]) -> int:
    """The widest line that the next one clearly continues; 0 where the text is not wrapped."""
    widths = sorted(_width(line) for line in _continued(lines))
    if not widths:
        return 0
    measure = widths[int(len(widths) * 0.98)]
    longer = sum(_width(line) > measure + 5 for line in lines)
    return 0 if measure > WIDEST or longer > len(lines) * 0.15 else measure


def _continued(lines: list[Block]) -> Iterator[Block]:
    for line, following in pairwise(lines):
        begins = following.words[:1].islower() and following.start == 0 and not label(following.words)
        if begins and not _STOPS.search(line.words):
            yield line


def _width(line: Block) -> int:
    return len(line.words) + int(line.indent)
