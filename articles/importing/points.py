"""What the labels within one article open: paragraphs, points, points within points, and second lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from articles.importing import sequence
from articles.importing.labels import WEAK, Label
from articles.importing.model import LIKELY, POSSIBLE, SURE
from articles.importing.sequence import Move

DEEPEST = 6
IGNORED = {SURE: 1.0, LIKELY: 0.7, POSSIBLE: 0.0}
ROUGHLY_EQUAL = 1.0  # indents that differ by less are the same


class Level(NamedTuple):
    """A list that is being read: how its labels are written, and the last of them. A form of "" is a second list's."""

    form: str
    scheme: str
    value: int
    suffix: str
    indent: float


SECOND = Level("", "", 0, "", 0)


@dataclass(frozen=True)
class Marker:
    """A label in its place: `inline` after another label on the same line, `apart` after words without a label.

    `expects` says that the words before it announce a list; `resumes` is the number that would go on from the
    article before.
    """

    label: Label
    start: int = SURE
    inline: bool = False
    apart: bool = False
    expects: bool = True
    indent: float = 0
    resumes: int = 0


class Opening(NamedTuple):
    """That a label opens a provision this deep, as the first of a second list (`again`), or after a gap."""

    depth: int
    again: bool = False
    gap: bool = False


State = tuple[tuple[Level, ...], bool]


def openings(markers: list[Marker]) -> list[Opening | None]:
    """What each label opens; None for one that is only words."""
    return sequence.cheapest(markers, ((), False), _moves)


def _moves(state: State, marker: Marker) -> Iterator[Move]:
    stack, opened = state
    if marker.start != POSSIBLE and not (marker.inline and not opened):
        for way in marker.label.ways:
            level = Level(marker.label.form, way.scheme, way.value, way.suffix, marker.indent)
            if not marker.inline:
                yield from _continued(stack, level)
            yield from _begun(stack, level, marker)
    weak = 0.0 if marker.inline else 0.4 if marker.label.form in WEAK else 1.0
    yield Move(IGNORED[marker.start] * weak, (stack, False))


def _continued(stack: tuple[Level, ...], level: Level) -> Iterator[Move]:
    """The label goes on with a list that is open."""
    for depth in range(len(stack) - 1, -1, -1):
        last = stack[depth]
        if last.scheme != level.scheme:
            continue
        cost = 0.0 if last.form == level.form else 0.4
        cost += 0.0 if abs(last.indent - level.indent) < ROUGHLY_EQUAL else 0.1
        step = level.value - last.value
        if step == 1 or (step == 0 and level.suffix > last.suffix):
            yield Move(cost, ((*stack[:depth], level), True), Opening(depth))
        elif 2 <= step <= 5 and last.form == level.form:
            yield Move(cost + 1.5 + step / 10, ((*stack[:depth], level), True), Opening(depth, gap=True))


def _begun(stack: tuple[Level, ...], level: Level, marker: Marker) -> Iterator[Move]:
    """The label begins a list: within the provision above it, or after it as a second one."""
    if level.suffix or len(stack) >= DEEPEST:
        return
    resumed = not stack and level.value == marker.resumes
    if level.value > 1 and not resumed:
        if level.value <= 3 and not stack and not marker.inline:
            yield Move(1.3, ((level,), True), Opening(0, gap=True))
        return
    alike = [depth for depth, outer in enumerate(stack) if (outer.form, outer.scheme) == (level.form, level.scheme)]
    cost = (
        (0.5 if level.form == "letter" else 0.15)
        + (0 if marker.expects else 0.15)
        + (0.2 if marker.inline or resumed else 0)
    )
    if not alike or level.indent >= stack[-1].indent + ROUGHLY_EQUAL:
        digits_inside = 0.1 if stack and level.scheme == "arabic" else 0
        again = 0.3 if alike else 0
        yield Move(cost + digits_inside + again, ((*stack, level), True), Opening(len(stack)))
    if marker.apart and not marker.inline:
        for depth in alike or range(len(stack)):
            place = depth - 1 if depth and not stack[depth - 1].form else depth
            found = (*stack[:place], SECOND, level)
            yield Move(cost + 0.35, (found, True), Opening(place + 1, again=True))
