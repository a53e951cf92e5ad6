"""What the address of a page about States asks for: a day, and what is wrong with it if anything."""

import datetime as dt
from typing import NamedTuple

from annexes import standing
from articles.sentences import say

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

    @property
    def tail(self):
        """The same with its question mark, to stand after an address."""
        return f"?{self.query}" if self.given else ""


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
        fault = say("“{text}” is not a date; write it as 2025-08-28. This page is for today.", text=text[:40])
        return AskedDay(today(), False, fault)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        fault = say(
            "Only days from {first} to {last} are answered. This page is for today.", first=FIRST_YEAR, last=LAST_YEAR
        )
        return AskedDay(today(), False, fault)
    return AskedDay(day, True)


def status_of(asked):
    """A page for another day than the one asked for is an answer to a bad request."""
    return 400 if asked.fault else 200
