"""Which annexes a State has accepted, and since when its declaration has effect (Articles 2(2), 90(3), (4), 93(4))."""

from annexes.standing import rules
from annexes.standing.acts import DEPOSITS, Act
from annexes.standing.conclusions import Period, Reason
from annexes.standing.dates import Span, earlier, later, months_after, when, whole_years_after
from annexes.standing.denunciations import denounced_from
from annexes.standing.history import History, once
from annexes.standing.memberships import membership_of
from articles.sentences import joined, say

_WITHDRAWAL = (rules.DECLARATION_WITHDRAWAL, rules.DENUNCIATION, rules.PENDING_REQUESTS)
ARTICLE = rules.ANNEXES.partition("__")[0]


@once
def declarations(history: History, state: str) -> list[Act]:
    """What accepts annexes: declarations under Article 2(2), and signatures and deposits that name annexes."""
    kinds = ("signature", *DEPOSITS, "declaration", "notification")
    found = [act for act in history.of_state(state, *kinds) if act.annexes]
    return [act for act in found if not act.provisions or act.concerns(ARTICLE)]


@once
def accepted(history: History, state: str) -> dict[str, tuple[Period, ...]]:
    """For each annex the State has named, when its declaration has effect; none while it is not a State Party."""
    found: dict[str, tuple[Period, ...]] = {}
    for act in declarations(history, state):
        for annex in act.annexes:
            found[annex] = (*found.get(annex, ()), *_periods(history, act, annex))
    return found


def named(history: History, state: str, annex: str) -> tuple[Reason, ...]:
    """Why an annex has no effect for the State yet: it has not declared so, or is not a State Party."""
    acts = tuple(act for act in declarations(history, state) if annex in act.annexes)
    name = history.in_words(state)
    if not acts:
        says = say("No declaration of {who} that it applies this annex is recorded.", who=name)
        return (Reason(says, (rules.ANNEXES,)),)
    says = say(
        "{who} has declared that it applies this annex; that takes effect when the Convention is in force for it.",
        who=name,
    )
    return (Reason(says, (rules.ANNEXES, rules.DECLARED_WITH_DEPOSIT, rules.DECLARED_LATER), acts),)


def _periods(history: History, act: Act, annex: str) -> tuple[Period, ...]:
    """The declaration holds in the first membership that was not over when it was made."""
    made = history.made(act)
    member, left = membership_of(history, act.state, made)
    if member is None:
        return ()
    since = takes_effect(made, member.since)
    ended, ending = _withdrawn(history, act, annex, member.since)
    reasons = (*member.reasons, _declared(history, act, made, since), *ending)
    return (Period(since, earlier(left, ended), reasons),)


def _declared(history: History, act: Act, made: Span, since: Span) -> Reason:
    says = say(
        "{who} declared {when} that it applies this annex; effect {since}.",
        who=history.in_words(act.state),
        when=when(made),
        since=when(since),
    )
    return Reason(says, (rules.ANNEXES, *_effect_rules(history, act, made)), (act,))


def takes_effect(made: Span, entry: Span) -> Span:
    """When a declaration takes effect for a State for which the Convention enters into force on `entry`.

    With entry into force, if it was made before that: at deposit (90(3)) or later (90(4), first sentence). Neither
    names a declaration made at signature; it cannot have effect sooner, so it is read the same way. Made when the
    Convention is in force for the State: the first day of the month after three months (90(4), second sentence).
    """
    if made.latest < entry.earliest:
        return entry
    late = months_after(later(made, Span(entry.earliest, entry.earliest)), rules.MONTHS_AFTER_DECLARATION)
    if made.earliest >= entry.latest:
        return late
    return Span(entry.earliest, max(late.latest, entry.latest))


def _effect_rules(history: History, act: Act, made: Span) -> tuple[str, ...]:
    """Which paragraphs of Article 90 speak of it: (3) at deposit, (4) after it; both where that is not clear."""
    deposits = [history.made(deposit) for deposit in history.of_state(act.state, *DEPOSITS)]
    if any(made.exact and made == day for day in deposits):
        return (rules.DECLARED_WITH_DEPOSIT,)
    if any(made.earliest > day.latest for day in deposits):
        return (rules.DECLARED_LATER,)
    return (rules.DECLARED_WITH_DEPOSIT, rules.DECLARED_LATER)


def _withdrawn(history: History, act: Act, annex: str, entry: Span) -> tuple[Span | None, tuple[Reason, ...]]:
    """When a withdrawal takes effect (Article 93(4) with (2)); uncertain where it is not clear which came first.

    Only a State Party withdraws a declaration so; one that is taken back before that may end at once.
    """
    made, found = history.made(act), []
    others = [a for a in declarations(history, act.state) if annex in a.annexes and a != act]
    for notice in _notices(history, act.state, annex):
        received, effect = history.made(notice), denounced_from(history, notice)
        sure = received.earliest > made.latest or (received.earliest == made.latest and not others)
        if received.latest >= made.earliest:
            found.append((received, effect if sure else effect.or_never(), notice))
    if act.gone:
        found.append((act.gone, whole_years_after(act.gone, rules.YEARS_AFTER_DENUNCIATION), act))
    if not found:
        return None, ()
    early = [received.earliest < entry.latest for received, _, _ in found]
    days = [Span(r.earliest, end.latest) if soon else end for (r, end, _), soon in zip(found, early, strict=True)]
    ended = earlier(*days)
    says = [say("It withdrew that with effect {when}; requests made before that stay covered.", when=when(ended))]
    if any(early):
        says.append(say("Only a State Party can withdraw it so, and it is not established that it was one then."))
    return ended, (Reason(joined(says), _WITHDRAWAL, tuple(notice for _, _, notice in found)),)


def _notices(history: History, state: str, annex: str) -> list[Act]:
    """Notices that withdraw the acceptance of an annex: all annexes, where they name Article 2(2) and no annex."""
    found = history.of_state(state, "withdrawal", "denunciation")
    about = [n for n in found if n.annexes or (n.kind == "withdrawal" and n.concerns(ARTICLE))]
    return [n for n in about if annex in n.annexes or not n.annexes]
