"""Annotations and references in JSON: an array under each provision; the words of an annotation are Markdown."""

from articles.exporting.along import markdown
from articles.exporting.document import Document
from articles.exporting.remarks import LANGUAGE, Remark
from articles.exporting.trees import Node


def fields(document: Document, node: Node) -> dict:
    """What goes along with a provision. "cites" stands with its words already, place by place."""
    return {
        "annotations": [_remark(document, remark) for remark in node.remarks],
        "cited_by": list(node.cited_by),
    }


def _remark(document: Document, remark: Remark) -> dict:
    return {
        "key": remark.key,
        "what": remark.what,
        "kind": remark.kind,
        "title": remark.title,
        "author": remark.author,
        "date": remark.date.isoformat(),
        "revision": remark.revision,
        "language": LANGUAGE,
        "address": f"{document.site}{remark.path}",
        "body": "\n\n".join(markdown.body(document, remark)),
        "footnotes": [
            {"mark": remark.name_of_note(n), "words": markdown.spans(document, remark, note)}
            for n, note in enumerate(remark.notes, 1)
        ],
    }
