"""Signature, deposit, entry into force, denunciation (Articles 89, 90(1) and (2), 93)."""

from collections.abc import Iterator

from annexes.standing import rules
from annexes.standing.acts import DEPOSITS, Act
from annexes.standing.conclusions import Period, Reason
from annexes.standing.dates import ANY_DAY, LAST, Span, earlier, later, months_after, span, when, whole_years_after
from annexes.standing.history import History, once


@once
def signed(history: History, state: str) -> tuple[Period, ...]:
    """Since when the State is a signatory (Article 89(1)); ratifying does not end that."""
    return tuple(
        Period(
            act.day, act.gone, (Reason(f"{history.name(state)} signed {when(act.day)}.", (rules.SIGNATURE,), (act,)),)
        )
        for act in history.of_state(state, "signature")
    )


@once
def deposited(history: History, state: str) -> tuple[Period, ...]:
    """Since when the State's instrument lies with the depositary (Article 89(2), (3))."""
    return tuple(Period(history.made(act), act.gone, (_deposit(history, act),)) for act in _deposits(history, state))


def third_deposit(history: History) -> Span | None:
    """The day on which the third instrument was deposited (Article 90(1)); None as long as there are fewer.

    One instrument for each State. The Convention does not speak of an instrument that is taken back before it enters
    into force; such an instrument is not counted from that day.
    """
    rows = [(act, history.made(act), act.gone) for state in history.states for act in _deposits(history, state)]
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
    says = (
        f"The third instrument was deposited {when(third)}. The Convention enters into force {when(since)}, the first"
        f" day of the month after a period of {rules.MONTHS_AFTER_DEPOSIT} months."
    )
    return Period(since, None, (Reason(says, (rules.ENTRY,), _counted(history, third)),))


def too_few(history: History) -> Reason:
    """Why the Convention is not in force anywhere yet (Article 90(1))."""
    acts = [act for state in history.states for act in _deposits(history, state)[:1]]
    says = f"The Convention enters into force after {rules.DEPOSITS_NEEDED} instruments; {len(acts)} recorded."
    return Reason(says, (rules.ENTRY,), tuple(acts))


@once
def memberships(history: History, state: str) -> tuple[Period, ...]:
    """When the Convention is in force for the State: from Article 90(1) or (2) until a denunciation (Article 93(2)).

    `months_after` never puts an earlier day after a later one, so for a State among the first three the later of the
    two dates is that of paragraph 1, and for any other that of paragraph 2.
    """
    entry, deposits, notices = entry_into_force(history), _deposits(history, state), _denunciations(history, state)
    if entry is None or not deposits:
        return ()
    if len(deposits) == 1 and len(notices) < 2:
        return _one(history, entry, deposits, notices)
    if all(history.made(act).exact and not act.gone for act in (*deposits, *notices)):
        return tuple(_in_turn(history, entry, deposits, notices))
    return _at_least_one(history, entry, deposits, notices)


def _one(history: History, entry: Period, deposits: list[Act], notices: list[Act]) -> tuple[Period, ...]:
    """The membership that one instrument brings, and one denunciation, if any, ends."""
    [deposit], made = deposits, history.made(deposits[0])
    since = later(entry.since, months_after(made, rules.MONTHS_AFTER_DEPOSIT))
    if deposit.gone and deposit.gone.latest < since.earliest:
        return ()
    notice = next((act for act in notices if history.made(act).latest >= made.earliest), None)
    until, ending = _end(history, since, deposit, notice)
    return (Period(since, until, (*entry.reasons, _for_state(history, deposit, since, entry), *ending)),)


def _in_turn(history: History, entry: Period, deposits: list[Act], notices: list[Act]) -> Iterator[Period]:
    """Memberships one after the other, all days being known: a State that denounced may come back."""
    over = None
    for deposit in deposits:
        made = history.made(deposit)
        if over is None or made.latest > over.latest:
            after = [act for act in notices if history.made(act).latest >= made.earliest][:1]
            yield from _one(history, entry, [deposit], after)
            over = history.made(after[0]) if after else ANY_DAY  # without a denunciation none follows


