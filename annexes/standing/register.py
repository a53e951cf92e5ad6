"""All States at once on a day: who has signed, deposited, is bound; what is missing for entry into force."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from annexes.standing import rules
from annexes.standing.acts import Act
from annexes.standing.answers import UNKNOWN, YES, Answer
from annexes.standing.conclusions import Conclusion, conclude
from annexes.standing.dates import LAST, Span
from annexes.standing.force import deposited, entry_into_force, too_few
from annexes.standing.history import History
from annexes.standing.standing import Standing, standing


@dataclass(frozen=True, slots=True)
class Tally:
    """The States of which something holds, and those of which it is not known."""

    states: tuple[str, ...]
    unknown: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.states)


@dataclass(frozen=True, slots=True)
class Register:
    """The Convention on a day. `deposits_needed` counts deposits that are certain; `perhaps_needed`, also the others.

    `earliest_entry` is when the Convention enters into force: from the third deposit or, while some are missing, as if
    all that are missing were made on `if_deposited_on`.
    """

    on: dt.date
    signatories: Tally
    deposited: Tally
    parties: Tally
    provisional: Tally
    in_force: Conclusion
    deposits_needed: int
    perhaps_needed: int
    if_deposited_on: dt.date
    earliest_entry: Span


def register(acts: Iterable[Act] | History, on: dt.date, if_deposited_on: dt.date | None = None) -> Register:
    """The Convention on a day (Articles 89 to 91), and its earliest entry into force (Article 90(1))."""
    history = History.of(acts)
    all_ = [standing(history, state, on) for state in history.states]
    entry, day = entry_into_force(history), if_deposited_on or on
    instruments = _tally(all_, lambda each: each.deposited.answer)
    return Register(
        on=on,
        signatories=_tally(all_, lambda each: each.signatory.answer),
        deposited=instruments,
        parties=_tally(all_, lambda each: each.party.answer),
        provisional=_tally(all_, lambda each: each.applies_provisionally),
        in_force=conclude((entry,) if entry else (), on, (too_few(history),)),
        deposits_needed=max(0, rules.DEPOSITS_NEEDED - len(instruments)),
        perhaps_needed=max(0, rules.DEPOSITS_NEEDED - len(instruments) - len(instruments.unknown)),
        if_deposited_on=day,
        earliest_entry=_earliest_entry(history, day),
    )


def _earliest_entry(history: History, day: dt.date) -> Span:
    """Entry into force if the deposits of which the day is not certain or that are missing were made on `day`."""
    sure = sum(any(p.since.latest < LAST for p in deposited(history, state)) for state in history.states)
    imagined = [Act(f"?{n}", "accession", day.isoformat()) for n in range(rules.DEPOSITS_NEEDED)]
    # An instrument that was taken back leaves one more missing.
    entries = (entry_into_force(history.adding(*imagined[sure:])) for sure in range(min(sure, len(imagined)), -1, -1))
    return next(entry.since for entry in entries if entry)


def _tally(all_: list[Standing], answer: Callable[[Standing], Answer]) -> Tally:
    found = [(each.state, answer(each)) for each in all_]
    return Tally(tuple(s for s, a in found if a is YES), tuple(s for s, a in found if a is UNKNOWN))
