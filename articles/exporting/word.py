"""DOCX: real headings, so that Word lists them; the numbers are text, so that Word never counts anew."""

import datetime as dt
import io
import zipfile

from docx import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from articles.exporting.document import Document, Line, Node

STEP = Mm(9)
ACCENT, QUIET = RGBColor(0x7A, 0x2A, 0x24), RGBColor(0x5F, 0x5A, 0x52)
DAY = (1980, 1, 1, 0, 0, 0)


def write(document: Document) -> bytes:
    file = WordDocument()
    _set_up(file, document)
    file.add_heading(document.title, 0)
    for place, sentence in enumerate(document.standing):
        run = file.add_paragraph().add_run(sentence)
        run.bold, run.font.size = place == 0, Pt(9.5)
        run.font.color.rgb = QUIET if place else ACCENT
    for tree in document.trees:
        _write(file, document, tree, 1, 0)
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
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.footer.paragraphs[0].text = f"{document.treaty.short_title}: {edition.what}. {document.address}"


def _write(file, document: Document, node: Node, level: int, depth: int):
    """A provision with all that stands in it; `depth` is how far its words are moved in."""
    inner = depth
    if node.is_headed:
        file.add_heading(node.title, min(level, 3))
        lines = node.text
    else:
        inner = depth + 1
        first = file.add_paragraph(f"{node.mark}\t")
        first.paragraph_format.left_indent, first.paragraph_format.first_line_indent = STEP * inner, -STEP
        first.paragraph_format.tab_stops.add_tab_stop(STEP * inner)
        _fill(first, document, node.text[0] if node.text else ())
        lines = node.text[1:]
    for line in lines:
        _paragraph(file, document, line, inner)
    for child in node.children:
        _write(file, document, child, level + 1, inner)
    for line in node.tail:
        _paragraph(file, document, line, inner)


def _paragraph(file, document: Document, line: Line, depth: int):
    paragraph = file.add_paragraph()
    paragraph.paragraph_format.left_indent = STEP * depth
    _fill(paragraph, document, line)


def _fill(paragraph, document: Document, line: Line):
    for words, targets, _ in line:
        run = paragraph.add_run(words)
        if targets:
            run.font.color.rgb = ACCENT
            link = OxmlElement("w:hyperlink")
            address = document.address_of(targets[0])
            link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            paragraph._p.append(link)
            link.append(run._r)


def _timeless(packed: io.BytesIO) -> bytes:
    """The same file without the hour at which it was packed."""
    again = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            new.writestr(entry, old.read(name))
    return again.getvalue()
