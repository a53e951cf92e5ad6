"""A picture of a provision's own words for those who share its address: 1200 × 630, with its standing. Without Django.

The words reach the template as data, never as mark-up; the same words give the same bytes.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from articles.outline import Piece
from articles.typesetting import typeset

HERE = Path(__file__).parent
FONTS = HERE.parent / "exporting" / "fonts"
MOST = 460  # characters; what is longer is cut at a word, so that it can be read where pictures are small
WIDTH, HEIGHT = 1200, 630  # as the networks ask for (The Open Graph protocol names no size)
PIXELS_AN_INCH = 72  # the page is 1200 × 630 points, and a point is 1/72 inch


@dataclass(frozen=True)
class Card:
    """What stands on the picture, from the top: the label, a heading, the words, what they are, where they are from."""

    label: str
    heading: str
    words: str
    standing: str
    treaty: str
    language: str


def address_of(name: str) -> str:
    """Where the picture is: of a provision by its eid, "home", or "annotations/KEY"."""
    return f"/cards/{name}.png"


def draw(card: Card) -> bytes:
    """The picture as a PNG."""
    facts = asdict(card) | {"words": cut(card.words), "language": card.language.partition("-")[0]}
    return typeset(
        HERE / "card.typ",
        FONTS,
        sys_inputs={"card": json.dumps(facts)},
        format="png",
        ppi=PIXELS_AN_INCH,
    )


def shown(sentence: Iterable[Piece]) -> str:
    """A provision with the words it hangs on; where that is too long, its own words come first: "… its own words"."""
    pieces = list(sentence)
    whole = " ".join(piece.words for piece in pieces)
    own = next((place for place, piece in enumerate(pieces) if piece.own), 0)
    if len(whole) <= MOST or not own:
        return whole
    return "… " + " ".join(piece.words for piece in pieces[own:])


def cut(words: str, most: int = MOST) -> str:
    """Words in one line, cut after a whole word with " …" where they are longer than that."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    return line[: most - 1].rpartition(" ")[0].rstrip(",;:–-") + " …"
