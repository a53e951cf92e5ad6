"""What is soon due: reservations that lapse, deposits, declarations and denunciations that take effect."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annexes.standing import rules
from annexes.standing.acceptances import accepted
from annexes.standing.acts import Act
from annexes.standing.conclusions import Period
from annexes.standing.dates import LAST, Span
from annexes.standing.force import entry_into_force
from annexes.standing.history import History
from annexes.standing.memberships import memberships
from annexes.standing.provisional import provisional
from annexes.standing.reservations import reservations
from articles.sentences import say

ENTRY, FOR_STATE = say("entry into force"), say("entry into force for the State")
ANNEX, ANNEX_ENDS = say("declaration takes effect"), say("declaration ends")
LAPSE, PROVISIONAL_ENDS = say("reservation lapses or ends"), say("provisional application ends")
DENUNCIATION = say("denunciation takes effect")


@dataclass(frozen=True, slots=True)
class Due:
    """Something that happens on a day; `state` is "" for the Convention itself."""

    day: Span
    what: str
    state: str
    provision: str
    period: Period

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts from which the time runs, each once."""
        return tuple(dict.fromkeys(act for reason in self.period.reasons for act in reason.acts))


def due(acts: Iterable[Act] | History, on: dt.date, within_days: int) -> list[Due]:
    """What happens, or at the earliest may happen, from `on` for so many days, in order of date."""
    last = on + dt.timedelta(days=within_days)
    all_ = [each for each in _all(History.of(acts)) if not each.period.empty]
    found = [each for each in all_ if on <= each.day.earliest <= last or _may(each.day, on, last)]
    return sorted(found, key=lambda each: (each.day, each.state, each.what, each.provision))


def _may(day: Span, on: dt.date, last: dt.date) -> bool:
    """Whether a day known roughly, but not without an end, may fall into the time."""
    return day.latest != LAST and day.earliest <= last and day.latest >= on


def _all(history: History) -> Iterator[Due]:
    if entry := entry_into_force(history):
        yield Due(entry.since, ENTRY, "", rules.ENTRY, entry)
    for state in history.states:
        for period in memberships(history, state):
            later = any(rules.ENTRY_FOR_LATER_STATES in reason.rules for reason in period.reasons)
            yield Due(period.since, FOR_STATE, state, rules.ENTRY_FOR_LATER_STATES if later else rules.ENTRY, period)
            yield from _end(period, DENUNCIATION, state, rules.DENUNCIATION)
        for annex, periods in accepted(history, state).items():
            for period in periods:
                yield Due(period.since, ANNEX, state, annex, period)
                yield from _end(period, ANNEX_ENDS, state, annex)
        for each in reservations(history, state):
            yield from _end(each.period, LAPSE, state, each.to.provision)
        for _, period in provisional(history, state):
            yield from _end(period, PROVISIONAL_ENDS, state, rules.PROVISIONAL_END)


def _end(period: Period, what: str, state: str, provision: str) -> Iterator[Due]:
    if period.until:
        yield Due(period.until, what, state, provision, period)
