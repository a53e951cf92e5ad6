"""How signatures and deposits grew over time: a step line as plain geometry, and the same days as rows of a table."""

import datetime as dt
from typing import NamedTuple

from annexes.standing.acts import DEPOSITS
from annexes.standing.dates import LAST

WIDTH, HEIGHT = 360, 230
LEFT, RIGHT, TOP, BOTTOM = 24, 276, 16, 200  # of the field; what is beside it is for labels
STEP = 10  # States between two lines of the grid


class Day(NamedTuple):
    """A day on which States acted: who, and the totals at its end."""

    day: dt.date
    signing: tuple[str, ...]
    depositing: tuple[str, ...]
    signed: int
    deposited: int
    x: float
    y_signed: float
    y_deposited: float


class Growth(NamedTuple):
    """How the number of signatures and deposits grew, as paths of an SVG picture and its axes."""

    days: list[Day]
    signed: str  # paths
    deposited: str
    years: list[tuple[int, float]]
    levels: list[tuple[int, float]]
    until: dt.date
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def last(self):
        """The latest day on which the number changed."""
        return self.days[-1]


def steps(history, until):
    """The line up to a day; None where no act has a day that is known. One signature and one deposit for a State."""
    signing, depositing = _first_days(history, ("signature",)), _first_days(history, DEPOSITS)
    dates = sorted(day for day in {*signing.values(), *depositing.values()} if day <= until)
    if not dates:
        return None
    start, end = dt.date(dates[0].year, 1, 1), max(until, dates[-1])
    most = max(STEP, -(-sum(day <= until for day in signing.values()) // STEP) * STEP)
    days = [_day(day, history, signing, depositing, _across(start, end), most) for day in dates]
    years = [dt.date(year, 1, 1) for year in range(start.year, end.year + 1)]
    return Growth(
        days,
        _path([(day.x, day.y_signed) for day in days], most),
        _path([(day.x, day.y_deposited) for day in days if day.deposited], most),
        [(year.year, _across(start, end)(year)) for year in years],
        [(level, _height(level, most)) for level in range(0, most + 1, STEP)],
        end,
    )


def _first_days(history, kinds):
    """The first day, as far as exactly known, on which each State did an act of these kinds."""
    spans = {s: history.made(acts[0]) for s in history.states if (acts := history.of_state(s, *kinds))}
    return {state: span.earliest for state, span in spans.items() if span.exact and span.latest < LAST}


def _day(day, history, signing, depositing, across, most):
    signed, deposited = (sum(each <= day for each in found.values()) for found in (signing, depositing))
    signers, depositors = (
        tuple(sorted(history.name(s) for s, each in found.items() if each == day)) for found in (signing, depositing)
    )
    return Day(
        day, signers, depositors, signed, deposited, across(day), _height(signed, most), _height(deposited, most)
    )


def _across(start, end):
    length = max((end - start).days, 1)
    return lambda day: round(LEFT + (RIGHT - LEFT) * (day - start).days / length, 1)


def _height(count, most):
    return round(BOTTOM - (BOTTOM - TOP) * count / most, 1)


def _path(points, most):
    """Level until a day, then up: from nothing, to the right edge."""
    if not points:
        return ""
    return f"M{LEFT} {_height(0, most)}" + "".join(f"H{x}V{y}" for x, y in points) + f"H{RIGHT}"
