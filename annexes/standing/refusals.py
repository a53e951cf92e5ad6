"""Who may refuse whose requests (Articles 90(5) and 91(2)). Both rules work for one State only, and say which."""

from dataclasses import dataclass

from annexes.standing import rules
from annexes.standing.answers import NO, UNKNOWN, YES, Answer
from annexes.standing.conclusions import Conclusion, Reason
from annexes.standing.dates import LAST, Span, bare, span
from annexes.standing.history import History
from annexes.standing.provisional import declarations
from annexes.standing.standing import Reserved, Standing
from articles.sentences import Sentence, joined, say


@dataclass(frozen=True, slots=True)
class Refusal:
    """A right of one State (`by`) to refuse requests of another (`of`).

    `before`: only requests about acts before that day; `annexes`: only these crimes, all when there are none.
    """

    by: str
    of: str
    rule: str
    conclusion: Conclusion
    before: Span | None = None
    annexes: tuple[str, ...] = ()
    one_sided: bool = True


def to_provisional(history: History, asked: Standing, asking: Standing) -> list[Refusal]:
    """A State Party may refuse requests of a State that applies the Convention only provisionally, unless it had itself
    declared provisional application before it became a State Party (Article 91(2))."""
    asks = asking.applies_provisionally
    if NO in (asks, asked.party.answer):
        return []
    acts, had = declarations(history, asked.state), NO
    for act in acts:
        had |= _before(history.made(act), asked.party.since)
    name, other = history.in_words(asked.state), history.in_words(asking.state)
    may = asks & asked.party.answer & ~had
    reason = Reason(_MAY[may](who=name, other=other), _RULES, tuple(acts))
    ends = [each.conclusion for each in asking.provisional]
    return [Refusal(asked.state, asking.state, rules.PROVISIONAL_REFUSAL, _with(may, reason, *ends))]


def limited_in_time(history: History, asked: Standing, asking: Standing) -> list[Refusal]:
    """A State may refuse requests about acts before the day that its declaration under Article 90(5) names."""
    mine = [r for r in asked.reservations if r.provision == rules.IN_TIME and r.conclusion.answer is not NO]
    return [_limit(history, asked, asking, reserved) for reserved in mine]


_RULES = (rules.PROVISIONAL_REFUSAL, rules.PROVISIONAL)
_MAY = {
    YES: lambda **of: say("{who} may refuse a request of {other}, which applies the Convention provisionally.", **of),
    NO: lambda **of: say(
        "{who} may not, for that reason alone, refuse a request of {other}, which applies the Convention"
        " provisionally.",
        **of,
    ),
    UNKNOWN: lambda **of: say(
        "{who} may perhaps refuse a request of {other}, which applies the Convention provisionally.", **of
    ),
}


def _limit(history: History, asked: Standing, asking: Standing, reserved: Reserved) -> Refusal:
    act = reserved.reservation.acts[0]
    before = span(act.stated_date) if act.stated_date else None
    says = _before_a_day(history.in_words(asked.state), before)
    answer = YES if before else UNKNOWN
    entries = [asked.annexes[annex].since for annex in act.annexes if annex in asked.annexes] or [asked.party.since]
    if before and any(entry and before.latest > entry.earliest for entry in entries):
        limit = say("It may not be later than entry into force for that State.")
        says, answer = joined([says, limit]), UNKNOWN
    conclusion = _with(answer & reserved.conclusion.answer, Reason(says, (rules.IN_TIME,), (act,)), reserved.conclusion)
    return Refusal(asked.state, asking.state, rules.IN_TIME, conclusion, before, act.annexes)


def _before_a_day(who: str, day: Span | None) -> Sentence:
    if day is None:
        return say("{who} may refuse requests about acts before a day that is not recorded.", who=who)
    return say("{who} may refuse requests about acts before the day it names, {day}.", who=who, day=bare(day))


def _before(made: Span, party_since: Span | None) -> Answer:
    if party_since is None:
        return UNKNOWN
    if made.latest < party_since.earliest:
        return YES
    return NO if made.earliest >= party_since.latest and party_since.latest < LAST else UNKNOWN


def _with(answer: Answer, reason: Reason, *others: Conclusion) -> Conclusion:
    """A conclusion with a reason of its own and those of what it follows from."""
    since, until = (others[0].since, others[0].until) if others else (None, None)
    return Conclusion(answer, since, until, (reason, *(r for other in others for r in other.reasons)))
