"""Which of the blocks that begin like "Article 8" or "PART I" open a piece of the treaty, and which only cite one."""

from collections.abc import Iterator
from typing import NamedTuple

from articles.importing import numerals, sequence
from articles.importing.model import LIKELY, SURE, Block, Remark
from articles.importing.sequence import Move
from articles.importing.vocabulary import Named, named
from articles.sentences import say

BRIEF = 15  # words
DIVISIONS = ("part", "title", "chapter", "section")


class Piece(NamedTuple):
    """An opening and the place of its block."""

    place: int
    named: Named


class _State(NamedTuple):
    """The last article and annex; `border` says that a division (1) or an annex (2) has begun since that article."""

    scheme: str = ""
    value: int = 0
    suffix: str = ""
    annex: tuple[str, int] = ("", 0)
    border: int = 0


class _Candidate(NamedTuple):
    piece: Piece
    block: Block


def choose(blocks: list[Block]) -> tuple[list[Piece], list[Remark]]:
    """The openings in reading order: of articles and annexes, those that make the fullest sequence."""
    found = [
        _Candidate(Piece(place, piece), block)
        for place, block in enumerate(blocks)
        if block.start >= LIKELY and (piece := named(block))
    ]
    chosen = sequence.cheapest(found, _State(), _moves)
    opened = [one for one, takes in zip(found, chosen, strict=True) if takes]
    return [one.piece for one in opened], [*_gaps(opened), *_unread(found, chosen)]


def _moves(state: _State, one: _Candidate) -> Iterator[Move]:
    kind = one.piece.named.kind
    if kind in DIVISIONS:
        weak = one.block.start == LIKELY and one.piece.named.rest.endswith(".")
        yield Move(0, state if weak else state._replace(border=max(state.border, 1)), None if weak else True)
    elif kind == "annex":
        yield from _annex_moves(state, one)
    else:
        yield from _article_moves(state, one)


def _annex_moves(state: _State, one: _Candidate) -> Iterator[Move]:
    if state.scheme or one.block.level:
        for way in numerals.readings(one.piece.named.num) or [numerals.Reading("", 0)]:
            following = way.value == state.annex[1] + 1 and state.annex[0] in ("", way.scheme)
            yield Move(0 if following or not way.value else 0.5, _State(*state[:3], (way.scheme, way.value), 2), True)
    yield Move(0.8, state)


def _article_moves(state: _State, one: _Candidate) -> Iterator[Move]:
    piece, block = one.piece.named, one.block
    headed = bool(piece.sep) and len(piece.rest.split()) <= BRIEF and not piece.rest.endswith((".", ",", ";"))
    strong = not piece.rest or block.level > 0 or block.strong or headed
    for way in numerals.readings(piece.num):
        if way.scheme.startswith("letter") and way.scheme.endswith("lower"):
            continue
        scheme = "arabic" if way.scheme == "ordinal" else way.scheme
        cost = _article_cost(state, scheme, way, strong)
        if cost is not None:
            rare = 0.05 if scheme.startswith("letter") else 0
            border = 2 if state.border == 2 and way.value != 1 else 0
            yield Move(cost + rare, _State(scheme, way.value, way.suffix, state.annex, border), True)
    yield Move(1.0 if strong else 0.6, state)


def _article_cost(state: _State, scheme: str, way: numerals.Reading, strong: bool) -> float | None:
    """What it costs to take an article as the next; None where it cannot be."""
    same = state.scheme == scheme or (state.value == 1 and state.scheme == "arabic")  # "premier" goes before "II" too
    step = way.value - state.value
    if not state.scheme:
        return 0 if way.value == 1 else 0.3 + (0 if strong else 0.3)
    if same and ((step == 1) or (step == 0 and way.suffix > state.suffix)):
        return 2.0 if state.border == 2 else 0
    if way.value == 1 and not way.suffix:
        return (2.5, 0.6, 0.1)[state.border]
    if same and step > 1 and strong:
        return 0.8 + 0.009 * min(step, 20) + (2.0 if state.border == 2 else 0)  # less than to leave it unread
    return None


def _gaps(opened: list[_Candidate]) -> Iterator[Remark]:
    """A remark for each article or division that does not follow on the one before it."""
    last: dict[str, int] = {}
    for piece, block in opened:
        values = {way.value for way in numerals.readings(piece.named.num)}
        if (
            last.get(piece.named.kind)
            and values
            and not values & {1, last[piece.named.kind], last[piece.named.kind] + 1}
        ):
            label = piece.named.label.rstrip(".")
            told = say("{label} does not follow {last}: a gap.", label=label, last=last[piece.named.kind])
            yield Remark(told, block.at)
        last[piece.named.kind] = max(values & {last.get(piece.named.kind, 0) + 1} or values, default=0)


def _unread(found: list[_Candidate], chosen: list) -> Iterator[Remark]:
    for one, takes in zip(found, chosen, strict=True):
        if not takes and one.block.start == SURE:
            label = one.piece.named.label
            what = say("“{label}” is not the next of its sequence; it was left in the text.", label=label)
            yield Remark(what, one.block.at)
