"""Plain text: lines, blank lines, and form feeds between pages."""

import re
from itertools import pairwise

from articles.importing import furniture, paragraphs, wrapping
from articles.importing.decoding import tidy
from articles.importing.model import POSSIBLE, SURE, Block, Remark, Source

_PAGE = re.compile(
    r"\s*(?:[-–—]\s*)?(?:page\s+)?(\d{1,4})(?:\s*(?:/|of|de|van|von|sur)\s*\d{1,4})?(?:\s*[-–—])?\s*", re.I
)
PAGES, TALL = 3, 15  # so many numbers, so many lines apart, count pages and not paragraphs


def read(text: str) -> Source:
    """The blocks of a plain text; `at` is the line."""
    pages: list[list[Block]] = []
    number = 1
    for page in (text if "\f" in text else _paged(text)).split("\f"):
        pages.append(_lines(page, number))
        number += page.count("\n")
    remarks: list[Remark] = []
    if len(pages) > 1:
        pages, remarks = furniture.without(pages)
        _flow(pages)
    lines = [line for page in pages for line in page]
    wrapping.mark(lines)
    blocks, more = paragraphs.join(lines)
    return Source(blocks, remarks=[*remarks, *more])


def _paged(text: str) -> str:
    """The text with a form feed after each page number, where the lines that are nothing but a number count pages."""
    rows = text.split("\n")
    found = [(place, int(number[1])) for place, row in enumerate(rows) if (number := _PAGE.fullmatch(row))]
    counts = all(b == a + 1 and at - before >= TALL for (before, a), (at, b) in pairwise(found))
    if len(found) < PAGES or not counts:
        return text
    for place, _ in found:
        rows[place] += "\f"
    return "\n".join(rows)


def _lines(page: str, number: int) -> list[Block]:
    lines: list[Block] = []
    blank = True
    for at, raw in enumerate(page.split("\n"), number):
        written = tidy(raw.expandtabs(4)).rstrip() if raw.strip() else ""
        if written:
            indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
            lines.append(Block(written.strip(), at, SURE if blank else POSSIBLE, indent=indent))
        blank = not written
    return lines


def _flow(pages: list[list[Block]]) -> None:
    """A page's first line goes on with the last page's last, unless their words say otherwise."""
    for before, page in pairwise(pages):
        if before and page and page[0].words[:1].islower() and not paragraphs.ENDS.search(before[-1].words):
            page[0].start = POSSIBLE
            before[-1].full = True
