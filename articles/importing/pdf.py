"""PDF with a text layer: lines with their places on the page, and from these what begins a paragraph."""

import ctypes
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2
from pypdfium2 import raw as pdfium

from articles.importing import furniture, layout, paragraphs
from articles.importing.decoding import tidy
from articles.importing.errors import Unreadable
from articles.importing.layout import Line
from articles.importing.model import Remark, Source
from articles.sentences import say

NO_TEXT = say("This PDF has no text in it, only pictures of pages; have it read by text recognition (OCR) first.")
MOST_PAGES = 2_000
BROKEN = (0xFFFE, 2)
_DIGITS = re.compile(r"[\d*†‡]")


def read(raw: bytes) -> Source:
    """The blocks of a PDF; `at` is the page. Raises Unreadable where it is encrypted, cut off or has no text."""
    if b"%%EOF" not in raw[-65536:]:
        raise Unreadable(say("This PDF is cut off; fetch the file again."))
    try:
        document = pypdfium2.PdfDocument(raw)
        try:
            if len(document) > MOST_PAGES:
                told = say("This PDF has more than {n} pages; save those of the treaty alone.", n=f"{MOST_PAGES:,}")
                raise Unreadable(told)
            pages = [_lines(document[number], number + 1) for number in range(len(document))]
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable(say("This PDF is encrypted; save it without a password first.")) from error
        raise Unreadable(say("This PDF is damaged; fetch the file again.")) from error
    if not any(lines for lines, _ in pages):
        raise Unreadable(NO_TEXT)
    return _source([lines for lines, _ in pages], sum(marks for _, marks in pages))


def _source(pages: list[list[Line]], marks: int) -> Source:
    empty = [at for at, page in enumerate(pages, 1) if not page]
    remarks = [Remark(say("This page has no text; is it a picture?"), at) for at in empty]
    pages, left_out = furniture.without(pages)
    pages, notes = layout.footnotes(pages)
    if marks:
        remarks.append(Remark(say("Footnote marks were left out: {n}.", n=marks)))
    blocks, more = paragraphs.join(layout.blocks(pages))
    return Source(blocks, "page", notes=notes, remarks=[*remarks, *left_out, *more])


@dataclass
class _Page:
    """A page's characters and, by their places in its text, where and how each is set."""

    raw: object
    codes: list[int]

    def origin(self, place: int) -> tuple[float, float]:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.raw, place, x, y)
        return x.value, y.value

    def right(self, place: int) -> float:
        box = [ctypes.c_double() for _ in range(4)]
        pdfium.FPDFText_GetCharBox(self.raw, place, *box)
        return box[1].value

    def size(self, place: int) -> float:
        """The size of the type; of the box where the font gives none."""
        return pdfium.FPDFText_GetFontSize(self.raw, place) or 1.0

    def bold(self, place: int) -> bool:
        name = ctypes.create_string_buffer(200)
        pdfium.FPDFText_GetFontInfo(self.raw, place, name, 200, None)
        return bool(re.search(rb"bold|black|heavy|semib", name.value, re.I))


def _lines(page: pypdfium2.PdfPage, number: int) -> tuple[list[Line], int]:
    """The lines of a page in reading order, and how many footnote marks were left out of them."""
    text_page = page.get_textpage()
    count = text_page.count_chars()
    codes = [pdfium.FPDFText_GetUnicode(text_page.raw, place) for place in range(count)]
    reader = _Page(text_page.raw, codes)
    lines: list[Line] = []
    marks, begin = 0, 0
    for place in range(count + 1):
        # PDFium writes a word that is broken at a line's end in one piece, with U+FFFE for its hyphen.
        broken = begin < place < count and codes[place - 1] in BROKEN
        if place == count or broken or codes[place] in (10, 13):
            line, dropped = _line(reader, begin, place, number)
            marks += dropped
            if line:
                lines.append(line)
            begin = place if broken else place + 1
    text_page.close()
    return layout.merged(lines), marks


def _line(page: _Page, begin: int, end: int, number: int) -> tuple[Line | None, int]:
    places = [
        place for place in range(begin, end) if page.codes[place] > 32 and page.codes[place] not in (160, *BROKEN)
    ]
    if not places:
        return None, 0
    first, last = places[0], places[-1]
    sizes = [page.size(place) for place in (places[len(places) // 2], last, first)]
    size = Counter(sizes).most_common(1)[0][0] if len(set(sizes)) < 3 else median(sizes)
    marks = _marks(page, places, size) if len(places) > 1 else set()
    said = "".join(_sign(code) for place, code in enumerate(page.codes[begin:end], begin) if place not in marks)
    words = tidy(said).strip()
    if not words:
        return None, len(marks)
    x, y = page.origin(first)
    strong = page.bold(first) and page.bold(last)
    block = Line(words, number, strong=strong, left=x, right=page.right(last), y=y, size=size)
    return block, 1 if marks else 0


def _marks(page: _Page, places: list[int], size: float) -> set[int]:
    """The places of raised small digits after a word: marks of footnotes."""
    found: set[int] = set()
    for before, place in pairwise(places):
        small = _DIGITS.match(chr(page.codes[place])) and page.size(place) < 0.8 * size
        if small and (before in found or page.size(before) > 0.9 * size):
            found.add(place)
    return found


def _sign(code: int) -> str:
    if code in BROKEN:
        return "\ufffe"
    return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else ""
