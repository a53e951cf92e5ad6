"""What every kind of file is written from: a tree of words, and the facts that must go wherever they go."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from articles import identifiers
from articles.exporting.citing import EditionFacts, TreatyFacts
from articles.exporting.citing.dates import british
from articles.exporting.citing.records import slug
from articles.linking import Piece

Line = tuple[Piece, ...]
EPOCH = dt.date(1980, 1, 1)  # the first day that a zip file can bear


@dataclass(frozen=True)
class Node:
    """A provision with its words, as lines of pieces that may lead somewhere."""

    eid: str
    kind: str
    num: str
    label: str
    heading: tuple[Line, ...] = ()
    text: tuple[Line, ...] = ()
    tail: tuple[Line, ...] = ()
    basis: str = ""
    children: tuple["Node", ...] = ()

    @property
    def is_division(self) -> bool:
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

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Document:
    """A provision, or with no eid the whole treaty; `above` names what it stands in: (eid, heading)."""

    treaty: TreatyFacts
    edition: EditionFacts
    eid: str
    trees: tuple[Node, ...]
    above: tuple[tuple[str, str], ...]
    site: str

    def walk(self) -> Iterator[Node]:
        for tree in self.trees:
            yield from tree.walk()

    @cached_property
    def eids(self) -> frozenset[str]:
        """What stands in this file, and can be pointed at within it."""
        return frozenset(node.eid for node in self.walk())

    @property
    def title(self) -> str:
        """What the file is, in one line."""
        return f"{self.trees[0].title}, {self.treaty.short_title}" if self.eid else self.edition.title

    @property
    def date(self) -> dt.date:
        """The one day that the file bears, so that the same words give the same bytes."""
        return day_of(self.edition)

    @property
    def address(self) -> str:
        return self.address_of(self.eid) if self.eid else f"{self.site}/text/?edition={self.edition.slug}"

    def address_of(self, eid: str) -> str:
        return f"{self.site}{identifiers.path(eid)}?edition={self.edition.slug}"

    @property
    def standing(self) -> list[str]:
        """What these words are, in sentences; every file begins with them."""
        return [sentence for sentence in [*_what(self), _authentic(self.treaty), _taken(self)] if sentence]


def day_of(edition: EditionFacts) -> dt.date:
    return edition.retrieved or edition.text_date or EPOCH


def name_of(short_title: str, edition: EditionFacts, eid: str) -> str:
    """The name of a file without its ending: what it is, down to the edition and its day."""
    place = slug(eid) or "whole-text"
    return f"{slug(short_title)}-{place}-{edition.slug}-{day_of(edition).isoformat()}"


def plain(line: Line) -> str:
    return "".join(piece.words for piece in line)


def _what(document: Document) -> list[str]:
    edition = document.edition
    said = [f"{edition.what[0].upper()}{edition.what[1:]}."]
    source = edition.source_name or edition.publisher or edition.source
    if edition.standing == "unstated" or not source:
        return [*said, "Nothing says what these words are or where they come from; do not rely on them."]
    made = "Written in our own words from the" if edition.standing == "restatement" else "From the"
    dated = f", text as of {british(edition.text_date)}" if edition.text_date else ""
    said.append(f"{made} {source}{dated}: {edition.source}")
    if any(node.kind == "annex" and node.basis == "parent instrument" for node in document.walk()):
        said.append("The wording of the annexes was not available: they are restated from their parent instruments.")
    return said


def _authentic(treaty: TreatyFacts) -> str:
    if not treaty.authentic:
        return ""
    names = " and ".join([", ".join(treaty.authentic[:-1]), treaty.authentic[-1]][len(treaty.authentic) == 1 :])
    rule = f" ({identifiers.label(treaty.authentic_rule)})" if treaty.authentic_rule else ""
    return f"The authentic languages are {names}{rule}; cite the treaty from one of those texts."


def _taken(document: Document) -> str:
    edition = document.edition
    when = f", as it stood on {british(edition.retrieved)}" if edition.retrieved else ""
    licence = f" Licence: {edition.licence}." if edition.licence else ""
    return f"Taken from {document.address}{when}.{licence}"
