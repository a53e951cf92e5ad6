"""A checklist as a file: Markdown, and DOCX to fill in with a word processor."""

import io
from datetime import UTC, datetime

from django.conf import settings
from django.utils.formats import date_format
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from articles import identifiers

BOX = "☐"
UNSET = datetime(2000, 1, 1, tzinfo=UTC)  # the same words give the same file: no hour of the day in it


def standing(edition):
    """What the list is worth, in the words that the page uses."""
    words = f"Written by the editors of this site; it has no official standing. It follows the {edition.treaty.title}"
    as_of = f", text as of {date_format(edition.text_date, 'j F Y')}" if edition.text_date else ""
    return f"{words} ({edition.get_standing_display()}{as_of})."


def address(item):
    """Where the provision of a checklist's item is read, in full."""
    return settings.SITE_URL + identifiers.path(item.provision_id)


def markdown(checklist, edition):
    """The list as task items of Markdown, each with a link to its provision."""
    lines = [f"# {checklist.title}", "", checklist.introduction, "", f"*{standing(edition)}*", ""]
    for item in checklist.items.all():
        label = identifiers.label(item.provision_id)
        lines.append(f"- [ ] {item.text} ({item.when}) [{label}]({address(item)})")
    return "\n".join([*lines, ""])


def docx(checklist, edition):
    """The list as a table: a box, what is needed, when, and the provision as a link."""
    document = Document()
    document.core_properties.title = checklist.title
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = UNSET
    document.styles["Normal"].font.size = Pt(10.5)
    document.add_heading(checklist.title, level=1)
    document.add_paragraph(checklist.introduction)
    document.add_paragraph().add_run(standing(edition)).italic = True
    table = document.add_table(rows=1, cols=4, style="Table Grid")
    _fill(table.rows[0].cells, ["", "What", "When", "Provision"])
    _repeat_on_each_page(table.rows[0])
    for item in checklist.items.all():
        cells = table.add_row().cells
        _fill(cells, [BOX, item.text, item.when, ""])
        _link(cells[3].paragraphs[0], identifiers.label(item.provision_id), address(item))
    whole = io.BytesIO()
    document.save(whole)
    return whole.getvalue()


def _fill(cells, words):
    for cell, text, width in zip(cells, words, (0.8, 9.2, 3.5, 2.8), strict=True):
        cell.text, cell.width = text, Cm(width)


def _repeat_on_each_page(row):
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _link(paragraph, words, target):
    """Words that lead to an address; python-docx writes no links by itself."""
    link, run, text = (OxmlElement(f"w:{name}") for name in ("hyperlink", "r", "t"))
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    text.text = words
    run.append(text)
    link.append(run)
    paragraph._p.append(link)
