"""Calls about States: who has acted, where one stands, what it has done."""

from ninja import Query, Router

from annexes import facts, registers, standing, values
from annexes.api import more_shapes, shapes
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
from annexes.api.asking import ActsAsked, AllActsAsked, DayAsked, RegisterAsked, State
from annexes.models import Act
from annexes.models import State as StateRow
from articles.api.answers import absolute, named, one_of, provision_of
from articles.api.asking import WholeAsked
from articles.api.paging import cut, page_of
from articles.api.shapes import PROBLEMS, PROBLEMS_AND_GONE, Problem

router = Router(tags=["States"])


@router.get("/states", response={200: shapes.StatesOut, 422: Problem}, summary="States")
def states(request, asked: Query[WholeAsked]):
    """The States of which an act is recorded, by code."""
    history = facts.history(parts=False)
    listed = [_row(history, code) for code in cut(history.states, asked)]
    return page_of(request, asked, len(history.states)) | {"record": record_of(), "states": listed}


@router.get("/states/{code}", response={200: shapes.StandingOut, **PROBLEMS}, summary="A State")
def state(request, code: State, asked: Query[DayAsked]):
    """Where a State stands on a day: each conclusion with the rules and the acts that make it so."""
    row, history = state_named(code), facts.history()
    history.names.setdefault(row.iso, row.name)
    found = standing.standing(history, row.iso, asked.day)
    answer = {"record": record_of(asked.day), "state": state_of(row.iso, row.name)}
    answer |= {name: conclusion_of(getattr(found, name)) for name in ("signatory", "deposited", "party")}
    answer["provisional"] = [
        {"provisions": [named(eid) for eid in each.provisions], "conclusion": conclusion_of(each.conclusion)}
        for each in found.provisional
    ]
    answer["annexes"] = [{"annex": named(eid), "conclusion": conclusion_of(c)} for eid, c in found.annexes.items()]
    answer["reservations"] = [reserved_of(each) for each in found.reservations]
    answer["notified"] = [notified_of(each) for each in found.notified]
    answer["not_allowed"] = [reason_of(reason) for reason in found.not_allowed]
    answer["not_known"] = [fact_of(act) for act in found.unseen]
    return with_sources(answer)


@router.get("/states/{code}/acts", response={200: shapes.ActsOut, **PROBLEMS_AND_GONE}, summary="Its acts")
def acts_of_a_state(request, code: State, asked: Query[ActsAsked]):
    """What one State has done about the treaty, as recorded."""
    return _acts(request, asked, Act.objects.filter(state=state_named(code).iso))


@router.get("/acts", response={200: shapes.ActsOut, **PROBLEMS_AND_GONE}, summary="Acts of States")
def acts(request, asked: Query[AllActsAsked]):
    """What States have done about the treaty, as recorded, State by State."""
    rows = Act.objects.filter(state=state_named(asked.state).iso) if asked.state else Act.objects.all()
    return _acts(request, asked, rows)


@router.get("/register", response={200: more_shapes.RegisterOut, 422: Problem}, summary="The register on a day")
def register(request, asked: Query[RegisterAsked]):
    """Every State that had acted by a day, and whether the treaty is in force on it."""
    history = facts.history(parts=False)
    rows = registers.table(registers.rows(history, asked.day), "name", "all")
    found = standing.register(history, asked.day)
    about = {
        "record": record_of(asked.day),
        "in_force": conclusion_of(found.in_force),
        "signatories": len(found.signatories),
        "deposits": len(found.deposited),
        "deposits_needed": found.deposits_needed,
        "states": [_register_row(row) for row in cut(rows, asked)],
    }
    return with_sources(page_of(request, asked, len(rows)) | about)


def state_named(code):
    """The State of a code in either case; 404 where nothing of it is recorded."""
    return one_of(StateRow.objects.filter(iso=code.upper()), f"No act of {code.upper()} is recorded; see /api/states.")


def _row(history, code):
    acts = history.of_state(code)
    keys = sorted({key for act in acts for key in act.sources})
    return state_of(code, history.name(code)) | {"acts": len(acts), "sources": keys}


def _acts(request, asked, rows):
    if asked.provision:
        under = Act.objects.under(provision_of(asked.provision).eid).order_by()
        rows = rows.filter(pk__in=under.values("pk"))
    rows = rows.filter(kind=asked.kind) if asked.kind else rows
    listed = [_act(act) for act in cut(rows.with_facts(), asked)]
    return with_sources(page_of(request, asked, rows.count()) | {"record": record_of(), "acts": listed})


def _act(act):
    names = ("stated_date", "withdrawn", "words", "language", "disputed", "note")
    about = fact_of(facts.plain(act)) | {name: getattr(act, name) for name in names}
    about |= {"state_name": act.state.name, "address": absolute(act.state.get_absolute_url())}
    concerned = {"provisions": act.concerns.all(), "annexes": act.accepts.all()}
    return about | {name: [named(one.provision_id) for one in rows] for name, rows in concerned.items()}


def _register_row(row):
    held = {"signed": row.signed, "deposited": row.deposited, "in_force": row.in_force}
    held["provisional"] = row.provisional[0].conclusion if row.provisional else None
    about = {name: day_of(conclusion.since) if conclusion else None for name, conclusion in held.items()}
    about |= {"instrument": row.instrument, "annexes": [named(eid) for eid in row.annexes]}
    about["declarations"] = [fact_of(act) for act in row.notices + row.accepting]
    keys = list(dict.fromkeys(key for act in values.acts_of(row) for key in act.sources))
    return state_of(row.code, row.name) | about | {"sources": keys}
