"""Which lines of a text were wrapped at a margin, and which were ended on purpose."""

import re
from collections.abc import Iterator
from itertools import pairwise

from articles.importing.labels import label
from articles.importing.model import Block

_STOPS = re.compile(r"[.;:!?]$")
WIDEST = 200  # characters; a longer line is a paragraph by itself
SLACK = 2


def mark(lines: list[Block]) -> None:
    """Set `full` on each line after which the next one's first word would not have fitted."""
    measure = _measure(lines)
    for line, following in pairwise(lines):
        first = following.words.split(maxsplit=1)[0] if following.words else ""
        line.full = bool(first) and measure - SLACK < _width(line) + 1 + len(first) and _width(line) <= measure + SLACK


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
