"""Headings without a number that stand above an article: "Final provisions". Each opens an unnumbered section."""

import re
from itertools import pairwise

from articles.importing import headings
from articles.importing.labels import labels
from articles.importing.model import SURE, Block
from articles.importing.pieces import DIVISIONS, Piece
from articles.importing.vocabulary import CLOSING, ENACTING, PREAMBLE, Named, named

KIND = "caption"
_SENTENCE_ENDS = re.compile(r"[.;!?][”\"»)]*$")


def added(blocks: list[Block], found: list[Piece]) -> list[Piece]:
    """The openings with those of captions among them: marked lines after an article's words and before the next."""
    pieces: list[Piece] = []
    for number, piece in enumerate(found):
        before = found[number - 1] if number else None
        if piece.named.kind == "article" and (before is None or before.named.kind == "article"):
            pieces += _above(blocks, before.place if before else -1, piece.place)
        pieces.append(piece)
    return _below_divisions(blocks, pieces) if len(pieces) > len(found) else pieces


def _below_divisions(blocks: list[Block], found: list[Piece]) -> list[Piece]:
    """In a treaty with captions, a marked paragraph between a chapter's heading and its first article is one."""
    pieces: list[Piece] = found[:1]
    for before, piece in pairwise(found):
        above = blocks[piece.place - 1]
        below = before.named.kind in DIVISIONS and before.named.rest and before.place < piece.place - 1
        if piece.named.kind == "article" and below and above.start == SURE and not above.level and _is_caption(above):
            pieces.append(_caption(blocks, piece.place - 1))
        pieces.append(piece)
    return pieces


def _caption(blocks: list[Block], place: int) -> Piece:
    return Piece(place, Named(KIND, "", "", "", blocks[place].words))


def _above(blocks: list[Block], first: int, end: int) -> list[Piece]:
    place = end
    while place > first + 1 and _is_caption(blocks[place - 1]):
        place -= 1
    inside = blocks[first + 1 : place]
    if first < 0:  # before the first article a caption follows the words of agreeing; otherwise it is the title
        follows = any(ENACTING.search(block.words) for block in inside)
    else:
        opening = named(blocks[first])
        inside = [*inside, *([Block(opening.rest)] if opening else [])]
        follows = any(_SENTENCE_ENDS.search(block.words) for block in inside)
    if place == end or not follows:
        return []
    return [_caption(blocks, place)]


def _is_caption(block: Block) -> bool:
    marked = block.level > 0 or block.strong or block.centred or block.words.isupper()
    other = named(block) or labels(block.words) or PREAMBLE.fullmatch(block.words) or CLOSING.match(block.words)
    return marked and headings.like(block.words) and not other and not ENACTING.search(block.words)
