"""What a reservation may not be made to, and what does not say clearly enough what it is made to (Article 92)."""

from annexes.standing import rules
from annexes.standing.acts import Act
from annexes.standing.answers import NO, UNKNOWN, YES, Answer
from annexes.standing.changes import label
from annexes.standing.conclusions import Reason
from annexes.standing.history import History, once
from articles.sentences import say

_ARTICLE = rules.CLOSED_LIST.partition("__")[0]


@once
def not_allowed(history: History, state: str) -> tuple[Reason, ...]:
    """Reservations to provisions that Article 92 does not list: Article 92(1) allows none."""
    found = [(act, [p for p in act.provisions if _allowed(p) is NO]) for act in history.of_state(state, "reservation")]
    return tuple(
        Reason(
            say(
                "{who} made a reservation to {what}, to which the Convention allows none.",
                who=history.in_words(state),
                what=label(eid),
            ),
            (rules.CLOSED_LIST,),
            (act,),
        )
        for act, others in found
        for eid in others
    )


@once
def unplaced(history: History, state: str) -> tuple[Act, ...]:
    """Reservations that name only what holds a provision to which one may be made, or the rules on reservations."""
    found = history.of_state(state, "reservation")
    return tuple(act for act in found if act.provisions and all(_allowed(p) is UNKNOWN for p in act.provisions))


def _allowed(eid: str) -> Answer:
    """Whether a reservation to a provision is one of those allowed; not known of one in which such a provision lies."""
    allowed = [each for to in rules.RESERVABLE for each in to.concerns]
    if any(eid == each or eid.startswith(f"{each}__") for each in allowed):
        return YES
    above = any(each.startswith(f"{eid}__") for each in allowed)
    return UNKNOWN if above or eid.partition("__")[0] == _ARTICLE else NO
