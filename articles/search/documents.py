"""What can be found: plain documents, each from a source. Annotations and terms join by one more source."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from articles import identifiers

TEXT_LAYERS = ("official", "restatement", "text")


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found. `words` are its own; those around and under it find it too, but weigh less."""

    key: str  # unique and lasting: "text:restatement:art_8__para_1"
    eid: str  # the provision it is, or is about
    kind: str  # of the provision: "point"; of anything else what readers call it: "annotation"
    layer: str  # what sort of words: official, restatement, annotation, term, note
    edition: str  # slug, "" where it belongs to none
    language: str  # BCP 47
    label: str  # "Article 8(1)(b)"
    heading: str  # its own, often ""
    path_labels: tuple[str, ...]  # labels and headings of what it stands in, from the top down
    part: str  # number of the part it stands in, "" outside the parts
    words: str
    extra: str = ""  # the rest of the sentence it stands in
    under: str = ""  # the words of everything that stands in it
    shown: str = ""  # what a snippet is cut from, if not from its own words
    address: str = ""  # where it can be read, if not at the provision's own address

    @property
    def top(self) -> str:
        """The eid of the article, annex, part or preamble it belongs to."""
        return identifiers.top(self.eid)

    @property
    def top_kind(self) -> str:
        """What it stands in is: an article, an annex, the preamble."""
        return identifiers.steps(self.top)[0][0]

    @property
    def url(self) -> str:
        """Where it is read, from the root."""
        return self.address or identifiers.path(self.eid)


Source = Callable[[], Iterable[Document]]


def gather(sources: Iterable[Source]) -> Iterator[Document]:
    """The documents of all sources, in order."""
    for source in sources:
        yield from source()
