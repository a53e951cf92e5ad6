"""What is said about a provision, ready to be set in a file: its facts, its blocks, its footnotes.

It is read (html_remarks.py) from the safe HTML that the site itself shows, so a file never says another thing than the
page. Whose words these are goes with them: `what` stands over each remark in every file.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from articles import identifiers

APART = "not part of the text"
LANGUAGE = "en"  # of everything that this site itself says


class Span(NamedTuple):
    """Words set alike; where they lead, if they lead anywhere; or the mark of a footnote, which has no words."""

    words: str
    looks: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    href: str = ""
    note: int = 0


class Block(NamedTuple):
    """Words of its own, or blocks in it; html_remarks.py names the kinds. `start` is the first number of a list."""

    kind: str
    spans: tuple[Span, ...] = ()
    blocks: tuple["Block", ...] = ()
    start: int = 1

    def walk(self) -> Iterator["Block"]:
        yield self
        for block in self.blocks:
            yield from block.walk()


@dataclass(frozen=True)
class Remark:
    """An annotation or a note on a doubtful point, in one revision."""

    key: str
    eid: str
    kind: str
    title: str
    author: str
    date: dt.date
    revision: int
    blocks: tuple[Block, ...]
    notes: tuple[tuple[Span, ...], ...] = ()

    @property
    def what(self) -> str:
        """What it is, and what it is not: "Annotation (comparison) on Article 8(3), not part of the text"."""
        name = "Note on a doubtful point" if self.kind == "doubtful point" else f"Annotation ({self.kind}) on"
        joined = " of" if self.kind == "doubtful point" else ""
        return f"{name}{joined} {identifiers.label(self.eid)}, {APART}"

    @property
    def path(self) -> str:
        return f"/annotations/{self.key}/"

    def name_of_note(self, number: int) -> str:
        """What a footnote is called where names must be unique in a file."""
        return f"{self.key}-{number}"
