"""The words for what one more act changes."""

from annexes.standing.conclusions import Period
from annexes.standing.dates import bare, starting, when
from articles.sentences import Sentence, say

_ON_A_DAY = {
    "signature": lambda **of: say("{who} signs {when}", **of),
    "deposit": lambda **of: say("{who} deposits its instrument {when}", **of),
    "entry into force": lambda **of: say("The Convention enters into force {when}", **of),
    "party": lambda **of: say("The Convention enters into force for {who} {when}", **of),
    "accepted": lambda **of: say("The declaration of {who} on {what} takes effect {when}", **of),
}
_FROM_A_DAY = {
    "provisional": lambda **of: say("{who} applies the Convention provisionally {when}", **of),
    "annex": lambda **of: say("{what} binds {who} {when}", **of),
    "reservation": lambda **of: say("The reservation of {who} to {what} stands {when}", **of),
}
_NO_LONGER = {
    "signature": lambda **of: say("No longer: {who} signs.", **of),
    "deposit": lambda **of: say("No longer: {who} deposits its instrument.", **of),
    "entry into force": lambda **of: say("No longer: the Convention enters into force.", **of),
    "party": lambda **of: say("No longer: the Convention enters into force for {who}.", **of),
    "accepted": lambda **of: say("No longer: the declaration of {who} on {what} takes effect.", **of),
    "provisional": lambda **of: say("No longer: {who} applies the Convention provisionally.", **of),
    "annex": lambda **of: say("No longer: {what} binds {who}.", **of),
    "reservation": lambda **of: say("No longer: the reservation of {who} to {what} stands.", **of),
}


def said(about: str, who: str, what: str, before: Period | None, after: Period | None) -> Sentence:
    """What changes about `who` and `what`, from one period to another; None is that it does not hold."""
    if after is None:
        return _NO_LONGER[about](who=who, what=what)
    begins = when if about in _ON_A_DAY else starting
    change = (_ON_A_DAY | _FROM_A_DAY)[about](who=who, what=what, when=begins(after.since))
    if before and before.since != after.since:
        change = say("{change} (before: {when})", change=change, when=begins(before.since))
    return _with_end(change, before, after)


def _with_end(change: Sentence, before: Period | None, after: Period) -> Sentence:
    """A change with its end, if that is new."""
    if after.until and not (before and before.until == after.until):
        return say("{change}, until {day}.", change=change, day=bare(after.until))
    if before and before.until and after.until is None:
        return say("{change}, without an end.", change=change)
    return say("{change}.", change=change)


def label(eid: str) -> str:
    """A provision in a sentence: "Annex F", "Article 8(3)"."""
    top, *rest = eid.split("__")
    kind, _, num = top.partition("_")
    name = {"annex": "Annex", "art": "Article", "part": "Part"}.get(kind, kind)
    return f"{name} {num}" + "".join(f"({step.rpartition('_')[2]})" for step in rest)
