"""Days that are known, known roughly, or not known, and the periods that the Convention counts from them.

A period of months or years ends on the day with the same number, or on the last day of a month that has none: three
months after 30 November end on the last day of February, one year after 29 February on 28 February.
"""

import calendar
import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from annexes.standing.answers import NO, UNKNOWN, YES, Answer
from articles.sentences import Sentence, say

FIRST, LAST = dt.date.min, dt.date.max  # nothing is known on that side; LAST may also be never


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One day, of which only the earliest and the latest possible are known."""

    earliest: dt.date
    latest: dt.date

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return self.earliest == self.latest

    def by(self, on: dt.date) -> Answer:
        """Whether the day has come by `on`, that day included."""
        if self.earliest > on:
            return NO
        return YES if self.latest <= on else UNKNOWN

    def meets(self, other: "Span") -> bool:
        """Whether the two may be the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def or_never(self) -> "Span":
        """The same day, if it comes at all."""
        return Span(self.earliest, LAST)

    def __str__(self) -> str:
        return when(self)


ANY_DAY = Span(FIRST, LAST)


@lru_cache(maxsize=4096)
def span(text: str) -> Span:
    """The days that a date as exact as known may mean: "2024-02-14", "2021-06", "2023"; "" may be any."""
    if not text:
        return ANY_DAY
    year, month, day = [*(int(part) for part in text.split("-")), 0, 0][:3]
    last_month = month or 12
    earliest = dt.date(year, month or 1, day or 1)
    return Span(earliest, dt.date(year, last_month, day or calendar.monthrange(year, last_month)[1]))


def later(first: Span, *others: Span) -> Span:
    """The later of some days."""
    spans = (first, *others)
    return Span(max(s.earliest for s in spans), max(s.latest for s in spans))


def soonest(first: Span, *others: Span) -> Span:
    """The earliest of some days."""
    spans = (first, *others)
    return Span(min(s.earliest for s in spans), min(s.latest for s in spans))


def earlier(*spans: Span | None) -> Span | None:
    """The earliest of some days, those that never come left out."""
    coming = [s for s in spans if s]
    return soonest(*coming) if coming else None


def after(made: Span, received: Span) -> Span:
    """The day of a notice that ends what was made; perhaps none, where it is not clear which of the two came first."""
    return received if received.earliest >= made.latest else received.or_never()


def month_after(day: dt.date, months: int) -> dt.date:
    """The first day of the month that follows the end of so many months after the day (Articles 90(1), 91(3))."""
    year, month = divmod(day.year * 12 + day.month + months, 12)
    return dt.date(year, month + 1, 1) if day > FIRST and year <= LAST.year else day


def years_after(day: dt.date, years: int) -> dt.date:
    """The day so many years later (Articles 92(3), 93(2))."""
    if day == FIRST or day.year + years > LAST.year:
        return day
    year = day.year + years
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def months_after(days: Span, months: int) -> Span:
    """`month_after` for a day that is known roughly."""
    return Span(month_after(days.earliest, months), month_after(days.latest, months))


def whole_years_after(days: Span, years: int) -> Span:
    """`years_after` for a day that is known roughly."""
    return Span(years_after(days.earliest, years), years_after(days.latest, years))


def when(days: Span | None) -> Sentence:
    """When it is, in words, without saying more than is known: "on 1 April 2027"."""
    if days is None:
        return say("never")
    if days.exact:
        return say("on {day}", day=days.earliest)
    return _roughly(days) or say("on a day that is not established")


def bare(days: Span | None) -> Sentence:
    """The same without a preposition: "1 April 2027"."""
    # Translators: {date} in these five stands after words such as "since the", which are in the sentence around it.
    if days is None or days == ANY_DAY:
        return say("a day that is not established")
    if days.exact:
        return say("{date}", date=days.earliest)
    if days.latest == LAST:
        return say("not before {date}", date=days.earliest)
    if days.earliest == FIRST:
        return say("not after {date}", date=days.latest)
    return say("not before {date} and not after {last}", date=days.earliest, last=days.latest)


def starting(days: Span) -> Sentence:
    """From when it is, in words: "from 1 April 2027"."""
    if days.exact:
        return say("from {day}", day=days.earliest)
    if rough := _roughly(days):
        return say("from a day {rough}", rough=rough)
    return say("from a day that is not established")


def _roughly(days: Span) -> Sentence | None:
    """A day that is not exactly known; None where nothing is."""
    if days == ANY_DAY:
        return None
    if days.latest == LAST:
        return say("not before {day}", day=days.earliest)
    if days.earliest == FIRST:
        return say("not after {day}", day=days.latest)
    return say("not before {first} and not after {last}", first=days.earliest, last=days.latest)
