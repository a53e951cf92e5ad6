"""Where each piece of a treaty ends, and where its closing words begin."""

from articles.importing import headings, numerals
from articles.importing.model import LIKELY, Block
from articles.importing.pieces import Piece
from articles.importing.vocabulary import CLOSING


def bodies(blocks: list[Block], found: list[Piece]) -> list[tuple[list[Block], list[Block]]]:
    """For each piece its blocks, and those of the closing words where these stand at its end.

    Closing words follow the last article; where articles begin again at 1, each time; where none do, the last annex.
    """
    ends = [*(piece.place for piece in found), len(blocks)][1:]
    spans = [(piece.place + 1, end) for piece, end in zip(found, ends, strict=True)]
    closed = {number: place for number in _lasts(found) if (place := _end(blocks, found, spans, number)) is not None}
    if found and not closed and (place := _end(blocks, found, spans, len(found) - 1)) is not None:
        closed[len(found) - 1] = place
    return [(blocks[a : closed.get(n, b)], blocks[closed.get(n, b) : b]) for n, (a, b) in enumerate(spans)]


def _lasts(found: list[Piece]) -> list[int]:
    """The places among the pieces of each article after which there is none, an annex, or another Article 1."""
    lasts = []
    for number, piece in enumerate(found):
        if piece.named.kind == "article":
            following = next((later for later in found[number + 1 :] if later.named.kind in ("article", "annex")), None)
            if (
                following is None
                or following.named.kind == "annex"
                or numerals.plain(following.named.num) in ("1", "I")
            ):
                lasts.append(number)
    return lasts


def _end(blocks: list[Block], found: list[Piece], spans: list[tuple[int, int]], number: int) -> int | None:
    """The place of the closing words after one piece. "Art. 5. – The Parties …" has its words on its own line."""
    rest = found[number].named.rest
    return closing(blocks, *spans[number], said=bool(rest) and not headings.like(rest))


def closing(blocks: list[Block], first: int, end: int, said: bool = False) -> int | None:
    """The place of the first closing words; not where they would leave an article nothing while others follow.

    `said` means that words of the article stand before the first of these blocks.
    """
    places = [n for n in range(first, end) if blocks[n].start >= LIKELY and CLOSING.match(blocks[n].words)]
    if len(places) > 1 and places[0] == first and not said:
        return places[1]
    return places[0] if places else None
