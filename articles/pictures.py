"""The web of references as a picture: places and curves in plain numbers, for a template to draw. No Django."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

LINE, HEAD = 13, 21  # heights of a line and of a part's heading, in the picture's own units
LEFT, WIDTH = 80, 360  # where the curves begin, and how wide the picture is


class Line(NamedTuple):
    """A provision's line in the list: its eid and how far down it stands; `is_head` for a part."""

    eid: str
    y: float
    is_head: bool
    made: int
    received: int


class Arc(NamedTuple):
    """A curve from the provision that cites to the one that is cited, as an SVG path; `times` it does so."""

    source: str
    target: str
    times: int
    path: str
    width: float


class Picture(NamedTuple):
    """Lines and arcs, and the size of the whole."""

    lines: list[Line]
    arcs: list[Arc]
    width: int
    height: float


def web(rows: Iterable[tuple[str, bool]], counts: Mapping[tuple[str, str], int]) -> Picture:
    """A list of provisions with an arc for each pair that cites; the further apart the two, the wider the arc.

    `rows` are (eid, is_head) in reading order; `counts` says how often (source, target) cites. Pairs with an eid that
    is no row are left out.
    """
    lines, y = [], 0.0
    for eid, is_head in rows:
        y += HEAD if is_head else LINE
        made = sum(times for (source, _), times in counts.items() if source == eid)
        received = sum(times for (_, target), times in counts.items() if target == eid)
        lines.append(Line(eid, y, is_head, made, received))
    height = y + LINE
    places = {line.eid: line.y - 4 for line in lines}
    pairs = [(pair, times) for pair, times in counts.items() if pair[0] in places and pair[1] in places]
    furthest = max((abs(places[a] - places[b]) for (a, b), _ in pairs), default=1) or 1
    arcs = [_arc(a, b, times, places[a], places[b], furthest) for (a, b), times in pairs if a != b]
    # The longest first, so that the short ones lie on top and can be reached.
    arcs.sort(key=lambda arc: -abs(places[arc.source] - places[arc.target]))
    return Picture(lines, arcs, WIDTH, height)


def _arc(source: str, target: str, times: int, start: float, end: float, furthest: float) -> Arc:
    """Down the page it bulges a little less than up, so that the two directions between a pair stay apart."""
    share = (abs(start - end) / furthest) ** 0.6
    reach = LEFT + 14 + (WIDTH - LEFT - 22) * share * (0.94 if end > start else 1)
    control = LEFT + (reach - LEFT) * 4 / 3
    path = f"M{LEFT} {start:.1f}C{control:.1f} {start:.1f} {control:.1f} {end:.1f} {LEFT} {end:.1f}"
    return Arc(source, target, times, path, min(0.8 + 0.5 * times, 4))


class Spoke(NamedTuple):
    """A neighbour of one article in its own picture: a curve, where its label stands, and how often."""

    eid: str
    times: int
    path: str
    y: float
    width: float


def star(citing: Sequence[tuple[str, int]], cited: Sequence[tuple[str, int]]) -> dict:
    """One article between those that cite it (left) and those it cites (right), each (eid, times)."""
    rows = max(len(citing), len(cited), 1)
    height = rows * 20 + 8
    middle = height / 2
    return {
        "height": height,
        "middle": middle,
        "citing": [
            _spoke(eid, times, place, len(citing), middle, 98, 150) for place, (eid, times) in enumerate(citing)
        ],
        "cited": [_spoke(eid, times, place, len(cited), middle, 262, 210) for place, (eid, times) in enumerate(cited)],
    }


def _spoke(eid, times, place, many, middle, outer, inner) -> Spoke:
    y = middle + (place - (many - 1) / 2) * 20
    half = (outer + inner) / 2
    path = f"M{outer} {y:.1f}C{half} {y:.1f} {half} {middle:.1f} {inner} {middle:.1f}"
    return Spoke(eid, times, path, y, min(0.8 + 0.5 * times, 4))
