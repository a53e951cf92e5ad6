"""What every kind of file is written from: a tree of words, and the facts that must go wherever they go."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from articles import identifiers
from articles.exporting.citing import EditionFacts, TreatyFacts
from articles.exporting.citing.records import slug
from articles.exporting.remarks import Remark
from articles.exporting.saying import sentences
from articles.exporting.trees import Node

EPOCH = dt.date(1980, 1, 1)  # the first day that a zip file can bear
ALONG = ("annotations", "references")  # what may go along with the words


@dataclass(frozen=True)
class Document:
    """A provision, or with no eid the whole treaty; `above` names what it stands in: (eid, heading).

    `along` names what goes along with the words, members of ALONG in their order.
    """

    treaty: TreatyFacts
    edition: EditionFacts
    eid: str
    trees: tuple[Node, ...]
    above: tuple[tuple[str, str], ...]
    site: str
    along: tuple[str, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Every provision in the file, in reading order."""
        for tree in self.trees:
            yield from tree.walk()

    def leveled(self) -> Iterator[tuple[int, Node]]:
        """Everything in reading order, with how deep it stands: (1, node) for the tops."""
        levels = {tree.eid: 1 for tree in self.trees}
        for node in self.walk():
            levels |= {child.eid: levels[node.eid] + 1 for child in node.children}
            yield levels[node.eid], node

    @property
    def has_contents(self) -> bool:
        """Whether it is long enough for a table of contents: several tops, or a Part."""
        return len(self.trees) > 1 or self.trees[0].is_division

    @property
    def foot(self) -> str:
        """What stands under every page: what the words are, and what is not of them."""
        return f"{self.edition.what}; annotations are no part of it" if self.remarks else self.edition.what

    @cached_property
    def eids(self) -> frozenset[str]:
        """What stands in this file, and can be pointed at within it."""
        return frozenset(node.eid for node in self.walk())

    @cached_property
    def tops(self) -> dict[str, str]:
        """For each eid in this file that of the tree it stands in."""
        return {node.eid: tree.eid for tree in self.trees for node in tree.walk()}

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """What is said about its provisions and goes along, in reading order."""
        return tuple(remark for node in self.walk() for remark in node.remarks)

    def listed(self, node: Node) -> list[tuple[str, tuple[str, ...]]]:
        """The references of a provision as a file lists them: ("Article 8(3) cites", eids); no empty list."""
        both = [(f"{node.label} cites", node.cites), (f"{node.label} is cited by", node.cited_by)]
        both = both if "references" in self.along else []
        return [(name, eids) for name, eids in both if eids]

    @property
    def title(self) -> str:
        """What the file is, in one line."""
        return f"{self.trees[0].title}, {self.treaty.short_title}" if self.eid else self.edition.title

    @property
    def date(self) -> dt.date:
        """The one day that the file bears, that of the newest thing in it; the same words give the same bytes."""
        return max([day_of(self.edition), *(remark.date for remark in self.remarks)])

    @property
    def name(self) -> str:
        """The name of the file without its ending: what it is, down to the edition, its day, and what goes along."""
        place = slug(self.eid) or "whole-text"
        first = f"{slug(self.treaty.short_title)}-{place}-{self.edition.slug}-{day_of(self.edition).isoformat()}"
        days = {"annotations": f"-of-{max(r.date for r in self.remarks)}"} if self.remarks else {}
        more = "-and-".join(f"{name}{days.get(name, '')}" for name in self.along)
        return f"{first}-with-{more}" if more else first

    @property
    def address(self) -> str:
        """Where the site shows these words."""
        return self.address_of(self.eid) if self.eid else f"{self.site}/text/{self.edition.query}"

    def address_of(self, eid: str) -> str:
        """Where the site shows a provision in this edition."""
        return f"{self.site}{identifiers.path(eid)}{self.edition.query}"

    @property
    def standing(self) -> list[str]:
        """What these words are, in sentences; every file begins with them."""
        return sentences(self)


def day_of(edition: EditionFacts) -> dt.date:
    """The day that an edition bears: when it was retrieved, else that of its text, else EPOCH."""
    return edition.retrieved or edition.text_date or EPOCH
