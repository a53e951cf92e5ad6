"""Annotations and references in an EPUB: asides after their provision, with footnotes that reading devices pop up."""

from collections.abc import Iterable
from html import escape

from articles import identifiers
from articles.days import british
from articles.exporting.document import Document
from articles.exporting.remarks import LANGUAGE, Block, Remark, Span
from articles.exporting.trees import Node

CSS = """aside.said { margin: 1.2em 0 1.2em 1em; border-left: 2px solid; padding-left: 1em; font-size: .88em; }
aside.said .what { font-weight: bold; margin-bottom: .2em; }
aside.said .by, .note { font-size: .9em; }
aside.said ul { list-style: disc; margin-left: 1em; }
aside.said ol { list-style: decimal; margin-left: 1em; }
aside.said li { margin: .3em 0 0 1em; }
table { border-collapse: collapse; } th, td { border: 1px solid; padding: .2em .5em; text-align: left; }
"""
ENGLISH = f'lang="{LANGUAGE}" xml:lang="{LANGUAGE}"'  # whose words it stands on are ours
_TAGS = {"p": "p", "ul": "ul", "ol": "ol", "li": "li", "quote": "blockquote", "row": "tr", "head": "th", "cell": "td"}


def address(document: Document, eid: str) -> str:
    """Where a provision is: in this book, else on the site."""
    chapter = document.tops.get(eid)
    return f"{chapter}.xhtml#{eid}" if chapter else document.address_of(eid)


def asides(document: Document, node: Node) -> list[str]:
    """What goes along with a provision, each an aside."""
    lists = [_list(document, name, eids) for name, eids in document.listed(node)]
    opened = f'<aside class="said" {ENGLISH}>'
    found = ["\n".join([opened, *lists, "</aside>"])] if lists else []
    return found + ["\n".join([opened, *_remark(document, remark), "</aside>"]) for remark in node.remarks]


def _list(document: Document, name: str, eids: Iterable[str]) -> str:
    links = ", ".join(f'<a href="{escape(address(document, e))}">{identifiers.label(e)}</a>' for e in eids)
    return f"<p><em>{name}:</em> {links}.</p>"


def _remark(document: Document, remark: Remark) -> Iterable[str]:
    title = f": {escape(remark.title)}" if remark.title else ""
    yield f'<p class="what">{remark.what}{title}</p>'
    marked: set[int] = set()
    yield from (_block(document, remark, block, marked) for block in remark.blocks)
    yield f'<p class="by">{escape(remark.author)}, {british(remark.date)}, revision {remark.revision}. '
    yield f'<a href="{escape(document.site + remark.path)}">Permanent link</a></p>'
    for number, note in enumerate(remark.notes, 1):
        name, words = remark.name_of_note(number), _spans(document, remark, note, marked)
        back = f'<a href="#fnref-{name}">{number}.</a>' if number in marked else f"{number}."
        yield f'<aside epub:type="footnote" role="doc-footnote" class="note" id="fn-{name}">'
        yield f"<p>{back} {words}</p></aside>"


def _block(document: Document, remark: Remark, block: Block, marked: set[int]) -> str:
    if block.kind == "rule":
        return "<hr/>"
    words = _spans(document, remark, block.spans, marked)
    inner = "".join(_block(document, remark, each, marked) for each in block.blocks)
    if block.kind == "heading":  # no real one: the contents are those of the text
        return f"<p><strong>{words}</strong></p>"
    if block.kind == "pre":
        return f"<pre>{words}</pre>"
    if block.kind == "table":
        return f"<table><tbody>{inner}</tbody></table>"
    start = f' start="{block.start}"' if block.kind == "ol" and block.start != 1 else ""
    return f"<{_TAGS[block.kind]}{start}>{words}{inner}</{_TAGS[block.kind]}>"


def _spans(document: Document, remark: Remark, spans: Iterable[Span], marked: set[int]) -> str:
    return "".join(_span(document, remark, span, marked) for span in spans)


def _span(document: Document, remark: Remark, span: Span, marked: set[int]) -> str:
    if span.note:
        name = remark.name_of_note(span.note)
        first = "" if span.note in marked else f' id="fnref-{name}"'
        marked.add(span.note)
        return f'<sup><a epub:type="noteref" role="doc-noteref" href="#fn-{name}"{first}>{span.note}</a></sup>'
    words = escape(span.words).replace("\n", "<br/>") if "code" not in span.looks else escape(span.words)
    for look in reversed(span.looks):
        words = f"<{look}>{words}</{look}>"
    href = address(document, span.targets[0]) if span.targets else span.href
    return f'<a href="{escape(href)}">{words}</a>' if href else words
