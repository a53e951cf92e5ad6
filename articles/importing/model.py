"""What reading passes on: the blocks of a page, the provisions of an outline, and what was doubtful."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

KINDS = (
    "preamble", "recital", "part", "chapter", "section", "article", "paragraph", "point", "annex", "closing",
)  # fmt: skip

# How sure it is that a block begins where it begins: by a blank line or a mark-up element; by a line that was ended
# early; or only because it begins like a label.
POSSIBLE, LIKELY, SURE = 0, 1, 2


@dataclass
class Block:
    """A paragraph as the source sets it, or one line of it, with the hints that the source gives.

    `at` is the line or page; `full` says that the line ran to the margin, so that the next may continue it.
    """

    words: str
    at: int = 0
    start: int = SURE
    level: int = 0
    strong: bool = False
    centred: bool = False
    indent: float = 0
    full: bool = False


@dataclass
class Provision:
    """A provision as it was read. `label` is what the source wrote for its number ("Artikel 8.", "(a)")."""

    kind: str
    num: str = ""
    label: str = ""
    heading: str = ""
    text: str = ""
    tail: str = ""
    at: int = 0
    children: list["Provision"] = field(default_factory=list)


@dataclass(frozen=True)
class Remark:
    """A doubt about the reading, and the line or page that it is about (0: the whole file)."""

    message: str
    at: int = 0


@dataclass
class Source:
    """What a format's reader hands on. `unit` names what `at` counts; `language` is what the file itself declares.

    `notes` are footnotes: words that stand on the page but in no provision.
    """

    blocks: list[Block]
    unit: str = "line"
    language: str = ""
    notes: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


@dataclass
class Outline:
    """The provisions in reading order, the words before the first of them, and the contents table that was left out."""

    title: str = ""
    provisions: list[Provision] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def words(text: str) -> list[str]:
    """The words of a text: runs of letters and digits, so that it does not matter where a label ends."""
    return re.findall(r"\w+", text)


def walk(provisions: Iterable[Provision]) -> Iterator[Provision]:
    """Every provision, in reading order. Not recursive: a hostile file may nest deeper than Python does."""
    waiting = list(provisions)[::-1]
    while waiting:
        provision = waiting.pop()
        yield provision
        waiting += provision.children[::-1]


def words_of(provision: Provision) -> list[str]:
    """Its words with its label and everything under it, in the order in which they were read."""
    found: list[str] = []
    waiting: list[Provision | str] = [provision]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found += words(one)
        else:
            found += words(f"{one.label}\n{one.heading}\n{one.text}")
            waiting += [one.tail, *one.children[::-1]]
    return found
