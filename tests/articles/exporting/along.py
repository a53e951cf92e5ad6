"""What can be read in a file of any kind, and what may go along with its words."""

import io
import re
import zipfile

import lxml.etree
import pypdfium2

from articles.exporting import akoma

ALL = ("annotations", "references")
ALONG = [(), ("annotations",), ("references",), ALL]
AKN = {"a": akoma.NAMESPACE}


def words_of_pdf(data):
    """The words of a PDF, a line a line."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def text_of(suffix, made):
    """All that can be read in a file."""
    if suffix == "pdf":
        return words_of_pdf(made)
    if suffix == "docx":
        file = zipfile.ZipFile(io.BytesIO(made))
        parts = [file.read(n) for n in file.namelist() if re.fullmatch(r"word/(document|footnotes)\.xml", n)]
        return " ".join("".join(lxml.etree.fromstring(part).itertext()) for part in parts)
    if suffix == "epub":
        file = zipfile.ZipFile(io.BytesIO(made))
        pages = [file.read(n) for n in file.namelist() if n.endswith(".xhtml")]
        return " ".join("".join(lxml.etree.fromstring(page).itertext()) for page in pages)
    words = made.decode()
    if suffix == "json":
        return words.replace("\\\\", "\\").replace("\\n", "\n")
    return "".join(lxml.etree.fromstring(made).itertext()) if suffix == "xml" else re.sub(r"\n *\| ?", " ", words)


def squeezed(words):
    return re.sub(r"[\s\\`*]+", "", words)
