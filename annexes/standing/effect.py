"""What one more act would change: the difference of what follows with it and without it, in sentences."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from annexes.standing.acceptances import accepted
from annexes.standing.acts import Act
from annexes.standing.changes import label, said
from annexes.standing.conclusions import Period
from annexes.standing.dates import earlier, later
from annexes.standing.force import deposited, entry_into_force, signed
from annexes.standing.history import History
from annexes.standing.memberships import memberships
from annexes.standing.provisional import provisional
from annexes.standing.reservations import reservations
from annexes.standing.rules import DEPOSITS_NEEDED
from articles.sentences import Sentence, say_many


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changes: about what, for which States, and the period before and after (None: does not hold)."""

    about: str
    states: tuple[str, ...]
    before: Period | None
    after: Period | None
    says: Sentence

    def __str__(self) -> str:
        return self.says


def effect_of(acts: Iterable[Act] | History, new: Act, instead_of: Act | None = None) -> list[Change]:
    """What an act (or its correction) would change for its State, for the others, and between any two of them."""
    before = History.of(acts)
    after = before.without(instead_of).adding(new) if instead_of else before.adding(new)
    old, found = _facts(before), _facts(after)
    keys = [*found, *(key for key in old if key not in found)]
    changes = [
        _change(after, key, old.get(key), found.get(key)) for key in keys if _differ(old.get(key), found.get(key))
    ]
    return [*changes, *_still_needed(before, after)]


def _facts(history: History) -> dict[tuple, Period]:
    """All that follows from a history by (about, what, States, which of several): first the whole, last the pairs."""
    found: dict[tuple, Period] = {}
    if entry := entry_into_force(history):
        found["entry into force", "", (), 0] = entry
    for state in history.states:
        one = (state,)
        for about, periods in (
            ("signature", signed(history, state)),
            ("deposit", deposited(history, state)),
            ("party", memberships(history, state)),
            ("provisional", [period for _, period in provisional(history, state)]),
        ):
            found |= {(about, "", one, n): period for n, period in enumerate(periods)}
        for annex, periods in _held(history, state).items():
            found["accepted", annex, one, 0] = periods[-1]
        for n, each in enumerate(reservations(history, state)):
            found["reservation", each.to.provision, one, n] = each.period
    return {key: period for key, period in found.items() if not period.empty} | _pairs(history)


def _pairs(history: History) -> dict[tuple, Period]:
    """For each annex, the pairs it binds and from when: the later of the two days (Article 2(2))."""
    found: dict[tuple, Period] = {}
    by_annex: dict[str, list[tuple[str, Period]]] = {}
    for state in history.states:
        for annex, periods in _held(history, state).items():
            by_annex.setdefault(annex, []).append((state, periods[-1]))
    for annex, holders in sorted(by_annex.items()):
        for (a, mine), (b, theirs) in combinations(sorted(holders, key=lambda pair: pair[0]), 2):
            since, until = later(mine.since, theirs.since), earlier(mine.until, theirs.until)
            if not (both := Period(since, until)).empty:
                found["annex", annex, (a, b), 0] = both
    return found


def _held(history: History, state: str) -> dict[str, tuple[Period, ...]]:
    return {annex: periods for annex, periods in accepted(history, state).items() if periods}


def _differ(before: Period | None, after: Period | None) -> bool:
    return (before and (before.since, before.until)) != (after and (after.since, after.until))


def _change(history: History, key: tuple, before: Period | None, after: Period | None) -> Change:
    about, what, states, _ = key
    who = "–".join(history.in_words(state) for state in states)
    return Change(about, states, before, after, said(about, who, label(what), before, after))


def _still_needed(before: History, after: History) -> list[Change]:
    """How many deposits are still missing, if the new act is one of them (Article 90(1))."""
    had, has = (sum(bool(deposited(h, state)) for state in h.states) for h in (before, after))
    if had == has or has >= DEPOSITS_NEEDED:
        return []
    missing = DEPOSITS_NEEDED - has
    says = say_many(
        "{n} more deposit is needed for entry into force.",
        "{n} more deposits are needed for entry into force.",
        missing,
    )
    return [Change("needed", (), None, None, says)]
