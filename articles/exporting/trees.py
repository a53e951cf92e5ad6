"""A provision with its words, as every kind of file is written from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles import identifiers
from articles.exporting.remarks import Remark
from articles.linking import Piece

Line = tuple[Piece, ...]


@dataclass(frozen=True)
class Node:
    """A provision with its words, as lines of pieces that may lead somewhere; what is said of it, and who cites it."""

    eid: str
    kind: str
    num: str
    label: str
    heading: tuple[Line, ...] = ()
    text: tuple[Line, ...] = ()
    tail: tuple[Line, ...] = ()
    basis: str = ""
    children: tuple["Node", ...] = ()
    remarks: tuple[Remark, ...] = ()
    cited_by: tuple[str, ...] = ()

    @property
    def is_division(self) -> bool:
        """Whether it is a part, chapter or section."""
        return self.kind in identifiers.DIVISIONS

    @property
    def is_headed(self) -> bool:
        """Whether it has a heading of its own in a file; the others begin with their number."""
        return self.is_division or self.kind in ("article", "annex", *identifiers.UNNUMBERED)

    @property
    def mark(self) -> str:
        """The number before its words: "1." or "(a)"."""
        return f"{self.num}." if self.kind == "paragraph" else f"({self.num})"

    @property
    def title(self) -> str:
        """Its heading in one line: "Article 8: Jurisdiction"."""
        words = " ".join(plain(line) for line in self.heading)
        name = self.label.rpartition(", ")[2] if self.is_division else self.label
        return f"{name}: {words}" if self.num and words else words or name

    @property
    def cites(self) -> tuple[str, ...]:
        """The provisions that its own words cite, each once."""
        lines = (*self.heading, *self.text, *self.tail)
        return tuple(dict.fromkeys(eid for line in lines for piece in line for eid in piece.targets))

    def walk(self) -> Iterator["Node"]:
        """The provision and everything in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def plain(line: Line) -> str:
    """The words of a line, without where they lead."""
    return "".join(piece.words for piece in line)
