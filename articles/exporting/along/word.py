"""Annotations and references in a Word file: smaller, behind a rule, with real footnotes."""

from functools import cached_property

from docx.shared import Mm, Pt, RGBColor

from articles import identifiers
from articles.days import british
from articles.exporting import wordml
from articles.exporting.document import Document
from articles.exporting.remarks import LANGUAGE, Block, Remark, Span
from articles.exporting.trees import Node

STEP = Mm(6)
ACCENT, QUIET = RGBColor(0x7A, 0x2A, 0x24), RGBColor(0x5F, 0x5A, 0x52)
STYLES = {"Annotation": 9, "Footnote Text": 8.5}


def set_up(file):
    """Add the styles of annotations to a Word file."""
    for name, size in STYLES.items():
        style = file.styles.add_style(name, 1)
        style.base_style, style.font.size = file.styles["Normal"], Pt(size)
        wordml.say_language(style, LANGUAGE)
    style.paragraph_format.space_after = Pt(2)
    wordml.rule_at_left(file.styles["Annotation"], str(QUIET))
    file.styles["Annotation"].paragraph_format.space_after = Pt(5)


def lead(paragraph, run, document: Document, eid: str, address: str = ""):
    """Let a run lead to a provision in this file, to it on the site, or to an address."""
    here = eid if eid in document.eids and len(eid) <= wordml.LONGEST else ""
    run.font.color.rgb = ACCENT
    wordml.link(paragraph, run, here, address or document.address_of(eid))


class Writer:
    """Writes what goes along with provisions at the end of a file."""

    def __init__(self, file, document: Document):
        self.file, self.document = file, document

    @cached_property
    def footnotes(self) -> wordml.Footnotes:
        """The footnotes of the file, made when the first is written."""
        return wordml.Footnotes(self.file)

    def write(self, node: Node, indent):
        """Write what goes along with one provision, set in by a length of python-docx: its references, then remarks."""
        for name, eids in self.document.listed(node):
            paragraph = self._paragraph(indent)
            paragraph.add_run(f"{name}: ").italic = True
            for place, eid in enumerate(eids):
                if place:
                    paragraph.add_run(", ")
                lead(paragraph, paragraph.add_run(identifiers.label(eid)), self.document, eid)
            paragraph.add_run(".")
        for remark in node.remarks:
            self._remark(remark, indent)

    def _remark(self, remark: Remark, indent):
        head = self._paragraph(indent)
        head.paragraph_format.keep_with_next = True
        head.add_run(remark.what).font.color.rgb = QUIET
        if remark.title:
            head.add_run(f"\n{remark.title}").bold = True
        marked: dict[int, str] = {}
        for block in remark.blocks:
            self._block(remark, block, indent, marked)
        by = self._paragraph(indent)
        by.add_run(f"{remark.author}, {british(remark.date)}, revision {remark.revision}. ").font.color.rgb = QUIET
        lead(by, by.add_run("Permanent link"), self.document, "", self.document.site + remark.path)
        by.paragraph_format.space_after = Pt(12)

    def _block(self, remark: Remark, block: Block, indent, marked, mark=""):
        if block.kind in ("ul", "ol"):
            for n, item in enumerate(block.blocks):
                number = "•" if block.kind == "ul" else f"{block.start + n}."
                for place, inner in enumerate(item.blocks):
                    self._block(remark, inner, indent + STEP, marked, "" if place else number)
        elif block.kind == "quote":
            for inner in block.blocks:
                self._block(remark, inner, indent + STEP, marked)
        elif block.kind == "table":
            self._table(remark, block, marked)
        else:
            self._words(remark, block, indent, marked, mark)

    def _words(self, remark, block, indent, marked, mark):
        paragraph = self._paragraph(indent)
        if mark:
            paragraph.paragraph_format.first_line_indent = -STEP
            paragraph.paragraph_format.tab_stops.add_tab_stop(indent)
            paragraph.add_run(f"{mark}\t")
        words = (Span("* * *"),) if block.kind == "rule" else block.spans
        looks = ("strong",) if block.kind == "heading" else ()
        self._fill(paragraph, remark, [span._replace(looks=(*span.looks, *looks)) for span in words], marked)

    def _table(self, remark, block, marked):
        table = self.file.add_table(len(block.blocks), len(block.blocks[0].blocks), "Table Grid")
        for row, cells in zip(block.blocks, table.rows, strict=True):
            for cell, place in zip(row.blocks, cells.cells, strict=False):
                place.paragraphs[0]._p.style = "Annotation"
                self._fill(place.paragraphs[0], remark, cell.spans, marked)
        self._paragraph(0)

    def _paragraph(self, indent):
        paragraph = self.file.add_paragraph()
        paragraph._p.style = "Annotation"  # by its id: to look a style up by its name takes most of the time
        paragraph.paragraph_format.left_indent = indent + STEP
        return paragraph

    def _fill(self, paragraph, remark, spans, marked):
        for span in spans:
            if span.note:
                self._note(paragraph, remark, span.note, marked)
                continue
            run = paragraph.add_run(span.words)
            run.italic, run.bold = "em" in span.looks or None, "strong" in span.looks or None
            if "code" in span.looks:
                run.font.name = "Consolas"
            if span.targets or span.href:
                lead(paragraph, run, self.document, span.targets[0] if span.targets else "", span.href)

    def _note(self, paragraph, remark, number, marked):
        """A footnote where it is marked first; after that, a field that shows its number again."""
        if number in marked:
            name, shown = marked[number]
            wordml.field(paragraph, f"NOTEREF {name} \\h", str(shown), superscript=True)
            return
        shown = len(self.footnotes.root) - 1
        marked[number] = (f"note_{shown}", shown)
        words = self.footnotes.add(paragraph, f"note_{shown}")
        self._fill(words, remark, remark.notes[number - 1], marked)
