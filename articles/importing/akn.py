"""Akoma Ntoso: the elements name the provisions themselves, so they are taken as they are."""

import re

from lxml import etree  # type: ignore[import-untyped]

from articles.importing import numerals
from articles.importing.errors import Unreadable
from articles.importing.labels import label
from articles.importing.model import Block, Outline, Provision, Remark, Source, walk
from articles.importing.vocabulary import named

_LANGUAGES = {"eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "nld": "nl", "dut": "nl", "deu": "de", "ger": "de"}
_KINDS = {
    "preamble": "preamble", "recital": "recital", "part": "part", "title": "section", "chapter": "chapter",
    "section": "section", "article": "article", "rule": "article", "paragraph": "paragraph", "point": "point",
    "indent": "point", "item": "point", "subparagraph": "paragraph", "alinea": "paragraph", "clause": "point",
    "subpoint": "point", "level": "point", "conclusions": "closing", "attachment": "annex", "annex": "annex",
    "tblock": "point", "subsection": "section", "subchapter": "section", "subpart": "section", "book": "part",
    "citation": "recital",
}  # fmt: skip
_SKIPPED = ("meta", "authorialNote", "noteRef", "num", "heading")
_TAILS = ("wrapUp",)
_BLOCKS = frozenset(
    ["p", "block", "tocItem", "formula", "docTitle", "longTitle", "blockContainer", "container", "signature", "role"]
)


def read(raw: bytes) -> tuple[Source, Outline]:
    """The outline of an Akoma Ntoso file, and its words as a source; `at` is the line.

    Raises Unreadable for XML that is broken, declares a document type or entities, or is not Akoma Ntoso.
    """
    root = _parsed(raw)
    source, outline = Source([]), Outline()
    for element in root.iter():
        if _name(element) == "authorialNote":
            source.notes.append(_said(element))
    for document in (child for child in root if isinstance(child.tag, str)):
        _document(document, outline.provisions, outline)
    source.language = _language(root)
    source.blocks = [Block(text) for text in [outline.title, *_texts(outline.provisions)] if text]
    outline.remarks = [
        Remark(f"Article {one.num} has no words.", one.at)
        for one in walk(outline.provisions)
        if one.kind == "article" and not (one.text or one.children)
    ]
    return source, outline


def _parsed(raw: bytes) -> etree._Element:
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", raw.replace(b"\x00", b"")[:100_000], re.I):
        raise Unreadable("This XML declares a document type or entities, which are not read here; take that out.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0)
        raise Unreadable(f"This XML is broken{f' at line {line}' if line else ''}; fetch the file again.") from error
    if _name(root) != "akomaNtoso":
        raise Unreadable("This XML is not Akoma Ntoso; choose Akoma Ntoso 3.0, HTML, PDF or plain text.")
    return root


def _document(element: etree._Element, into: list[Provision], outline: Outline) -> None:
    """An act or document: its preface is the title, its attachments are annexes."""
    for child in element:
        name = _name(child)
        if name in ("preface", "coverPage"):
            outline.title = "\n".join(text for text in (outline.title, _said(child)) if text)
        elif name in ("body", "mainBody"):
            _body(child, into)
        elif name in ("attachments", "annexes", "components"):
            for attached in child:
                into.append(_annex(attached))
        elif name in _KINDS:
            into.append(_provision(child))
        elif name and name not in _SKIPPED:
            outline.title = "\n".join(text for text in (outline.title, _said(child)) if text)


def _body(element: etree._Element, into: list[Provision]) -> None:
    """What stands in a body; words outside any provision go to the one before, or to an unnumbered section."""
    for child in element:
        if _name(child) in _KINDS:
            into.append(_provision(child))
        elif said := _said(child):
            if not into:
                into.append(Provision("section", at=child.sourceline or 0))
            _add(into[-1], said)


def _annex(element: etree._Element) -> Provision:
    """An attachment, whose inner document holds the words."""
    annex = Provision("annex", at=element.sourceline or 0)
    _number(annex, element)
    for document in element:
        if _name(document) in _SKIPPED:
            continue
        inner = Outline()
        _document(document, inner.provisions, inner)
        annex.children += [child for child in inner.provisions if not (child.kind == "section" and not child.num)]
        for plain in (child for child in inner.provisions if child.kind == "section" and not child.num):
            annex.text = "\n".join(text for text in (annex.text, plain.text) if text)
            annex.children = [*plain.children, *annex.children]
        annex.heading = annex.heading or inner.title
        if inner.title and annex.heading != inner.title:
            annex.text = "\n".join(text for text in (inner.title, annex.text) if text)
    _number_from_heading(annex)
    return annex


def _number_from_heading(annex: Provision) -> None:
    """An annex whose title is "Annex F – Torture" has its number there."""
    found = named(Block(annex.heading, level=1)) if annex.heading and not annex.num else None
    if found and found.kind == "annex":
        annex.num, annex.label, annex.heading = numerals.plain(found.num), found.label, found.rest


def _provision(element: etree._Element) -> Provision:
    provision = Provision(_KINDS[_name(element)], at=element.sourceline or 0)
    _number(provision, element)
    _fill(provision, element)
    if provision.kind == "preamble":
        _count_recitals(provision)
    elif provision.kind in ("article", "annex", "paragraph"):
        _lift(provision)
    return provision


def _number(provision: Provision, element: etree._Element) -> None:
    for child in element:
        if _name(child) == "num":
            provision.label = _said(child)
            provision.num = _plain(provision.label, provision.kind)
        elif _name(child) in ("heading", "subheading"):
            provision.heading = " ".join(text for text in (provision.heading, _said(child)) if text)


def _fill(provision: Provision, element: etree._Element) -> None:
    for child in element:
        name = _name(child)
        if not name or name in (*_SKIPPED, "subheading"):
            continue
        if name in ("recitals", "citations") and _said_outside(child):
            _fill(provision, child)
        elif name in _KINDS:
            provision.children.append(_provision(child))
        elif name in _TAILS:
            _add(provision, _said(child), tail=True)
        elif any(_name(one) in _KINDS for one in child.iter()):
            _add(provision, " ".join((child.text or "").split()))
            _fill(provision, child)
        else:
            _add(provision, _said(child))
        _add(provision, " ".join((child.tail or "").split()))


def _said_outside(element: etree._Element) -> bool:
    return any(isinstance(child.tag, str) for child in element)


def _lift(provision: Provision) -> None:
    """Paragraphs without a number are the provision's own words; only where a list would stand between, they stay."""
    children = provision.children
    plain = [child for child in children if child.kind == "paragraph" and not child.num]
    if not plain:
        return
    if len(children) == 1:
        [only] = plain
        provision.text = "\n".join(text for text in (provision.text, only.text) if text)
        provision.children = only.children
        provision.tail = "\n".join(text for text in (only.tail, provision.tail) if text)
        return
    while provision.children and _is_words(provision.children[0]):
        _join(provision, "text", provision.children.pop(0).text)
    ending: list[str] = []
    while provision.children and _is_words(provision.children[-1]):
        ending.insert(0, provision.children.pop().text)
    tail, provision.tail = provision.tail, ""
    for text in [*ending, tail]:
        _join(provision, "tail" if provision.children else "text", text)


def _is_words(child: Provision) -> bool:
    return child.kind == "paragraph" and not (child.num or child.children or child.tail)


def _join(provision: Provision, field: str, text: str) -> None:
    setattr(provision, field, "\n".join(part for part in (getattr(provision, field), text) if part))


def _add(provision: Provision, text: str, tail: bool = False) -> None:
    if text:
        _join(provision, "tail" if tail or provision.children else "text", text)


def _count_recitals(preamble: Provision) -> None:
    recitals = [child for child in preamble.children if child.kind == "recital"]
    if not any(recital.num for recital in recitals):
        for count, recital in enumerate(recitals, 1):
            recital.num = str(count)


def _plain(written: str, kind: str) -> str:
    """The number in what a file writes as one: "Article 8.", "(a)", "1.", "PART III"."""
    if found := named(Block(written, level=1)):
        return numerals.plain(found.num) + (f" {found.rest}" if found.rest and found.kind == kind else "")
    if (found_label := label(written)) and found_label.end >= len(written):
        return numerals.plain(found_label.num)
    return numerals.plain(written.strip(" .()[]:–—-°"))


def _language(root: etree._Element) -> str:
    for element in root.iter():
        if _name(element) == "FRBRlanguage":
            code = (element.get("language") or "").lower()
            return _LANGUAGES.get(code, code[:2])
    return (root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2]


def _said(element: etree._Element) -> str:
    """The words of an element without its notes; each paragraph in it on a line of its own."""
    pieces: list[str] = []
    _gather(element, pieces)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\x00"))
    return "\n".join(line for line in lines if line)


def _gather(element: etree._Element, pieces: list[str]) -> None:
    name = _name(element)
    if name in ("authorialNote", "meta") or not name:
        return
    parted = name in _BLOCKS or name in ("eol", "br", "td", "li", *_KINDS)
    if parted:
        pieces.append("\x00")
    pieces.append(element.text or "")
    for child in element:
        _gather(child, pieces)
        pieces.append(child.tail or "")
    if parted:
        pieces.append("\x00")


def _texts(provisions: list[Provision]) -> list[str]:
    return [text for one in walk(provisions) for text in (one.label, one.heading, one.text, one.tail) if text]


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
