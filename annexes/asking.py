"""What the address of a page about States asks for: a day, and what is wrong with it if anything."""

import datetime as dt
from typing import NamedTuple

from annexes import standing

FIRST_YEAR, LAST_YEAR = 1900, 2999


class AskedDay(NamedTuple):
    """The day a page is for; `fault` says what was wrong with the one asked for, in which case it is today."""

    day: dt.date
    given: bool
    fault: str = ""

    @property
    def query(self):
        """What carries the choice on to the next address."""
        return f"on={self.day.isoformat()}" if self.given else ""


def today():
    """Today (UTC)."""
    return dt.datetime.now(dt.UTC).date()


def reach(record):
    """The last day to which the register is known to reach; today where there is none."""
    return standing.span(record.as_of).latest if record else today()


def asked_day(request):
    """`?on=2025-08-28`, or today."""
    text = request.GET.get("on", "").strip()
    if not text:
        return AskedDay(today(), False)
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return AskedDay(today(), False, f"“{text[:40]}” is not a date; write it as 2025-08-28. This page is for today.")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return AskedDay(
            today(), False, f"Only days from {FIRST_YEAR} to {LAST_YEAR} are answered. This page is for today."
        )
    return AskedDay(day, True)


def status_of(asked):
    """A page for another day than the one asked for is an answer to a bad request."""
    return 400 if asked.fault else 200
