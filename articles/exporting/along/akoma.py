"""Annotations and references in Akoma Ntoso: notes in the metadata, so that no word of ours stands in the text.

A note begins with the provision it speaks of; in the text, a `noteRef` without words of its own leads to it. Footnotes
are authorial notes within the note.
"""

from collections.abc import Callable, Iterable

from lxml.builder import ElementMaker

from articles import identifiers
from articles.days import british
from articles.exporting.document import Document
from articles.exporting.remarks import LANGUAGE, Block, Remark, Span
from articles.exporting.trees import Node

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
E = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})
_XML_LANG = {"{http://www.w3.org/XML/1998/namespace}lang": LANGUAGE}
_LOOKS = {"em": "i", "strong": "b"}
_HOLDS = {"ul": "ul", "ol": "ol", "li": "li", "table": "table", "row": "tr"}
_CELLS = {"head": "th", "cell": "td"}
Href = Callable[[Document, str], str]


def note_refs(node: Node, document: Document):
    """The marks in a provision that lead to what goes along with it."""
    listed = [f"references__{node.eid}"] if document.listed(node) else []
    names = [*listed, *(f"annotation__{remark.key}" for remark in node.remarks)]
    return [E.noteRef(href=f"#{name}", marker="*") for name in names]


def notes(document: Document, href: Href):
    """Each list of references and each annotation as a note."""
    for node in document.walk():
        place = E.ref(identifiers.label(node.eid), href=href(document, node.eid))
        if listed := document.listed(node):
            lines = [E.p(f"{name}: ", *_linked(document, eids, href)) for name, eids in listed]
            head = E.p("References of ", place, ", found by this site, not part of the text", **{"class": "what"})
            yield E.note(head, *lines, eId=f"references__{node.eid}", **{"class": "references"}, **_XML_LANG)
        for remark in node.remarks:
            yield _remark(document, remark, node.eid, href)


def _linked(document: Document, eids: Iterable[str], href: Href):
    for place, eid in enumerate(eids):
        yield ", " if place else ""
        yield E.ref(identifiers.label(eid), href=href(document, eid))


def _remark(document: Document, remark: Remark, eid: str, href: Href):
    title = f": {remark.title}" if remark.title else ""
    place = E.ref(identifiers.label(eid), href=href(document, eid))
    note = E.note(E.p(f"{remark.what}{title} (", place, ")", **{"class": "what"}), eId=f"annotation__{remark.key}")
    note.attrib.update({"class": "annotation", **_XML_LANG})
    for block in remark.blocks:
        note.extend(_block(document, remark, block, href))
    by = f"{remark.author}, {british(remark.date)}, revision {remark.revision}. "
    address = document.site + remark.path
    note.append(E.p(by, E.ref(address, href=address), **{"class": "by"}))
    return note


def _block(document: Document, remark: Remark, block: Block, href: Href) -> list:
    words = _spans(document, remark, block.spans, href)
    inner = [made for each in block.blocks for made in _block(document, remark, each, href)]
    if block.kind in _HOLDS:
        return [E(_HOLDS[block.kind], *inner)]
    if block.kind in _CELLS:
        return [E(_CELLS[block.kind], E.p(*words))]
    if block.kind == "quote":
        for paragraph in inner:
            paragraph.set("class", "quote")
        return inner
    if block.kind == "rule":
        return [E.p("* * *")]
    return [E.p(*words)] if block.kind == "p" else [E.p(*words, **{"class": block.kind})]


def _spans(document: Document, remark: Remark, spans: Iterable[Span], href: Href) -> list:
    return [_span(document, remark, span, href) for span in spans]


def _span(document: Document, remark: Remark, span: Span, href: Href):
    if span.note:
        note = remark.notes[span.note - 1]
        words = E.p(*_spans(document, remark, note, href))
        return E.authorialNote(words, marker=str(span.note), placement="bottom")
    if span.words == "\n":
        return E.br()
    made = span.words
    for look in span.looks:
        made = E(_LOOKS[look], made) if look in _LOOKS else E.span(made, **{"class": look})
    address = href(document, span.targets[0]) if span.targets else span.href
    return E.ref(made, href=address) if address else made
