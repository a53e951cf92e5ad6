"""Annotations and references as plain facts for the typesetter; along.typ says how they look."""

from articles import identifiers
from articles.days import british
from articles.exporting.document import Document
from articles.exporting.remarks import Block, Remark, Span
from articles.exporting.trees import Node


def facts(document: Document, node: Node) -> dict:
    """What goes along with a provision."""
    return {
        "listed": [
            {"name": name, "places": [[identifiers.label(eid), *address(document, eid)] for eid in eids]}
            for name, eids in document.listed(node)
        ],
        "remarks": [_remark(document, remark) for remark in node.remarks],
    }


def address(document: Document, eid: str) -> tuple[str, str]:
    """(eid in this file or "", address elsewhere or "")"""
    return (eid, "") if eid in document.eids else ("", document.address_of(eid))


def _remark(document: Document, remark: Remark) -> dict:
    return {
        "key": remark.key,
        "what": remark.what,
        "title": remark.title,
        "by": f"{remark.author}, {british(remark.date)}, revision {remark.revision}",
        "address": f"{document.site}{remark.path}",
        "blocks": [_block(document, block) for block in remark.blocks],
        "notes": [[_span(document, span) for span in note] for note in remark.notes],
    }


def _block(document: Document, block: Block) -> dict:
    return {
        "kind": block.kind,
        "start": block.start,
        "spans": [_span(document, span) for span in block.spans],
        "blocks": [_block(document, each) for each in block.blocks],
    }


def _span(document: Document, span: Span) -> dict:
    eid, elsewhere = address(document, span.targets[0]) if span.targets else ("", span.href)
    return {"words": span.words, "looks": list(span.looks), "eid": eid, "address": elsewhere, "note": span.note}
