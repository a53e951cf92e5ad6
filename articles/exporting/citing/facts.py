"""What a citation is made from."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from articles.sentences import say


@dataclass(frozen=True)
class TreatyFacts:
    """The treaty, whatever the edition. `in_force` is None as long as it has not entered into force, and where it is
    not established whether or since when it has (`force_doubtful`): then a citation says neither."""

    title: str
    short_title: str
    adopted: dt.date | None = None
    adopted_at: str = ""
    opened: dt.date | None = None
    opened_at: str = ""
    in_force: dt.date | None = None
    force_doubtful: bool = False
    series: str = ""
    authentic: tuple[str, ...] = ()  # names of the authentic languages
    authentic_rule: str = ""  # eid of the provision that says so
    titles: Mapping[str, str] = field(default_factory=dict)  # language → the title in it, where a style wants one

    @property
    def first(self) -> tuple[str, dt.date | None, str]:
        """What to date it by, when and where: the opening for signature, else the adoption."""
        if self.opened:
            return "opened for signature", self.opened, self.opened_at
        return ("adopted", self.adopted, self.adopted_at) if self.adopted else ("", None, "")


@dataclass(frozen=True)
class EditionFacts:
    """The words in which the treaty was read."""

    slug: str
    language: str
    standing: str
    title: str
    source: str = ""
    source_name: str = ""
    text_date: dt.date | None = None
    retrieved: dt.date | None = None
    sha256: str = ""
    publisher: str = ""
    licence: str = ""
    query: str = ""  # how an address names it, and the version of it that was read: "?edition=nl&at=v1"

    @property
    def what(self) -> str:
        """What it is in a few words, which must go wherever its words go."""
        return STANDINGS[self.standing]


STANDINGS = {
    "authentic": say("authentic text"),
    "translation": say("official translation, not an authentic text"),
    "restatement": say("restatement, not the authentic text"),
    "unstated": say("text of unstated standing"),
}


@dataclass(frozen=True)
class AnnotationFacts:
    """What somebody has written about a provision, in one revision."""

    author: str
    title: str
    eid: str
    date: dt.date
    revision: int
    site: str


@dataclass(frozen=True)
class ActFacts:
    """What a State has done about the treaty. `kind` is one that the styles' tables of acts name; `date` is as exact as
    known ("2024-02-14", "2021-06", "2023", "" where not established); `eids`, what it concerns, are in reading order;
    `read` is the day on which the source was read."""

    state: str
    kind: str
    date: str = ""
    eids: tuple[str, ...] = ()
    source: str = ""
    source_address: str = ""
    read: dt.date | None = None


@dataclass(frozen=True)
class Cited:
    """One thing to cite: an annotation, an act, else provisions. `eids` are in reading order; none means the treaty."""

    treaty: TreatyFacts
    edition: EditionFacts
    eids: tuple[str, ...] = ()
    annotation: AnnotationFacts | None = None
    accessed: dt.date | None = None
    address: str = ""
    act: ActFacts | None = None
