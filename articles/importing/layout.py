"""What the places of lines on a page say: which begin a paragraph, which were full, which are footnotes."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from articles.importing.labels import label
from articles.importing.model import POSSIBLE, SURE, Block
from articles.importing.paragraphs import ENDS
from articles.importing.vocabulary import named
from articles.importing.wrapping import goes_on

_NOTE = re.compile(r"(?:\d{1,3}|[*†‡]+|\(\d{1,3}\)|\[\d{1,3}\])[\s.)]*\S")
OUTLIER = 8  # sizes of the type
WIDE = 1.2  # a word may be so much wider than its letters are on average


@dataclass
class Line(Block):
    """A line with its place on the page and the size of its type, in points."""

    left: float = 0
    right: float = 0
    y: float = 0
    size: float = 1
    room: float = 0


def merged(lines: list[Line]) -> list[Line]:
    """Pieces of one line, such as a number and its text in columns, as one line."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before and abs(before.y - line.y) < 0.3 * line.size and line.left >= before.right - line.size:
            before.words += f" {line.words}"
            before.right = max(before.right, line.right)
        else:
            found.append(replace(line))
    return found


def footnotes(pages: list[list[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages without the small print at their feet, and that print: a note for each that begins with a mark."""
    body = _usual([line.size for page in pages for line in page for _ in line.words.split()])
    kept: list[list[Line]] = []
    notes: list[str] = []
    for page in pages:
        first = len(page)
        while first and page[first - 1].size < 0.9 * body:
            first -= 1
        while first < len(page) and not _NOTE.match(page[first].words):
            first += 1
        for line in page[first:]:
            if _NOTE.match(line.words) or not notes:
                notes.append(line.words)
            else:
                notes[-1] += f" {line.words}"
        kept.append(page[:first])
    return kept, notes


def blocks(pages: list[list[Line]]) -> list[Block]:
    """The lines of all pages in one row, with `start`, `full`, `centred`, `strong` and `indent` as their places say."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    body = _usual([line.size for line in lines for _ in line.words.split()])
    leading = _leading(pages)
    for page in pages:
        if page:
            _place(page, body)
    for before, line in pairwise(lines):
        before.full = _full(before, line)
        line.start = _start(before, line, leading)
    return list(lines)


def _usual(values: list[float]) -> float:
    counted = Counter(round(value, 1) for value in values)
    return counted.most_common(1)[0][0] if counted else 1.0


def _leading(pages: list[list[Line]]) -> float:
    """The usual distance between lines, in the size of their type."""
    steps = [
        (before.y - line.y) / line.size
        for page in pages
        for before, line in pairwise(page)
        if 0 < before.y - line.y < 4 * line.size and before.at == line.at
    ]
    return median(sorted(steps)[: max(1, int(len(steps) * 0.8))]) if steps else 1.2


def _place(page: list[Line], body: float) -> None:
    """Set what depends on the margins of the page's text."""
    left, right = min(line.left for line in page), _margin(page)
    middle = (left + right) / 2
    for line in page:
        line.indent = (line.left - left) / line.size
        inset = line.left > left + 3 * line.size and line.right < right - 3 * line.size
        line.centred = inset and abs((line.left + line.right) / 2 - middle) < 1.5 * line.size
        line.strong = line.strong or line.size > 1.12 * body
        line.room = right - line.right


def _margin(page: list[Line]) -> float:
    """Where the longest line ends, unless it sticks out far beyond the others."""
    ends = sorted(line.right for line in page)
    most = ends[int(len(ends) * 0.9)]
    return max(end for end in ends if end < most + OUTLIER * page[0].size)


def _full(line: Line, following: Line) -> bool:
    """Whether the next line's first word would not have fitted on this one."""
    first = following.words.split(maxsplit=1)[0]
    sign = (following.right - following.left) / max(len(following.words), 1)
    share = (line.right - line.left) / max(line.right + line.room - line.left, 1)
    if line.words.endswith(("\ufffe", "\u00ad")) or goes_on(line, following, share):
        return True
    return line.room < WIDE * (len(first) + 1) * sign


def _start(before: Line, line: Line, leading: float) -> int:
    if before.at != line.at or line.y > before.y + 0.3 * line.size:  # a new page or column: nothing to measure
        return POSSIBLE
    if (before.y - line.y) / max(line.size, before.size) > leading + 0.35:
        return SURE
    ended = ENDS.search(before.words) and not line.words[0].islower()
    indented = line.indent > before.indent + 0.8 and not (label(before.words) or named(before))
    if ended and indented and not line.centred:
        return SURE
    if abs(line.size - before.size) > 0.12 * line.size:
        return SURE
    return POSSIBLE
