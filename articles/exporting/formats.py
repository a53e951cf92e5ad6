"""The kinds of file that a provision can be taken along as, by their endings."""

from collections.abc import Callable
from typing import NamedTuple

from articles.exporting import akoma, book, data, markdown, pdf, plain_text, word
from articles.exporting.document import Document


class Format(NamedTuple):
    suffix: str
    name: str
    media_type: str
    write: Callable[[Document], bytes]


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS = {
    form.suffix: form
    for form in [
        Format("pdf", "PDF, A4 paper", "application/pdf", pdf.write),
        Format("docx", "Word", WORD, word.write),
        Format("epub", "EPUB for e-readers", "application/epub+zip", book.write),
        Format("md", "Markdown", "text/markdown; charset=utf-8", markdown.write),
        Format("txt", "Plain text", "text/plain; charset=utf-8", plain_text.write),
        Format("json", "JSON", "application/json", data.write),
        Format("xml", "Akoma Ntoso 3.0 (XML)", "application/akn+xml", akoma.write),
    ]
}
