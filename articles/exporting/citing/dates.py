"""Dates as the styles write them, as exact as known."""

import datetime as dt
import re
from collections.abc import Callable

from articles.days import british

__all__ = ["american", "as_known", "british", "dutch"]

ABBREVIATED = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()  # noqa: SIM905 - Bluebook, table T12
MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905


def american(day: dt.date) -> str:
    """ "Feb. 14, 2024", with the months shortened as the Bluebook does (T12)."""
    return f"{ABBREVIATED[day.month - 1]} {day.day}, {day.year}"


def dutch(day: dt.date) -> str:
    """ "14 februari 2024"."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def as_known(text: str, day: Callable[[dt.date], str]) -> str:
    """A date as exact as known, "2024-02-14", "2024-02" or "2024", as `day` writes whole ones; "" for ""."""
    if not text:
        return ""
    year, *rest = (int(part) for part in text.split("-"))
    if not rest:
        return str(year)
    whole = day(dt.date(year, *[*rest, 1][:2]))
    return whole if len(rest) == 2 else re.sub(r"\b1,? ", "", whole, count=1)
