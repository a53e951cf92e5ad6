"""Which format a file has, by what is in it and not by its name."""

import re

from articles.importing import decoding, markdown
from articles.importing.errors import Unreadable
from articles.sentences import say

PDF, AKN, HTML, MARKDOWN, PLAIN = "PDF", "Akoma Ntoso", "HTML", "Markdown", "plain text"
_FOREIGN = {
    b"PK\x03\x04": say(
        "This is a Word, OpenDocument, EPUB or ZIP file; save the text as PDF or web page and read that."
    ),
    b"\xd0\xcf\x11\xe0": say("This is an old Word file; save the text as PDF and read that."),
    b"{\\rtf": say("This is an RTF file; save the text as PDF and read that."),
    b"\x89PNG": say("This is a picture, not text."),
    b"\xff\xd8\xff": say("This is a picture, not text."),
}
_TAGS = re.compile(r"<(?:p|div|h[1-6]|table|body|ol|ul|br|span)\b[^<>]*>", re.I)


def detect(raw: bytes) -> tuple[str, str]:
    """The format, and the text (of a PDF none). Raises Unreadable where no reader fits."""
    if not raw.strip():
        raise Unreadable(say("The file is empty."))
    for beginning, what in _FOREIGN.items():
        if raw.startswith(beginning):
            raise Unreadable(what)
    if b"%PDF-" in raw[:1024]:
        return PDF, ""
    text = decoding.decode(raw)
    if not text.strip("\ufeff \n\t\f"):
        raise Unreadable(say("The file is empty."))
    return _of_text(text), text


def _of_text(text: str) -> str:
    head = text.lstrip("\ufeff \n\t")[:4000]
    if head.startswith("<"):
        if re.search(r"<(?:!doctype\s+)?(?:\w+:)?html\b", head, re.I):
            return HTML
        if head.startswith("<?xml") or re.match(r"<(?:\w+:)?akomaNtoso\b|<!DOCTYPE", head):
            return AKN
    marked = bool(re.search(r"^#{1,6}\s*\w", text, re.M))
    if len(_TAGS.findall(text, 0, 200_000)) >= 3 and not marked:
        return HTML
    return MARKDOWN if head.startswith("---\n") or markdown.SIGNS.search(text) else PLAIN
