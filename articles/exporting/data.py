"""JSON: the tree as it is, with the standing, source and date of its words at the top."""

import json

from articles.exporting.along.data import fields
from articles.exporting.document import Document
from articles.exporting.trees import Line, Node, plain


def write(document: Document) -> bytes:
    """The document as JSON, UTF-8, indented."""
    treaty, edition = document.treaty, document.edition
    first = {
        "title": document.title,
        "standing": edition.what,
        "notice": document.standing,
        "edition": edition_of(document),
        "treaty": {
            "title": treaty.title,
            "short_title": treaty.short_title,
            "adopted": _day(treaty.adopted),
            "opened_for_signature": _day(treaty.opened),
            "in_force_since": _day(treaty.in_force),
            "series": treaty.series,
        },
        "address": document.address,
        "date": document.date.isoformat(),
        "with": list(document.along),
        "above": [{"eid": eid, "heading": heading} for eid, heading in document.above],
        "provisions": [provision(tree, document) for tree in document.trees],
    }
    return (json.dumps(first, ensure_ascii=False, indent=1) + "\n").encode()


def edition_of(document: Document) -> dict:
    """The edition as JSON gives it; days are ISO 8601, None where not known."""
    edition = document.edition
    return {
        "slug": edition.slug,
        "language": edition.language,
        "standing": edition.standing,
        "source": edition.source,
        "text_date": _day(edition.text_date),
        "retrieved": _day(edition.retrieved),
        "sha256": edition.sha256,
        "licence": edition.licence,
    }


def provision(node: Node, document: Document) -> dict:
    """One provision with all that stands in it; what is empty is left out."""
    found = {
        "eid": node.eid,
        "kind": node.kind,
        "num": node.num,
        "label": node.label,
        "heading": _words(node.heading),
        "text": _words(node.text),
        "tail": _words(node.tail),
        "basis": node.basis,
        "cites": _cited(node),
        **fields(document, node),
        "children": [provision(child, document) for child in node.children],
    }
    return {name: value for name, value in found.items() if value}


def _cited(node: Node) -> list[dict]:
    lines = [*node.heading, *node.text, *node.tail]
    return [{"words": p.words, "eids": list(p.targets)} for line in lines for p in line if p.targets]


def _words(lines: tuple[Line, ...]) -> str:
    return "\n".join(plain(line) for line in lines)


def _day(day) -> str | None:
    return day.isoformat() if day else None
