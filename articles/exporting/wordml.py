"""Parts of a Word file that python-docx does not make: footnotes, fields, bookmarks and links (ECMA-376, part 1)."""

import zlib

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

LONGEST = 40  # characters of the name of a bookmark
_FIRST = f"""<w:footnotes {nsdecls("w", "r")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""


class Footnotes(Part):
    """The footnotes of a file; Word numbers them in the order of their marks."""

    def __init__(self, file):
        super().__init__(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, package=file.part.package)
        self.root = parse_xml(_FIRST)
        file.part.relate_to(self, RELATIONSHIP_TYPE.FOOTNOTES)

    @property
    def part(self):
        """What a paragraph asks for when it makes a link."""
        return self

    @property
    def blob(self):
        return etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def add(self, paragraph, name: str) -> Paragraph:
        """Mark a footnote at the end of a paragraph, under a bookmark, and give the paragraph for its words."""
        number = str(len(self.root) - 1)
        run = paragraph.add_run()
        run.font.superscript = True
        run._r.append(_element("w:footnoteReference", id=number))
        bookmark(paragraph, name, run._r)
        note = _element("w:footnote", id=number)
        self.root.append(note)
        words = Paragraph(OxmlElement("w:p"), self)
        note.append(words._p)
        words._p.get_or_add_pPr().append(_element("w:pStyle", val="FootnoteText"))
        own = words.add_run()
        own.font.superscript = True
        own._r.append(OxmlElement("w:footnoteRef"))
        words.add_run(" ")
        return words


def bookmark(paragraph, name: str, element=None):
    """Name a place, around an element or at the end of a paragraph; a name that is too long is left out."""
    if len(name) > LONGEST:
        return
    number = str(zlib.crc32(name.encode()) >> 1)  # ids must be unique, and the same every time
    begin, end = _element("w:bookmarkStart", id=number, name=name), _element("w:bookmarkEnd", id=number)
    if element is None:
        paragraph._p.extend([begin, end])
    else:
        element.addprevious(begin)
        element.addnext(end)


def link(paragraph, run, anchor: str, address: str):
    """Let a run lead to a bookmark of the file, or to an address."""
    hyperlink = OxmlElement("w:hyperlink")
    if anchor:
        hyperlink.set(qn("w:anchor"), anchor)
    else:
        key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        hyperlink.set(qn("r:id"), key)
    run._r.addprevious(hyperlink)
    hyperlink.append(run._r)


def field(paragraph, code: str, words: str, superscript=False):
    """A field that the program works out; until then it shows the words."""
    made = _element("w:fldSimple", instr=f" {code} ")
    run = paragraph.add_run(words)
    run.font.superscript = superscript or None
    run._r.addprevious(made)
    made.append(run._r)


def enclose(first, last, code: str):
    """Make the paragraphs from the first to the last the result of a field."""
    begin, separate, end = (_element("w:fldChar", fldCharType=t) for t in ("begin", "separate", "end"))
    said = OxmlElement("w:instrText")
    said.text = f" {code} "
    for place, element in enumerate((begin, said, separate)):
        run = OxmlElement("w:r")
        run.append(element)
        first._p.insert(place + (first._p.pPr is not None), run)
    last.add_run()._r.append(end)


def say_language(style, language: str):
    """The language of all words of a style."""
    style.element.get_or_add_rPr().append(_element("w:lang", val=language))


def rule_at_left(style, color: str):
    """A rule to the left of all paragraphs of a style."""
    borders = OxmlElement("w:pBdr")
    borders.append(_element("w:left", val="single", sz="6", space="8", color=color))
    style.element.get_or_add_pPr().append(borders)


def _element(tag: str, /, **attributes: str):
    element = OxmlElement(tag)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
