"""PDF, set by typst: tagged for reading aloud (PDF/UA-1), with bookmarks, running heads and links.

The words reach the template as data, never as mark-up. The file bears the edition's day, so the same words give the
same bytes.
"""

import datetime as dt
import json
from pathlib import Path

from articles.exporting.along import pdf as along
from articles.exporting.document import Document
from articles.exporting.trees import Line, Node
from articles.typesetting import typeset

HERE = Path(__file__).parent
PAPERS = {"a4": "a4", "letter": "us-letter"}


def write(document: Document, paper: str = "a4") -> bytes:
    """The document as a tagged PDF (PDF/UA-1) on the paper, a4 or letter; the same document gives the same bytes."""
    day = dt.datetime.combine(document.date, dt.time(), dt.UTC)
    return typeset(
        HERE / "document.typ",
        HERE / "fonts",
        sys_inputs={"document": json.dumps(_facts(document, PAPERS[paper]))},
        pdf_standards=["ua-1"],
        timestamp=int(day.timestamp()),
    )


def _facts(document: Document, paper: str) -> dict:
    return {
        "paper": paper,
        "title": document.title,
        "name": document.treaty.short_title if document.eid else document.title,
        "short": document.treaty.short_title,
        "what": document.foot,
        "publisher": document.edition.publisher,
        "language": document.edition.language.split("-")[0],
        "standing": document.standing,
        "address": document.address,
        "contents": document.has_contents,
        "trees": [_tree(document, tree, 1) for tree in document.trees],
    }


def _tree(document: Document, node: Node, level: int) -> dict:
    return {
        "eid": node.eid,
        "level": level if node.is_headed or level == 1 else 0,
        "label": node.title.partition(": ")[0] if node.num else node.title,
        "mark": node.mark,
        "heading": _line(document, node.heading[0]) if node.heading and node.num else [],
        "text": [_line(document, line) for line in node.text],
        "tail": [_line(document, line) for line in node.tail],
        "division": node.is_division,
        "along": along.facts(document, node),
        "children": [_tree(document, child, level + 1) for child in node.children],
    }


def _line(document: Document, line: Line) -> list:
    """[words, eid in this file or "", address elsewhere or ""]"""
    elsewhere = ("", "")
    return [[p.words, *(along.address(document, p.targets[0]) if p.targets else elsewhere)] for p in line]
