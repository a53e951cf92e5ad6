"""A file read from end to end: its language, its outline, its words counted, and every doubt."""

from dataclasses import dataclass, field

from articles.importing import formats, language, markdown, plain, structure
from articles.importing.errors import Unreadable
from articles.importing.model import Outline, Provision, Remark, Source, walk, words, words_of
from articles.later import later
from articles.sentences import say

read_pdf = later("articles.importing.pdf:read")
read_pages, read_akn = later("articles.importing.pages:read"), later("articles.importing.akn:read")
READERS = {formats.HTML: read_pages, formats.MARKDOWN: markdown.read, formats.PLAIN: plain.read}


@dataclass
class Reading:
    """What one file says. `unit` names what the provisions' `at` counts: a line or a page."""

    format: str
    language: str
    unit: str
    title: str = ""
    provisions: list[Provision] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    words_read: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """How many provisions of each kind there are, in the order in which the kinds come."""
        found: dict[str, int] = {}
        for provision in walk(self.provisions):
            found[provision.kind] = found.get(provision.kind, 0) + 1
        return found

    @property
    def words_kept(self) -> int:
        """How many of the words are in the title, the provisions and the notes."""
        inner = sum(len(words_of(provision)) for provision in self.provisions)
        return len(words(self.title)) + inner + sum(len(words(note)) for note in self.notes)


def read(raw: bytes, lang: str = "") -> Reading:
    """The reading of a file's bytes; `lang` overrules the language that the text shows."""
    kind, text = formats.detect(raw)
    if kind == formats.AKN:
        source, outline = read_akn(raw)
    else:
        source = read_pdf(raw) if kind == formats.PDF else READERS[kind](text)
        outline = structure.read(source.blocks)
    if not any(block.words for block in source.blocks):
        raise Unreadable(say("There are no words in this file."))
    said = " ".join(block.words for block in source.blocks)
    return _reading(kind, lang or source.language or language.guess(said), source, outline)


def _reading(kind: str, lang: str, source: Source, outline: Outline) -> Reading:
    left_out = sum(len(words(text)) for text in outline.left_out)
    count = sum(len(words(text)) for text in [*(block.words for block in source.blocks), *source.notes]) - left_out
    remarks = sorted([*source.remarks, *outline.remarks], key=lambda remark: remark.at)
    return Reading(kind, lang, source.unit, outline.title, outline.provisions, source.notes, remarks, count)
