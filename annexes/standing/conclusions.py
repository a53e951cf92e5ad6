"""What follows from acts and rules, and why: each conclusion names its rules and the acts it rests on."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from annexes.standing.acts import Act
from annexes.standing.answers import NO, UNKNOWN, YES, Answer
from annexes.standing.dates import Span, earlier, later


@dataclass(frozen=True, slots=True)
class Reason:
    """One step: what it says, the provisions that make it so, the acts that are its facts."""

    says: str
    rules: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """A time in which something holds: from one day up to, and without, another; None is no end known."""

    since: Span
    until: Span | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether it is over before it begins, so that no day lies in it."""
        return self.until is not None and self.until.latest <= self.since.earliest

    def holds(self, on: dt.date) -> Answer:
        """Whether `on` lies in it."""
        begun = self.since.by(on)
        return begun & ~self.until.by(on) if self.until else begun


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The answer for one day; since when it holds and until when (either may lie ahead), and the reasons."""

    answer: Answer
    since: Span | None = None
    until: Span | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """The provisions it rests on, each once, in the order in which the reasons name them."""
        return tuple(dict.fromkeys(rule for reason in self.reasons for rule in reason.rules))

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts it rests on, each once."""
        return tuple(dict.fromkeys(act for reason in self.reasons for act in reason.acts))

    @property
    def sources(self) -> tuple[str, ...]:
        """The keys of the sources of those acts, each once."""
        return tuple(dict.fromkeys(source for act in self.acts for source in act.sources))


_BEST = (YES, UNKNOWN, NO)


def conclude(periods: Iterable[Period], on: dt.date, otherwise: tuple[Reason, ...] = ()) -> Conclusion:
    """The conclusion for a day from the periods in which it holds; `otherwise` says why there are none."""
    judged = [(period.holds(on), period) for period in periods]
    if not judged:
        return Conclusion(NO, reasons=otherwise)
    answer, period = min(judged, key=lambda pair: (_BEST.index(pair[0]), pair[1].empty, _distance(pair[1], on)))
    if period.empty:
        return Conclusion(answer, reasons=period.reasons)
    return Conclusion(answer, period.since, period.until, period.reasons)


def both(first: Conclusion, second: Conclusion, *reasons: Reason) -> Conclusion:
    """What holds only when both do: since the later of the two, until the earlier."""
    since = later(first.since, second.since) if first.since and second.since else None
    until = earlier(first.until, second.until) if since else None
    if since and until and until.latest <= since.earliest:
        since = until = None  # one is over before the other begins
    # The same reason stands in both where it concerns all States; it is the same object then.
    each = {id(reason): reason for reason in (*reasons, *first.reasons, *second.reasons)}
    return Conclusion(first.answer & second.answer, since, until, tuple(each.values()))


def _distance(period: Period, on: dt.date) -> tuple[bool, int]:
    """A period still to come before one that is over; the nearer first."""
    begins, ends = period.since.earliest, (period.until or period.since).latest
    return (begins <= on, (begins - on).days if begins > on else (on - ends).days)
