"""XML read safely, and the words of its elements."""

import re

from lxml import etree

from articles.importing.errors import Unreadable
from articles.sentences import say

KINDS = {
    "preamble": "preamble", "recital": "recital", "part": "part", "title": "section", "chapter": "chapter",
    "section": "section", "article": "article", "rule": "article", "paragraph": "paragraph", "point": "point",
    "indent": "point", "item": "point", "subparagraph": "paragraph", "alinea": "paragraph", "clause": "point",
    "subpoint": "point", "level": "point", "conclusions": "closing", "attachment": "annex", "annex": "annex",
    "tblock": "point", "subsection": "section", "subchapter": "section", "subpart": "section", "book": "part",
    "citation": "recital",
}  # fmt: skip
DIVISIONS = ("part", "chapter", "section")
_LANGUAGES = {"eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "nld": "nl", "dut": "nl", "deu": "de", "ger": "de"}
_BLOCKS = frozenset([
    "num", "heading", "subheading", "intro", "wrapUp", "content", "listIntroduction", "p", "block", "tocItem",
    "formula", "longTitle", "blockContainer", "container", "signature", "role",
])  # fmt: skip


def parsed(raw: bytes) -> etree._Element:
    """The root of XML. Raises Unreadable for broken XML, and for any document type or entity: none is ever resolved."""
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", raw.replace(b"\x00", b""), re.I):
        raise Unreadable(say("This XML declares a document type or entities, which are not read here; take that out."))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0)
        told = say("This XML is broken at line {n}; fetch the file again.", n=line)
        raise Unreadable(told if line else say("This XML is broken; fetch the file again.")) from error
    if local_name(root) != "akomaNtoso":
        raise Unreadable(say("This XML is not Akoma Ntoso; choose Akoma Ntoso 3.0, HTML, PDF or plain text."))
    return root


def language(root: etree._Element) -> str:
    """The language of an Akoma Ntoso file as two letters (ISO 639-1), "" where it does not say."""
    for element in root.iter():
        if local_name(element) == "FRBRlanguage":
            code = (element.get("language") or "").lower()
            return _LANGUAGES.get(code, code[:2])
    return (root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2]


def kind_of(element: etree._Element) -> str:
    """The kind of a provision; a title with no division above it is a part, as in any other format."""
    name = local_name(element)
    if name == "title" and not any(KINDS.get(local_name(above)) in DIVISIONS for above in element.iterancestors()):
        return "part"
    return KINDS[name]


def text_of(element: etree._Element) -> str:
    """The words of an element without its notes; each paragraph in it on a line of its own."""
    pieces: list[str] = []
    _gather(element, pieces)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\x00"))
    return "\n".join(line for line in lines if line)


def _gather(element: etree._Element, pieces: list[str]) -> None:
    name = local_name(element)
    if name in ("authorialNote", "meta") or not name:
        return
    parted = name in _BLOCKS or name in ("eol", "br", "td", "li", *KINDS)
    if parted:
        pieces.append("\x00")
    pieces.append(element.text or "")
    for child in element:
        _gather(child, pieces)
        pieces.append(child.tail or "")
    if parted:
        pieces.append("\x00")


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for comments and instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
