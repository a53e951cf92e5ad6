"""Akoma Ntoso: the elements name the provisions themselves, so they are taken as they are."""

from lxml import etree

from articles.importing import numerals
from articles.importing.elements import KINDS, kind_of, language, local_name, parsed, text_of
from articles.importing.labels import label
from articles.importing.lifting import add, count_recitals, lift
from articles.importing.model import Block, Outline, Provision, Remark, Source, walk
from articles.importing.vocabulary import named
from articles.sentences import say

_SKIPPED = ("meta", "authorialNote", "noteRef", "num", "heading")
_TAILS = ("wrapUp", "listWrapUp")


def read(raw: bytes) -> tuple[Source, Outline]:
    """The outline of an Akoma Ntoso file, and its words as a source; `at` is the line.

    Raises Unreadable for XML that is broken, declares a document type or entities, or is not Akoma Ntoso.
    """
    root = parsed(raw)
    source, outline = Source([]), Outline()
    for element in root.iter():
        if local_name(element) == "authorialNote":
            source.notes.append(" ".join(text for child in element if (text := text_of(child))))
    for document in (child for child in root if isinstance(child.tag, str)):
        _document(document, outline.provisions, outline)
    source.language = language(root)
    source.blocks = [Block(text_of(root))]
    outline.remarks = [
        Remark(say("Article {num} has no words.", num=one.num), one.at)
        for one in walk(outline.provisions)
        if one.kind == "article" and not (one.text or one.children)
    ]
    return source, outline


def _document(element: etree._Element, into: list[Provision], outline: Outline) -> None:
    """An act or document: its preface is the title, its attachments are annexes."""
    for child in element:
        name = local_name(child)
        if name in ("preface", "coverPage"):
            outline.title = "\n".join(text for text in (outline.title, text_of(child)) if text)
        elif name in ("body", "mainBody"):
            _body(child, into)
        elif name in ("attachments", "annexes", "components"):
            for attached in child:
                into.append(_annex(attached))
        elif name in KINDS:
            into.append(_provision(child))
        elif name and name not in _SKIPPED:
            outline.title = "\n".join(text for text in (outline.title, text_of(child)) if text)


def _body(element: etree._Element, into: list[Provision]) -> None:
    """What stands in a body; words outside any provision go to the one before, or to an unnumbered section."""
    for child in element:
        if local_name(child) in KINDS:
            into.append(_provision(child))
        elif said := text_of(child):
            if not into:
                into.append(Provision("section", at=child.sourceline or 0))
            add(into[-1], said)


def _annex(element: etree._Element) -> Provision:
    """An attachment, whose inner document holds the words."""
    annex = Provision("annex", at=element.sourceline or 0)
    _number(annex, element)
    for document in element:
        if local_name(document) in _SKIPPED:
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
    provision = Provision(kind_of(element), at=element.sourceline or 0)
    _number(provision, element)
    _fill(provision, element)
    if provision.kind == "preamble":
        count_recitals(provision)
    elif provision.kind in ("article", "annex", "paragraph"):
        lift(provision)
    return provision


def _number(provision: Provision, element: etree._Element) -> None:
    for child in element:
        if local_name(child) == "num":
            provision.label = text_of(child)
            provision.num = _plain(provision.label, provision.kind)
        elif local_name(child) in ("heading", "subheading"):
            provision.heading = " ".join(text for text in (provision.heading, text_of(child)) if text)


def _fill(provision: Provision, element: etree._Element) -> None:
    for child in element:
        name = local_name(child)
        if not name or name in (*_SKIPPED, "subheading"):
            continue
        if name in ("recitals", "citations") and _said_outside(child):
            _fill(provision, child)
        elif name in KINDS:
            provision.children.append(_provision(child))
        elif name in _TAILS:
            add(provision, text_of(child), tail=True)
        elif any(local_name(one) in KINDS for one in child.iter()):
            add(provision, " ".join((child.text or "").split()))
            _fill(provision, child)
        else:
            add(provision, text_of(child))
        add(provision, " ".join((child.tail or "").split()))


def _said_outside(element: etree._Element) -> bool:
    return any(isinstance(child.tag, str) for child in element)


def _plain(written: str, kind: str) -> str:
    """The number in what a file writes as one: "Article 8.", "(a)", "1.", "PART III"."""
    if found := named(Block(written, level=1)):
        return numerals.plain(found.num) + (f" {found.rest}" if found.rest and found.kind == kind else "")
    if (found_label := label(written)) and found_label.end >= len(written):
        return numerals.plain(found_label.num)
    return numerals.plain(written.strip(" .()[]:–—-°"))
