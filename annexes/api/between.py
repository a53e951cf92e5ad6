"""What applies between two States on a day, with its reasons."""

from ninja import Query, Router
from ninja.errors import HttpError

from annexes import facts, pairs, standing
from annexes.api.answers import (
    conclusion_of,
    day_of,
    fact_of,
    notified_of,
    reason_of,
    record_of,
    reserved_of,
    state_of,
    with_sources,
)
from annexes.api.asking import PairAsked, State
from annexes.api.more_shapes import BetweenOut
from annexes.api.states import state_named
from articles.api.answers import named
from articles.api.shapes import PROBLEMS
from articles.contents import Contents
from articles.editions import chosen
from articles.freshness import kept

router = Router(tags=["States"])


@router.get("/between/{first}/{second}", response={200: BetweenOut, **PROBLEMS}, summary="Between two States")
def between(request, first: State, second: State, asked: Query[PairAsked]):
    """Whether the treaty applies between two States on a day, for which crimes, and who may refuse what: each answer
    with the rules and the acts that make it so."""
    a, b = state_named(first), state_named(second)
    if a == b:
        raise HttpError(422, f"{a.name} is named twice; name two different States.")
    _check(request, asked.crime)
    history = facts.history()
    history.names |= {a.iso: a.name, b.iso: b.name}
    found = standing.between(a.iso, b.iso, asked.day, history)
    answer = {
        "record": record_of(asked.day),
        "states": [state_of(code, history.name(code)) for code in found.states],
        "basis": found.basis,
        "applies": conclusion_of(found.applies),
        "scope": [named(eid) for eid in found.scope.provisions],
        "crimes": [
            {"crime": named(eid), "conclusion": conclusion_of(conclusion)}
            for eid, conclusion in pairs.crimes(found, asked.crime).items()
        ],
        "reservations": [reserved_of(each) for each in found.reservations],
        "refusals": [_refusal(each) for each in found.refusals],
        "notified": [notified_of(each) for each in found.notified],
        "not_allowed": [reason_of(reason) for reason in found.not_allowed],
        "not_known": [fact_of(act) for act in found.unseen],
    }
    return with_sources(answer)


def _check(request, crime):
    """422 for what names no crimes."""
    edition, _ = chosen(request)
    contents = kept(edition, "contents", lambda: Contents(edition))
    if crime and not pairs.names_crimes(crime, contents):
        raise HttpError(422, f"{crime} names no crimes of this treaty; write an annex, as in annex_H.")


def _refusal(each):
    about = {"by": each.by, "of": each.of, "rule": named(each.rule), "before": day_of(each.before)}
    return about | {"annexes": [named(eid) for eid in each.annexes], "conclusion": conclusion_of(each.conclusion)}
