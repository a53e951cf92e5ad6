"""Annotations and references in Markdown: block quotes, each under its provision; footnotes at the end of the file."""

import re
from collections.abc import Iterable

from articles import identifiers
from articles.days import british
from articles.exporting.document import Document
from articles.exporting.remarks import Block, Remark, Span
from articles.exporting.trees import Node

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_MARKS = {"em": "*", "strong": "**"}


def escaped(words: str) -> str:
    """Words in which no sign means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", words)


def quotes(document: Document, node: Node) -> list[str]:
    """What goes along with a provision, each a block quote."""
    found = [_quoted([references(document, node)])] if document.listed(node) else []
    return found + [_quoted(_remark(document, remark)) for remark in node.remarks]


def references(document: Document, node: Node) -> str:
    """What a provision cites and what cites it, a line each; "" where neither goes along."""
    said = []
    for name, eids in document.listed(node):
        links = ", ".join(f"[{escaped(identifiers.label(eid))}]({document.address_of(eid)})" for eid in eids)
        said.append(f"*{name}:* {links}.")
    return "\\\n".join(said)


def footnotes(document: Document) -> list[str]:
    """The footnotes of all annotations, each under a name of its own."""
    return [
        f"[^{remark.name_of_note(n)}]: {spans(document, remark, note)}"
        for remark in document.remarks
        for n, note in enumerate(remark.notes, 1)
    ]


def body(document: Document, remark: Remark) -> list[str]:
    """The words of an annotation as blocks."""
    return [block for each in remark.blocks for block in _block(document, remark, each)]


def spans(document: Document, remark: Remark, found: Iterable[Span]) -> str:
    """Spans of a remark as Markdown."""
    return "".join(_span(document, remark, span) for span in found)


def _remark(document: Document, remark: Remark) -> list[str]:
    title = f": {escaped(remark.title)}" if remark.title else ""
    by = f"{escaped(remark.author)}, {british(remark.date)}, revision {remark.revision}"
    address = f"{document.site}{remark.path}"
    return [f"**{remark.what}{title}**", *body(document, remark), f"{by}. <{address}>"]


def _quoted(blocks: list[str]) -> str:
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(blocks).split("\n"))


def _block(document: Document, remark: Remark, block: Block) -> list[str]:
    words = spans(document, remark, block.spans)
    inner = [made for each in block.blocks for made in _block(document, remark, each)]
    if block.kind == "heading":
        return [f"**{words}**"]
    if block.kind in ("ul", "ol"):
        marks = ["-" if block.kind == "ul" else f"{block.start + n}." for n in range(len(block.blocks))]
        items = [_block(document, remark, item) for item in block.blocks]
        return ["\n".join(_hung(mark, "\n\n".join(item)) for mark, item in zip(marks, items, strict=True))]
    if block.kind == "quote":
        return [_quoted(inner)]
    if block.kind == "pre":
        return ["```\n" + "".join(span.words for span in block.spans) + "\n```"]
    if block.kind == "table":
        return [_table(document, remark, block)]
    return {"rule": ["* * *"], "li": inner}.get(block.kind, [words])


def _hung(mark: str, words: str) -> str:
    indent = " " * (len(mark) + 1)
    return f"{mark} " + "\n".join(f"{indent}{line}" if line else "" for line in words.split("\n")).lstrip()


def _table(document: Document, remark: Remark, block: Block) -> str:
    rows = [[spans(document, remark, cell.spans) for cell in row.blocks] for row in block.blocks]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{'---|' * len(rows[0])}", *lines[1:]])


def _span(document: Document, remark: Remark, span: Span) -> str:
    if span.note:
        return f"[^{remark.name_of_note(span.note)}]"
    if span.words == "\n":
        return "\\\n"
    words = f"`` {span.words} ``" if "code" in span.looks else escaped(span.words)
    address = document.address_of(span.targets[0]) if span.targets else span.href
    words = f"[{words}]({address})" if address else words
    for look in span.looks:
        mark = _MARKS.get(look, "")
        words = f"{mark}{words}{mark}"
    return words
