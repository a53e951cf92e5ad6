"""Annotations and references in plain text: lines behind a bar, with footnotes at the end of each annotation."""

from collections.abc import Iterable
from textwrap import wrap

from articles import identifiers
from articles.days import british
from articles.exporting.document import Document
from articles.exporting.remarks import Block, Remark, Span
from articles.exporting.trees import Node

BAR = "| "


def barred(document: Document, node: Node, width: int) -> list[str]:
    """What goes along with a provision, in blocks of lines no longer than `width` (an address may be)."""
    room = width - len(BAR)
    lists = [f"{name}: {', '.join(map(identifiers.label, eids))}." for name, eids in document.listed(node)]
    found = [[line for words in lists for line in _wrapped(words, room)]] if lists else []
    found += [_remark(document, remark, room) for remark in node.remarks]
    return ["\n".join(f"{BAR}{line}".rstrip() for line in lines) for lines in found]


def _remark(document: Document, remark: Remark, room: int) -> list[str]:
    title = f": {remark.title}" if remark.title else ""
    parts = [_wrapped(f"{remark.what}{title}", room), *_blocks(remark.blocks, room)]
    parts += [_wrapped(f"[{n}] {_line(note)}", room) for n, note in enumerate(remark.notes, 1)]
    by = f"{remark.author}, {british(remark.date)}, revision {remark.revision}."
    parts.append([*_wrapped(by, room), f"{document.site}{remark.path}"])
    lines: list[str] = []
    for part in parts:
        lines += ["", *part] if lines else part
    return lines


def _blocks(blocks: Iterable[Block], room: int) -> list[list[str]]:
    return [lines for block in blocks for lines in _block(block, room)]


def _block(block: Block, room: int) -> list[list[str]]:
    """The lines of each part of a block."""
    if block.kind in ("ul", "ol"):
        marks = ["- " if block.kind == "ul" else f"{block.start + n}. " for n in range(len(block.blocks))]
        return [_hung(mark, item, room) for mark, item in zip(marks, block.blocks, strict=True)]
    if block.kind == "quote":
        return [[f"> {line}" for line in lines] for lines in _blocks(block.blocks, room - 2)]
    if block.kind == "table":
        return [[line for row in block.blocks for line in _wrapped(_row(row), room)]]
    if block.kind == "pre":
        return ["".join(span.words for span in block.spans).split("\n")]
    return [["* * *"]] if block.kind == "rule" else [_wrapped(_line(block.spans), room)]


def _hung(mark: str, item: Block, room: int) -> list[str]:
    lines = [line for part in _blocks(item.blocks, room - len(mark)) for line in part] or [""]
    return [f"{mark}{lines[0]}", *(" " * len(mark) + line for line in lines[1:])]


def _row(row: Block) -> str:
    return " | ".join(_line(cell.spans) for cell in row.blocks)


def _line(spans: Iterable[Span]) -> str:
    """Words with the marks of footnotes, and the address where a link leads elsewhere."""
    said = []
    for span in spans:
        said.append(f"[{span.note}]" if span.note else span.words.replace("\n", " "))
        said += [f" <{span.href}>"] if span.href and span.href != span.words else []
    return "".join(said)


def _wrapped(words: str, room: int) -> list[str]:
    return wrap(words, room, break_long_words=False, break_on_hyphens=False)
