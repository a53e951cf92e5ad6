"""What applies between two States on a day: by what, since when, for which crimes, and who may refuse what."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annexes.standing import rules
from annexes.standing.acceptances import named
from annexes.standing.acts import Act
from annexes.standing.answers import NO, UNKNOWN, YES
from annexes.standing.conclusions import Conclusion, Reason, both
from annexes.standing.dates import bare
from annexes.standing.history import History
from annexes.standing.refusals import Refusal, limited_in_time, to_provisional
from annexes.standing.scopes import WHOLE, Scope, shared
from annexes.standing.standing import Notified, Reserved, Standing, standing
from articles.sentences import say

_CORE = Reason(say("States Parties apply the Convention to the crimes of Article 5."), (rules.SCOPE, rules.CORE_CRIMES))
_RECIPROCITY = Reason(say("An annex applies only between two States that have both accepted it."), (rules.ANNEXES,))
_NOTHING_SHARED = Reason(say("The parts that the two apply have nothing in common."), (rules.PROVISIONAL,))
_ALONE = Reason(
    say("One State's provisional application reaches only States Parties and others that apply it provisionally."),
    (rules.PROVISIONAL, rules.PROVISIONAL_REFUSAL),
)


@dataclass(frozen=True, slots=True)
class Between:
    """What applies between two States on a day.

    The same whichever is named first: the States stand in the order of their codes, and whatever binds or frees one of
    them alone (`one_sided`) says which. `basis`: "in force", "provisional", "none" or "unknown"; `scope`: what applies,
    if anything does; `crimes`: Article 5 and each annex that either has declared to apply; `not_allowed`: reservations
    that Article 92 does not list; `unseen`: acts of which it is not known what they concern.
    """

    states: tuple[str, str]
    on: dt.date
    basis: str
    applies: Conclusion
    scope: Scope
    crimes: dict[str, Conclusion]
    reservations: tuple[Reserved, ...]
    refusals: tuple[Refusal, ...]
    notified: tuple[Notified, ...]
    not_allowed: tuple[Reason, ...]
    unseen: tuple[Act, ...]
    history: History = field(repr=False, compare=False)

    def crime(self, eid: str) -> Conclusion:
        """The conclusion for Article 5 or an annex, also one that neither has accepted."""
        first, second = (standing(self.history, state, self.on) for state in self.states)
        return self.crimes.get(eid) or _annex(self.history, first, second, eid)

    def reach(self, eid: str) -> Conclusion:
        """In time, for Article 5 or an annex (Article 90(5)): which requests are covered. What counts is the day of the
        request, not of the crime; `refusals` says who has reserved the right to leave out acts before a day."""
        crime = self.crime(eid)
        if crime.since is None:
            return crime
        day = bare(crime.since)
        says = say(
            "A request is covered if it is submitted after entry into force ({day}), however old the acts.", day=day
        )
        if eid == rules.CORE_CRIMES and self.basis == "provisional":
            says = say(
                "The text speaks of requests after entry into force; here it applies provisionally, from {day}.",
                day=day,
            )
        return _also(crime, Reason(says, (rules.IN_TIME,)))


def between(first: str, second: str, on: dt.date, acts: Iterable[Act] | History) -> Between:
    """What applies between two States on a day, from all acts. ValueError if it is the same State twice."""
    if first == second:
        raise ValueError(f"{first} is named twice; name two different States.")
    history = History.of(acts)
    a, b = pair = [standing(history, state, on) for state in sorted((first, second))]
    basis, applies, scope = _applies(history, a, b)
    refusals: tuple[Refusal, ...] = ()
    if applies.answer is not NO:
        refusals = tuple(r for x, y in ((a, b), (b, a)) for rule in _REFUSALS for r in rule(history, x, y))
    return Between(
        states=(a.state, b.state),
        on=on,
        basis=basis,
        applies=applies,
        scope=scope,
        crimes={rules.CORE_CRIMES: _also(applies, _CORE)}
        | {annex: _annex(history, a, b, annex) for annex in sorted({*a.annexes, *b.annexes})},
        reservations=tuple(r for each in pair for r in each.reservations if r.conclusion.answer is not NO),
        refusals=refusals,
        notified=a.notified + b.notified,
        not_allowed=a.not_allowed + b.not_allowed,
        unseen=a.unseen + b.unseen,
        history=history,
    )


_REFUSALS = (to_provisional, limited_in_time)


def _applies(history: History, a: Standing, b: Standing) -> tuple[str, Conclusion, Scope]:
    """By what the Convention applies: in force for both (Article 90), or provisionally for one or both (91)."""
    force = both(a.party, b.party)
    if force.answer is YES:
        return "in force", force, WHOLE
    others = list(_provisionally(history, a, b))
    for conclusion, scope in others:
        if conclusion.answer is YES:
            return "provisional", conclusion, scope
    for conclusion, scope in [(force, WHOLE), *others]:
        if conclusion.answer is UNKNOWN:
            return "unknown", conclusion, scope
    alone = NO is not a.applies_provisionally or NO is not b.applies_provisionally
    return "none", _also(force, _ALONE) if alone and not others else force, WHOLE


def _provisionally(history: History, a: Standing, b: Standing) -> Iterator[tuple[Conclusion, Scope]]:
    """Each way in which at least one of the two applies the Convention provisionally and the other can rely on it."""
    sides = [[(each.conclusion, each.provisions) for each in state.provisional] for state in (a, b)]
    ways = [(x, y) for x in sides[0] for y in sides[1]]
    ways += [(x, (b.party, ())) for x in sides[0]] + [((a.party, ()), y) for y in sides[1]]
    for (mine, here), (theirs, there) in ways:
        scope, conclusion = shared(here, there, history.parts), both(mine, theirs)
        if scope.common is NO:
            conclusion = Conclusion(NO, reasons=(_NOTHING_SHARED, *conclusion.reasons))
        elif scope.common is UNKNOWN:
            conclusion = Conclusion(conclusion.answer & UNKNOWN, conclusion.since, conclusion.until, conclusion.reasons)
        if conclusion.answer is not NO or scope.common is NO:
            yield conclusion, scope


def _annex(history: History, a: Standing, b: Standing, annex: str) -> Conclusion:
    """An annex by reciprocity (Article 2(2))."""
    mine, theirs = (
        each.annexes.get(annex) or Conclusion(NO, reasons=named(history, each.state, annex)) for each in (a, b)
    )
    return both(mine, theirs, _RECIPROCITY)


def _also(conclusion: Conclusion, reason: Reason) -> Conclusion:
    return Conclusion(conclusion.answer, conclusion.since, conclusion.until, (reason, *conclusion.reasons))
