"""The calls about States: each fact with its sources, each conclusion with its reasons."""

import json

import pytest

from annexes.models import Act, Conflict, Event, State

pytestmark = pytest.mark.django_db
ADDRESSES = [
    "states/NL?on=2025-08-28",
    "states/LV/acts",
    "acts?limit=100",
    "register?on=2025-08-28",
    "between/LV/SI?on=2025-08-28",
    "timeline",
    "conflicts",
]


@pytest.fixture
def get(client):
    def asked(address):
        response = client.get(f"/api/{address}")
        return response, json.loads(response.content)

    return asked


def walk(value):
    """Every mapping in an answer."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if isinstance(value, dict):
        yield value
    for each in inner:
        yield from walk(each)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_fact_names_sources_that_the_answer_lists_in_full(get, address):
    _, answer = get(address)
    listed = {source["key"] for source in answer.pop("sources")}
    named = [one["sources"] for one in walk(answer) if "sources" in one]
    assert ([] in named, bool(named)) == (False, True)
    assert {key for keys in named for key in keys} == listed


def test_states_are_those_that_have_acted(get):
    _, answer = get("states")
    acted = sorted(State.objects.filter(acts__isnull=False).distinct().values_list("iso", flat=True))
    assert [row["code"] for row in answer["states"]] == acted
    assert sum(row["acts"] for row in answer["states"]) == Act.objects.count()


def test_the_acts_of_a_state_are_those_recorded_whatever_the_case_of_its_code(get):
    _, answer = get("states/lv/acts?limit=100")
    assert [row["key"] for row in answer["acts"]] == list(Act.objects.filter(state="LV").values_list("key", flat=True))
    assert get("acts?state=LV&limit=100")[1]["acts"] == answer["acts"]


def test_acts_are_asked_by_kind_and_by_provision(get):
    _, signatures = get("acts?kind=signature")
    assert signatures["total"] == Act.objects.filter(kind="signature").count() > 0
    act = Act.objects.exclude(concerns=None).first()
    eid = act.concerns.first().provision_id
    assert act.key in [row["key"] for row in get(f"acts?provision={eid}&limit=100")[1]["acts"]]


def test_the_register_is_that_of_the_page_on_the_same_day(get, client):
    _, answer = get("register?on=2025-01-01")
    page = json.loads(client.get("/states.json?on=2025-01-01").content)
    assert [row["code"] for row in answer["states"]] == [
        row["iso"] for row in sorted(page["states"], key=lambda row: row["name"])
    ]
    assert (answer["in_force"]["answer"], answer["signatories"]) == (page["in_force"], page["signatories"])


def test_between_two_states_is_the_same_whoever_is_named_first_and_gives_reasons(get):
    _, answer = get("between/SI/LV?on=2025-08-28&crime=annex_H")
    assert answer == get("between/LV/SI?on=2025-08-28&crime=annex_H")[1]
    reasons = answer["applies"]["reasons"]
    assert [reason for reason in reasons if not (reason["says"] and reason["rules"])] == []
    assert [one["crime"]["eid"] for one in answer["crimes"]] == ["annex_H"]


def test_the_answer_between_two_states_is_that_of_the_page(get, client):
    _, answer = get("between/LV/SI?on=2025-08-28")
    page = json.loads(client.get("/between/LV/SI.json?on=2025-08-28").content)
    assert (answer["basis"], answer["applies"]["answer"]) == (page["basis"], page["applies"]["answer"])
    assert [reason["says"] for reason in answer["applies"]["reasons"]] == [
        reason["says"] for reason in page["applies"]["reasons"]
    ]


def test_the_timeline_tells_every_event_in_order(get):
    _, answer = get("timeline")
    told = [row["what"] for row in answer["events"]]
    assert set(Event.objects.values_list("what", flat=True)) <= set(told)
    assert [row["date"] for row in answer["events"]] == sorted(row["date"] for row in answer["events"])


def test_conflicts_say_what_each_source_says_and_what_is_shown(get):
    _, answer = get("conflicts")
    assert [row["about"] for row in answer["conflicts"]] == [row.about for row in Conflict.objects.all()]
    assert all(len(row["says"]) >= 1 and row["shown"] and row["why"] for row in answer["conflicts"])


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("states/ZZ", 404, "No act of ZZ is recorded; see /api/states."),
        ("states/Netherlands", 422, "code: write it as in NL"),
        ("between/NL/nl", 422, "is named twice; name two different States."),
        ("between/NL/SI?crime=art_8", 422, "art_8 names no crimes of this treaty"),
        ("register?on=2024", 422, "on: write a day as 2025-08-28"),
        ("register?on=2024-02-30", 422, "on: 2024-02-30 is not a day of the calendar"),
        ("register?on=0001-01-01", 422, "on: only days from 1900-01-01 to 2999-12-31 are answered"),
        ("acts?provision=art_99", 404, "There is no Article 99."),
        ("acts?state=ZZ", 404, "No act of ZZ is recorded"),
        ("acts?kind=oath", 422, "kind: Input should be"),
    ],
)
def test_errors_are_problems_with_a_sentence(get, address, status, said):
    response, problem = get(address)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert said in problem["detail"]
