"""What the descriptions are made from. Without Django."""

import datetime as dt
from dataclasses import dataclass

from articles.exporting.citing import EditionFacts, TreatyFacts
from articles.exporting.saying import LICENCE

SCHEMA = "https://schema.org"
LICENCES = {
    LICENCE: "https://creativecommons.org/licenses/by/4.0/",
    "CC0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


@dataclass(frozen=True)
class Place:
    """A page of the text: its eid ("" for the whole), its name, and its address without the site."""

    eid: str
    name: str
    address: str


@dataclass(frozen=True)
class Described:
    """A page of the text in one edition. `above` is the way to it from the top down, itself left out.

    `in_force` is whether the treaty is in force today; `query` is what its addresses need to show this edition.
    """

    treaty: TreatyFacts
    edition: EditionFacts
    place: Place
    above: tuple[Place, ...]
    in_force: bool
    site: str
    query: str = ""

    def at(self, address: str) -> str:
        """A full address that shows this edition."""
        return f"{self.site}{address}{self.query}"

    @property
    def lasting(self) -> str:
        """The name that never changes, whatever the edition: the address to store."""
        return f"{self.site}/id/{self.place.eid}" if self.place.eid else f"{self.site}/text/"

    @property
    def modified(self) -> dt.date | None:
        """The day on which these words were read at their source: before that, they were not here."""
        return self.edition.retrieved or self.edition.text_date


def licence(words: str) -> str:
    """The address of a licence that we know by name; else its name."""
    return LICENCES.get(words, words)


def legal_value(standing: str) -> str:
    """How far the law stands behind the words (schema.org/LegalValueLevel, ELI's LegalValue; one list for both).

    Only an authentic text has more than none. Its copy here is official at the most and never definitive: what binds
    is kept by the depositary.
    """
    return "official" if standing == "authentic" else "unofficial"


def known(pairs: dict) -> dict:
    """The pairs that say something: what is not known is left out, never made up."""
    return {name: value for name, value in pairs.items() if value not in ("", None, [], {})}
