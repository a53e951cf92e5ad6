"""DOCX: real headings, so that Word lists them; the numbers are text, so that Word never counts anew."""

import datetime as dt
import io
import zipfile

from docx import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from articles.exporting import wordml
from articles.exporting.along import word as along
from articles.exporting.along.word import ACCENT, QUIET
from articles.exporting.document import Document
from articles.exporting.trees import Line, Node

STEP = Mm(9)
PAPERS = {"a4": (Mm(210), Mm(297)), "letter": (Mm(215.9), Mm(279.4))}
DAY = (1980, 1, 1, 0, 0, 0)


def write(document: Document, paper: str = "a4") -> bytes:
    """The document as a Word file on the paper, a4 or letter."""
    file = WordDocument()
    _set_up(file, document)
    _set_page(file, document, paper)
    file.add_heading(document.title, 0)
    for place, sentence in enumerate(document.standing):
        run = file.add_paragraph().add_run(sentence)
        run.bold, run.font.size = place == 0, Pt(9.5)
        run.font.color.rgb = QUIET if place else ACCENT
    if document.has_contents:
        _contents(file, document)
    writer = along.Writer(file, document)
    for tree in document.trees:
        _write(file, document, tree, (1, 0), writer)
    packed = io.BytesIO()
    file.save(packed)
    return _timeless(packed)


def _set_up(file, document: Document):
    edition, day = document.edition, dt.datetime.combine(document.date, dt.time())
    about = file.core_properties
    about.title, about.author = document.title[:255], (edition.publisher or document.site)[:255]
    about.subject, about.comments = edition.what, " ".join(document.standing)[:255]
    about.keywords, about.language = edition.source[:255], edition.language
    about.created = about.modified = day
    about.last_modified_by, about.revision = about.author, 1
    file.styles["Normal"].font.name, file.styles["Normal"].font.size = "Georgia", Pt(10.5)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        style = file.styles[name]
        style.font.name, style.font.color.rgb = "Georgia", RGBColor(0x1D, 0x1B, 0x18)
        fonts = style.element.rPr.rFonts
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
    file.styles["Title"].font.size = Pt(18)
    wordml.say_language(file.styles["Normal"], edition.language)
    along.set_up(file)


def _set_page(file, document: Document, paper: str):
    """The paper; over each page but the first what begins on it, under all what the words are."""
    section = file.sections[0]
    section.page_width, section.page_height = PAPERS[paper]
    section.different_first_page_header_footer = True
    level = next((depth for depth, node in document.leveled() if node.kind == "article"), 1)
    head = section.header.paragraphs[0]
    head.add_run(f"{document.treaty.short_title}\t\t")
    wordml.field(head, f'STYLEREF "Heading {min(level, 3)}"', document.trees[0].title)
    for foot in (section.footer.paragraphs[0], section.first_page_footer.paragraphs[0]):
        foot.add_run(f"{document.treaty.short_title}: {document.foot}. {document.address}\t")
        wordml.field(foot, "PAGE", "1")
        foot.add_run(" / ")
        wordml.field(foot, "NUMPAGES", "1")
        for run in foot.runs:
            run.font.size = Pt(8)


def _contents(file, document: Document):
    """What is in the file, down to the articles; each entry leads to its place."""
    entries = []
    for level, node in document.leveled():
        if node.is_headed:
            entry = file.add_paragraph()
            entry.paragraph_format.left_indent, entry.paragraph_format.space_after = STEP * (level - 1), Pt(2)
            wordml.link(entry, entry.add_run(node.title), node.eid, document.address_of(node.eid))
            entries.append(entry)
    wordml.enclose(entries[0], entries[-1], 'TOC \\o "1-3" \\n \\h \\z')
    entries[-1].add_run().add_break(WD_BREAK.PAGE)


def _write(file, document: Document, node: Node, place: tuple[int, int], writer: along.Writer):
    """A provision with all that stands in it; `place`: level of its heading, and how far its words are moved in."""
    level, depth = place
    if node.is_headed:
        wordml.bookmark(file.add_heading(node.title, min(level, 3)), node.eid)
        inner, lines = depth, node.text
    else:
        inner, lines = depth + 1, node.text[1:]
        _numbered(file, document, node, inner)
    for line in lines:
        _paragraph(file, document, line, inner)
    if node.is_division:
        writer.write(node, STEP * inner)
    for child in node.children:
        _write(file, document, child, (level + 1, inner), writer)
    for line in node.tail:
        _paragraph(file, document, line, inner)
    if not node.is_division:
        writer.write(node, STEP * inner)


def _numbered(file, document: Document, node: Node, inner: int):
    first = file.add_paragraph(f"{node.mark}\t")
    first.paragraph_format.left_indent, first.paragraph_format.first_line_indent = STEP * inner, -STEP
    first.paragraph_format.tab_stops.add_tab_stop(STEP * inner)
    wordml.bookmark(first, node.eid)
    _fill(first, document, node.text[0] if node.text else ())


def _paragraph(file, document: Document, line: Line, depth: int):
    paragraph = file.add_paragraph()
    paragraph.paragraph_format.left_indent = STEP * depth
    _fill(paragraph, document, line)


def _fill(paragraph, document: Document, line: Line):
    for words, targets, _ in line:
        run = paragraph.add_run(words)
        if targets:
            along.lead(paragraph, run, document, targets[0])


def _timeless(packed: io.BytesIO) -> bytes:
    """The same file without the hour at which it was packed."""
    again = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            new.writestr(entry, old.read(name))
    return again.getvalue()
