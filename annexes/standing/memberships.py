"""When a State is a State Party: from entry into force for it until a denunciation (Articles 90(1), (2) and 93)."""

from collections.abc import Iterator

from annexes.standing import rules
from annexes.standing.acts import Act
from annexes.standing.conclusions import Period, Reason
from annexes.standing.dates import ANY_DAY, Span, after, earlier, later, months_after, soonest, when
from annexes.standing.denunciations import denounced, denounced_from, of_undoing, taken_back, undone
from annexes.standing.force import deposits, doubt, entry_into_force, of_deposit, third_deposit
from annexes.standing.history import History, once
from articles.sentences import joined, say

_DENOUNCED = (rules.DENUNCIATION, rules.PENDING_REQUESTS)


@once
def memberships(history: History, state: str) -> tuple[Period, ...]:
    """When the Convention is in force for the State: from Article 90(1) or (2) until a denunciation (Article 93(2)).

    `months_after` never puts an earlier day after a later one, so for a State among the first three the later of the
    two dates is that of paragraph 1, and for any other that of paragraph 2.
    """
    entry, mine = entry_into_force(history), deposits(history, state)
    if entry is None or not mine:
        return ()
    all_ = [act for act in history.of_state(state, "denunciation") if not act.annexes]  # else see Article 93(4)
    notices = [act for act in all_ if not undone(history, act)]
    without = tuple(of_undoing(history, act) for act in all_ if act not in notices)
    found = _of_notices(history, entry, mine, notices)
    return tuple(Period(each.since, each.until, (*each.reasons, *without)) for each in found)


def membership_of(history: History, state: str, made: Span) -> tuple[Period | None, Span | None]:
    """The first membership that was not over when something was made, and when that ends what was made with it:
    perhaps never, where it may have been made for a later membership."""
    found = memberships(history, state)
    for place, member in enumerate(found):
        if member.until is None:
            return member, None
        if made.earliest < member.until.latest:
            return member, after(made, member.until) if found[place + 1 :] else member.until
    return None, None


def _of_notices(history: History, entry: Period, mine: list[Act], notices: list[Act]) -> tuple[Period, ...]:
    """The memberships that the instruments bring and the denunciations that stand end."""
    if len(mine) == 1 and len(notices) < 2:
        return _one(history, entry, mine[0], notices)
    doubtful = any(act.gone for act in mine) or any(taken_back(history, act) for act in notices)
    if not doubtful and all(history.made(act).exact for act in (*mine, *notices)):
        return tuple(_in_turn(history, entry, mine, notices))
    return _at_least_one(history, entry, mine, notices)


def _one(history: History, entry: Period, deposit: Act, notices: list[Act]) -> tuple[Period, ...]:
    """The membership that one instrument brings, and one denunciation, if any, ends."""
    made = history.made(deposit)
    since = later(entry.since, months_after(made, rules.MONTHS_AFTER_DEPOSIT))
    if deposit.gone and deposit.gone.latest < since.earliest:
        return ()
    notice = next((act for act in notices if history.made(act).latest >= made.earliest), None)
    until, ending = _end(history, since, deposit, notice)
    return (Period(since, until, (*entry.reasons, _for_state(history, deposit, since), *ending)),)


def _in_turn(history: History, entry: Period, mine: list[Act], notices: list[Act]) -> Iterator[Period]:
    """Memberships one after the other, all days being known: a State that denounced may come back."""
    over = None
    for deposit in mine:
        made = history.made(deposit)
        if over is None or made.latest > over.latest:
            after = [act for act in notices if history.made(act).latest >= made.earliest][:1]
            yield from _one(history, entry, deposit, after)
            over = history.made(after[0]) if after else ANY_DAY  # without a denunciation none follows


def _at_least_one(history: History, entry: Period, mine: list[Act], notices: list[Act]) -> tuple[Period, ...]:
    """What is certain where it is not clear which instrument or denunciation came first, or whether it still stands."""
    days = [history.made(act) for act in mine]
    made = soonest(*(day.or_never() if act.gone else day for act, day in zip(mine, days, strict=True)))
    since = later(entry.since, months_after(made, rules.MONTHS_AFTER_DEPOSIT))
    ends = [denounced_from(history, act) for act in notices] + [act.gone for act in mine if act.gone]
    reasons = [of_deposit(history, act) for act in mine]
    if ends:
        says = say(
            "Of several instruments or notices it is not clear which came first; what followed is not established."
        )
        reasons.append(Reason(says, (rules.DENUNCIATION,), tuple(notices)))
    until = earlier(*ends)
    return (Period(since, until.or_never() if until else None, (*entry.reasons, *reasons)),)


def _for_state(history: History, act: Act, since: Span) -> Reason:
    then = say("The Convention enters into force for it {when}.", when=when(since))
    return Reason(joined([of_deposit(history, act).says, then]), _entry_rules(history, act), (act,))


def _entry_rules(history: History, act: Act) -> tuple[str, ...]:
    """Which paragraph of Article 90 gives the date: (2) where three were deposited before this one, else (1); both
    where that is not clear."""
    made, third = history.made(act), third_deposit(history)
    if third and made.earliest > third.latest:
        return (rules.ENTRY_FOR_LATER_STATES,)
    others = third_deposit(history, act)
    if others is None or made.latest <= others.earliest:
        return (rules.ENTRY,)
    return (rules.ENTRY, rules.ENTRY_FOR_LATER_STATES)


def _end(history: History, since: Span, deposit: Act, notice: Act | None) -> tuple[Span | None, tuple[Reason, ...]]:
    """The day on which a denunciation takes effect: a year after receipt, or the later day that it states."""
    if notice is None:
        return _instrument_taken_back(history, deposit)
    effect = denounced_from(history, notice)
    says = [denounced(history, notice, effect)]
    if history.made(notice).earliest < since.latest:
        says.append(say("Only a State Party can denounce, and it is not established that it was one then."))
        effect = effect.or_never()
    if back := taken_back(history, notice):
        says.append(say("It was taken back {when}.", when=when(back)))
        effect = effect.or_never()
    return effect, (Reason(joined([*says, doubt(notice)]), _DENOUNCED, (notice,)),)


def _instrument_taken_back(history: History, deposit: Act) -> tuple[Span | None, tuple[Reason, ...]]:
    """What an instrument that was taken back ends; nothing, where it was not."""
    if not deposit.gone:
        return None, ()
    who, day = history.in_words(deposit.state), when(deposit.gone)
    says = say("{who}'s instrument was taken back {when}; a State Party can only denounce.", who=who, when=day)
    return deposit.gone.or_never(), (Reason(says, (rules.DENUNCIATION,), (deposit,)),)
