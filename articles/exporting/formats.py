"""The kinds of file that a provision can be taken along as, by their endings, and what may go along."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from articles.exporting.document import ALONG, Document
from articles.later import later
from articles.sentences import Sentence, say


class Format(NamedTuple):
    """A kind of file: its ending, its name for readers, its media type, and what writes it."""

    suffix: str
    name: str
    media_type: str
    write: Callable[..., bytes]  # takes the document, and the paper where the format has pages
    has_pages: bool = False

    def made(self, document: Document, paper: str) -> bytes:
        """The bytes of a document; `paper` is a4 or letter, and counts only where there are pages."""
        return self.write(document, paper) if self.has_pages else self.write(document)


class Wrong(ValueError):
    """What was asked for is not to be had; the message is a sentence for whoever asked."""

    def __init__(self, sentence: Sentence):
        self.sentence = sentence
        super().__init__(sentence)


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS = {
    form.suffix: form
    for form in [
        Format("pdf", "PDF", "application/pdf", later("articles.exporting.pdf:write"), has_pages=True),
        Format("docx", "Word", WORD, later("articles.exporting.word:write"), has_pages=True),
        Format("epub", say("EPUB for e-readers"), "application/epub+zip", later("articles.exporting.book:write")),
        Format("md", "Markdown", "text/markdown; charset=utf-8", later("articles.exporting.markdown:write")),
        Format("txt", say("Plain text"), "text/plain; charset=utf-8", later("articles.exporting.plain_text:write")),
        Format("json", "JSON", "application/json", later("articles.exporting.data:write")),
        Format("xml", "Akoma Ntoso 3.0 (XML)", "application/akn+xml", later("articles.exporting.akoma:write")),
    ]
}
PAPERS = {"a4": say("A4 paper"), "letter": say("Letter paper")}


def chosen(suffix: str, paper: str, along: Iterable[str]) -> tuple[str, ...]:
    """What goes along, in the order of ALONG; names may come one by one or with commas between, each as often as likes.

    Raises Wrong where the ending, the paper or a name is none that there is.
    """
    names = [name.strip() for words in along for name in words.split(",") if name.strip()]
    strange = next((name for name in names if name not in ALONG), "")
    if suffix not in FORMATS:
        raise Wrong(
            say("This site makes no .{suffix} files. It makes: {known}.", suffix=suffix, known=", ".join(FORMATS))
        )
    if paper not in PAPERS:
        raise Wrong(say("There is no such paper. There is: {known}.", known=", ".join(PAPERS)))
    if strange:
        raise Wrong(
            say(
                "Nothing called “{name}” can go along with the text. What can: {known}.",
                name=strange[:40],
                known=", ".join(ALONG),
            )
        )
    return tuple(name for name in ALONG if name in names)
