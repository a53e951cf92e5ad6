"""A map of equal tiles: one for each State that has done something, near where it lies; and the geometry of it.

The grids are a way to draw, nothing else: who stands in them, where, and in which of the three says nothing about the
status of any State or territory. A code that no grid has gets a place below the last one, so that none is lost.
"""

from typing import NamedTuple

from articles.sentences import Sentence, say

SIZE, GAP = 34, 3
NOWHERE = say("Elsewhere")

GRIDS = {
    say("Europe"): """
        IS .. .. NO SE FI .. ..
        .. .. .. DK .. EE RU ..
        IE GB NL .. LT LV BY ..
        .. BE LU DE PL .. UA ..
        .. FR LI CZ SK MD .. GE
        AD CH AT SI HU RO .. AM
        ES MC IT HR RS BG TR AZ
        PT SM .. BA XK MK .. ..
        .. VA .. ME AL GR .. ..
        .. .. MT .. .. .. CY ..
    """,
    say("Africa"): """
        MA DZ TN LY EG .. ..
        MR ML NE TD SD ER ..
        SN BF NG CF SS ET DJ
        GM GH BJ CM UG KE SO
        GW CI TG GQ RW TZ ..
        GN LR ST GA BI .. SC
        SL .. CG CD MW KM ..
        CV .. AO ZM MZ MG MU
        .. .. NA BW ZW .. ..
        .. .. ZA LS SZ .. ..
    """,
    say("The Americas"): """
        CA .. .. .. ..
        US .. .. BS ..
        MX CU DO HT AG
        GT BZ JM KN DM
        SV HN LC VC BB
        NI CR GD TT ..
        PA CO VE GY SR
        EC PE BR .. ..
        .. BO PY .. ..
        CL AR UY .. ..
    """,
    say("Asia and the Pacific"): """
        .. .. KZ .. MN .. KP JP
        .. UZ KG .. CN .. KR ..
        TM AF TJ NP BT .. .. ..
        LB SY IQ IR PK IN BD MM
        PS JO KW BH .. LK LA VN
        IL SA QA AE .. MV TH KH
        YE OM .. SG MY BN PH ..
        .. .. ID TL PW FM MH ..
        .. .. PG NR SB KI TV ..
        .. AU .. VU FJ WS TO ..
        .. .. NZ .. .. .. .. ..
    """,
}


class Tile(NamedTuple):
    """A State's square; `mark`: "party", "deposited", "signed" or "other", told apart by pattern and not by colour."""

    code: str
    name: str
    mark: str
    provisional: bool
    x: int
    y: int


class Block(NamedTuple):
    """A region on the map of tiles; `width` and `height` are of the picture, as `x` and `y` are."""

    name: Sentence
    tiles: list[Tile]
    width: int
    height: int


def blocks(rows):
    """The grids that have a tile to show, without their empty edges."""
    left = {row.code: row for row in rows}
    found = []
    for name, grid in GRIDS.items():
        places = {code: place for code, place in _places(grid).items() if code in left}
        found.append(_block(name, {left.pop(code): place for code, place in places.items()}))
    found.append(_block(NOWHERE, {row: (n % 8, n // 8) for n, row in enumerate(left.values())}))
    return [block for block in found if block.tiles]


def _places(grid):
    lines = [line.split() for line in grid.strip().splitlines()]
    return {code: (x, y) for y, line in enumerate(lines) for x, code in enumerate(line) if code != ".."}


def _block(name, placed):
    xs, ys = {x for x, _ in placed.values()} or {0}, {y for _, y in placed.values()} or {0}
    across = SIZE + GAP
    tiles = [_tile(row, (x - min(xs)) * across, (y - min(ys)) * across) for row, (x, y) in placed.items()]
    return Block(name, tiles, (max(xs) - min(xs) + 1) * across - GAP, (max(ys) - min(ys) + 1) * across - GAP)


def _tile(row, x, y):
    marks = [("party", row.in_force), ("deposited", row.deposited), ("signed", row.signed), ("other", True)]
    return Tile(row.code, row.name, next(mark for mark, is_so in marks if is_so), bool(row.provisional), x, y)
