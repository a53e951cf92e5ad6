"""HTML pages: the blocks of the text, without the navigation around it."""

import re

from lxml import etree, html

from articles.importing import paragraphs
from articles.importing.decoding import tidy
from articles.importing.headings import run_in
from articles.importing.labels import label
from articles.importing.listing import markers
from articles.importing.model import LIKELY, SURE, Block, Remark, Source
from articles.importing.navigation import is_aside, is_note_mark, seen
from articles.sentences import say

BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
])  # fmt: skip
FEW = 20  # pieces of a line; in more no heading is looked for


def read(text: str) -> Source:
    """The blocks of a page; `at` is the line of the source. Words of navigation are left out and counted."""
    root = _parsed(text)
    page = _Page()
    page.walk(_main(root))
    remarks = []
    if page.skipped:
        remarks.append(Remark(say("Navigation was left out: {n} words.", n=page.skipped)))
    if page.marks:
        remarks.append(Remark(say("Footnote marks were left out: {n}.", n=page.marks)))
    blocks, more = paragraphs.join(page.blocks)
    return Source(blocks, language=(root.get("lang") or "").split("-")[0].lower(), remarks=[*remarks, *more])


def _parsed(text: str) -> html.HtmlElement:
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff"))
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.replace("\x00", " ") or "<html></html>", parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return html.document_fromstring("<html><body></body></html>")
    return root


def _main(root: html.HtmlElement) -> html.HtmlElement:
    """The element that the page itself calls its main one, if nearly all articles are in it; else the whole."""
    mains = [one for one in root.iter("main") if one.text_content().strip()]
    if len(mains) == 1 and len(mains[0].text_content()) > 0.5 * len(root.text_content()):
        return mains[0]
    return root


class _Page:
    """The blocks of one page as they are found, and the inline words of the block that is being read."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.skipped = 0
        self.marks = 0
        self.inline: list[str] = []
        self.bold: list[str] = []
        self.level = 0
        self.centred = 0
        self.strong = 0
        self.start = SURE
        self.line = 0

    def walk(self, root: html.HtmlElement) -> None:
        """Read every element in order. With a stack of its own, because a page may nest deeper than Python does."""
        given = markers(root)
        stack: list[tuple[html.HtmlElement, bool]] = [(root, True)]
        while stack:
            element, enters = stack.pop()
            if enters and is_aside(element):
                self.skipped += seen(element)
                self._say(element.tail)
            elif enters and is_note_mark(element):
                self.marks += 1
                self._say(element.tail)
            elif enters:
                self._enter(element, given.get(element, ""))
                stack.append((element, False))
                stack += [(child, True) for child in reversed(element)]
            else:
                self._leave(element, element is root)
        self._end()

    def _enter(self, element: html.HtmlElement, marker: str) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._end()
        self.level = int(tag[1]) if re.fullmatch("h[1-6]", tag) else self.level
        self.centred += _is_centred(element)
        self.strong += tag in ("b", "strong")
        if tag == "br":
            self._end(LIKELY)
        self.line = self.line if self.inline else (element.sourceline or 0)
        if marker and not _says_label(element):
            self._say(f"{marker} ")
        self._say(element.text)

    def _leave(self, element: html.HtmlElement, is_root: bool) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._end()
        self.level = 0 if re.fullmatch("h[1-6]", tag) else self.level
        self.centred -= _is_centred(element)
        self.strong -= tag in ("b", "strong")
        if tag in ("b", "strong") and len(self.inline) < FEW and self._is_strong() and run_in("".join(self.inline)):
            self._end(LIKELY)
        if not is_root:
            self._say(element.tail)

    def _say(self, text: str | None) -> None:
        if text:
            self.inline.append(text)
            if self.strong:
                self.bold.append(text)

    def _is_strong(self) -> bool:
        return "".join("".join(self.bold).split()) == "".join("".join(self.inline).split())

    def _end(self, next_start: int = SURE) -> None:
        """Close the block that is being read; `next_start` says how sure it is that another begins here."""
        said = tidy("".join(self.inline).replace("\u00ad", "").replace("\n", " ")).strip()
        if said:
            block = Block(said, self.line, self.start, self.level, self._is_strong(), self.centred > 0)
            self.blocks.append(block)
            self.start = next_start
        else:
            self.start = SURE
        self.start = max(self.start, next_start)
        self.inline, self.bold = [], []


def _is_centred(element: html.HtmlElement) -> bool:
    style = element.get("style", "").replace(" ", "")
    return element.tag == "center" or element.get("align") == "center" or "text-align:center" in style


def _says_label(element: html.HtmlElement) -> bool:
    return label(element.text_content().strip()[:20]) is not None
