"""Signature, deposit and the Convention's entry into force (Articles 89, 90(1))."""

import datetime as dt

from annexes.standing import rules
from annexes.standing.acts import DEPOSITS, Act
from annexes.standing.conclusions import Period, Reason
from annexes.standing.dates import LAST, Span, months_after, when
from annexes.standing.history import History, once
from annexes.standing.kinds import called
from articles.sentences import joined, say


@once
def signed(history: History, state: str) -> tuple[Period, ...]:
    """Since when the State is a signatory (Article 89(1)); ratifying does not end that."""
    return tuple(
        Period(act.day, act.gone, (_with_end(_of_signature(history, act), act),))
        for act in history.of_state(state, "signature")
    )


@once
def deposited(history: History, state: str) -> tuple[Period, ...]:
    """Since when the State's instrument lies with the depositary (Article 89(2), (3))."""
    return tuple(
        Period(history.made(act), act.gone, (_with_end(of_deposit(history, act), act),))
        for act in deposits(history, state)
    )


@once
def third_deposit(history: History, but: Act | None = None) -> Span | None:
    """The day on which the third instrument was deposited (Article 90(1)), `but` left out; None if there are fewer.

    One instrument for each State. The Convention does not speak of an instrument that is taken back before it enters
    into force; such an instrument is not counted from that day.
    """
    acts = [act for state in history.states for act in deposits(history, state) if act != but]
    rows = [(act, history.made(act), act.gone) for act in acts]
    first = _reached([(a.state, made.earliest, gone.latest if gone else LAST) for a, made, gone in rows])
    if first is None:
        return None
    last = _reached([(a.state, made.latest, gone.earliest if gone else LAST) for a, made, gone in rows])
    return Span(first, last or LAST)


@once
def entry_into_force(history: History) -> Period | None:
    """The Convention's entry into force (Article 90(1)): the first day of the month after three months from the third
    deposit; None as long as there are fewer than three instruments."""
    third = third_deposit(history)
    if third is None:
        return None
    since = months_after(third, rules.MONTHS_AFTER_DEPOSIT)
    says = say(
        "The third instrument was deposited {when}. The Convention enters into force {since}, the first day of the"
        " month after a period of {months} months.",
        when=when(third),
        since=when(since),
        months=rules.MONTHS_AFTER_DEPOSIT,
    )
    return Period(since, None, (Reason(says, (rules.ENTRY,), _counted(history, third)),))


@once
def too_few(history: History) -> Reason:
    """Why the Convention is not in force anywhere yet (Article 90(1))."""
    acts = [act for state in history.states for act in deposits(history, state)[:1]]
    says = say(
        "The Convention enters into force after {needed} instruments; {n} recorded.",
        needed=rules.DEPOSITS_NEEDED,
        n=len(acts),
    )
    return Reason(says, (rules.ENTRY,), tuple(acts))


def _counted(history: History, third: Span) -> tuple[Act, ...]:
    """The deposits that make three, the earliest first."""
    acts = [act for state in history.states for act in deposits(history, state)[:1]]
    acts = [a for a in acts if history.made(a).earliest <= third.latest]
    acts = [a for a in acts if not (a.gone and a.gone.latest < third.earliest)]
    return tuple(sorted(acts, key=lambda act: (history.made(act), act))[: rules.DEPOSITS_NEEDED])


def _reached(rows: list[tuple[str, dt.date, dt.date]]) -> dt.date | None:
    """The first day on which as many States as are needed have an instrument deposited and not taken back."""
    for day in sorted({start for _, start, _ in rows if start < LAST}):
        if len({state for state, start, end in rows if start <= day < end}) >= rules.DEPOSITS_NEEDED:
            return day
    return None


def deposits(history: History, state: str) -> list[Act]:
    """The State's instruments, in order of date."""
    return history.of_state(state, *DEPOSITS)


def of_deposit(history: History, act: Act) -> Reason:
    """What a deposit says as a reason (Article 89(2), (3))."""
    rule = rules.ACCESSION if act.kind == "accession" else rules.DEPOSIT
    says = say(
        "{who} deposited its instrument of {kind} {when}.",
        who=history.in_words(act.state),
        kind=called(act.kind),
        when=when(history.made(act)),
    )
    return Reason(joined([says, doubt(act)]), (rule,), (act,))


def _of_signature(history: History, act: Act) -> Reason:
    says = say("{who} signed {when}.", who=history.in_words(act.state), when=when(act.day))
    return Reason(says, (rules.SIGNATURE,), (act,))


def _with_end(reason: Reason, act: Act) -> Reason:
    """The same reason, which also says that the act was taken back, where it was."""
    if not act.gone:
        return reason
    return Reason(joined([reason.says, say("It was taken back {when}.", when=when(act.gone))]), reason.rules, (act,))


def doubt(act: Act) -> str:
    """What is added about an act that is disputed."""
    return say("This act is disputed.") if act.disputed else ""