def _at_least_one(history: History, entry: Period, deposits: list[Act], notices: list[Act]) -> tuple[Period, ...]:
    """What is certain where it is not clear which instrument or denunciation came first, or whether it still stands."""
    made = earlier(*(history.made(act) if not act.gone else history.made(act).or_never() for act in deposits))
    since = later(entry.since, months_after(made, rules.MONTHS_AFTER_DEPOSIT))
    ends = [denounced_from(history, act) for act in notices] + [act.gone for act in deposits if act.gone]
    reasons = [_deposit(history, act) for act in deposits]
    if ends:
        says = (
            "Of several instruments or notices it is not clear which came first, so what followed is not established."
        )
        reasons.append(Reason(says, (rules.DENUNCIATION,), tuple(notices)))
    until = earlier(*ends).or_never() if ends else None
    return (Period(since, until, (*entry.reasons, *reasons)),)


def _counted(history: History, third: Span) -> tuple[Act, ...]:
    """The deposits that make three, the earliest first."""
    acts = [act for state in history.states for act in _deposits(history, state)[:1]]
    acts = [
        a for a in acts if history.made(a).earliest <= third.latest and not (a.gone and a.gone.latest < third.earliest)
    ]
    return tuple(sorted(acts, key=lambda act: (history.made(act), act))[: rules.DEPOSITS_NEEDED])


def _reached(rows: list[tuple]) -> object:
    """The first day on which as many States as are needed have an instrument deposited and not taken back."""
    for day in sorted({start for _, start, _ in rows if start < LAST}):
        if len({state for state, start, end in rows if start <= day < end}) >= rules.DEPOSITS_NEEDED:
            return day
    return None


def _deposits(history: History, state: str) -> list[Act]:
    return history.of_state(state, *DEPOSITS)


def _deposit(history: History, act: Act) -> Reason:
    rule = rules.ACCESSION if act.kind == "accession" else rules.DEPOSIT
    says = f"{history.name(act.state)} deposited its instrument of {act.kind} {when(history.made(act))}."
    return Reason(says + _doubt(act), (rule,), (act,))


def _for_state(history: History, act: Act, since: Span, entry: Period) -> Reason:
    """Which of the two paragraphs gives the date: the first, unless the State's own deposit came after the third."""
    own = months_after(history.made(act), rules.MONTHS_AFTER_DEPOSIT)
    rule = rules.ENTRY_FOR_LATER_STATES if own.latest > entry.since.earliest else rules.ENTRY
    says = f"{_deposit(history, act).says} The Convention enters into force for it {when(since)}."
    return Reason(says, (rule,), (act,))


def _doubt(act: Act) -> str:
    return " This act is disputed." if act.disputed else ""


def _denunciations(history: History, state: str) -> list[Act]:
    """Denunciations of the Convention; one that names annexes withdraws a declaration (Articles 93(4), 94(4)(m))."""
    return [act for act in history.of_state(state, "denunciation") if not act.annexes]


def _end(history: History, since: Span, deposit: Act, notice: Act | None) -> tuple[Span | None, tuple[Reason, ...]]:
    """The day on which a denunciation takes effect: a year after receipt, or the later day that it states."""
    name = history.name(deposit.state)
    if notice is None and deposit.gone:
        says = f"{name}'s instrument was taken back {when(deposit.gone)}; a State Party can only denounce."
        return deposit.gone.or_never(), (Reason(says, (rules.DENUNCIATION,), (deposit,)),)
    if notice is None:
        return None, ()
    effect = denounced_from(history, notice)
    says = f"{name} denounced {when(history.made(notice))}, with effect {when(effect)}; earlier requests stay covered."
    if history.made(notice).earliest < since.latest:
        says += " Only a State Party can denounce, and it is not established that it was one then."
        effect = effect.or_never()
    if notice.gone and not notice.gone.latest < effect.earliest:
        effect = effect.or_never()
    elif notice.gone:
        return None, (Reason(f"{name} took its denunciation back {when(notice.gone)}.", (), (notice,)),)
    return effect, (Reason(says + _doubt(notice), (rules.DENUNCIATION, rules.PENDING_REQUESTS), (notice,)),)


def denounced_from(history: History, notice: Act) -> Span:
    """When a denunciation or the withdrawal of a declaration takes effect (Article 93(2), also for 93(4))."""
    effect = whole_years_after(history.made(notice), rules.YEARS_AFTER_DENUNCIATION)
    return later(effect, span(notice.stated_date)) if notice.stated_date else effect
