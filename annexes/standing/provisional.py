"""Provisional application, of the whole Convention or a part (Article 91)."""

from annexes.standing import rules
from annexes.standing.acts import Act
from annexes.standing.conclusions import Period, Reason
from annexes.standing.dates import Span, after, earlier, months_after, starting, when
from annexes.standing.history import History, once
from annexes.standing.memberships import memberships
from articles.sentences import Own, joined, say

ARTICLE = rules.PROVISIONAL.partition("__")[0]


def declarations(history: History, state: str) -> list[Act]:
    """The State's declarations of provisional application, in order of date."""
    return history.of_state(state, "provisional application")


def scope(act: Act) -> tuple[str, ...]:
    """The provisions that the State applies provisionally; none means the whole Convention."""
    return tuple(eid for eid in act.provisions if eid != ARTICLE and not eid.startswith(f"{ARTICLE}__"))


@once
def provisional(history: History, state: str) -> tuple[tuple[Act, Period], ...]:
    """Each declaration and when it applies: until entry into force for the State (91(1)) or its termination (91(3)).

    Only a State that signs can declare it (91(1)); without a signature on record it stays unknown.
    """
    return tuple((act, _period(history, act)) for act in declarations(history, state))


def _period(history: History, act: Act) -> Period:
    since, doubt = history.made(act), ""
    if all(signature.disputed for signature in history.of_state(act.state, "signature")):
        since = since.or_never()
        doubt = say("No signature is certain, and only at signature can it be declared.")
    entered = next((period.since for period in memberships(history, act.state)), None)
    ended, notices = _terminated(history, act)
    says = say(
        "{who}, provisionally {since}: {gist}",
        who=history.in_words(act.state),
        since=starting(since),
        gist=joined([Own(act.gist), doubt]),
    )
    reasons = [Reason(says, (rules.PROVISIONAL,), (act,))]
    if entered:
        says = say("It ends with entry into force for the State {when}.", when=when(entered))
        reasons.append(Reason(says, (rules.PROVISIONAL,)))
    if ended:
        says = say("It was ended with effect {when}; requests made before that stay covered.", when=when(ended))
        reasons.append(Reason(says, (rules.PROVISIONAL_END,), notices))
    return Period(since, earlier(entered, ended), tuple(reasons))


def _terminated(history: History, act: Act) -> tuple[Span | None, tuple[Act, ...]]:
    """When its termination takes effect: on the first day of the month after receipt (Article 91(3))."""
    notices = [n for n in history.of_state(act.state, "withdrawal") if n.concerns(ARTICLE, *(scope(act) or (ARTICLE,)))]
    made, notices = history.made(act), [n for n in notices if history.made(n).latest >= history.made(act).earliest]
    received = earlier(act.gone, *(after(made, history.made(n)) for n in notices))
    return (months_after(received, rules.MONTHS_AFTER_TERMINATION) if received else None), tuple(notices)
