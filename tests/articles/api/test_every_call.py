"""What holds for every call, about the text and about States alike: asked of the example of each."""

import json

import lxml.html
import pytest
from django.db import OperationalError, connection

from articles.api import problems
from treaty.api import api
from treaty.worked import examples

pytestmark = pytest.mark.django_db
CALLS = sorted(api.get_openapi_schema()["paths"])
# The most queries that a call may take once what is kept in memory is there; one more asks which content it shows.
PRICES = {
    "/api/editions": 1,
    "/api/contents": 1,
    "/api/provisions": 3,
    "/api/provisions/{eid}": 8,
    "/api/provisions/{eid}/wordings": 3,
    "/api/provisions/{eid}/references": 4,
    "/api/provisions/{eid}/citations": 5,
    "/api/annotations": 2,
    "/api/annotations/{key}": 4,
    "/api/annotations/{key}/revisions": 4,
    "/api/annotations/{key}/revisions/{number}": 4,
    "/api/terms": 3,
    "/api/terms/{slug}": 2,
    "/api/topics": 2,
    "/api/topics/{slug}": 2,
    "/api/concordance": 2,
    "/api/instruments": 1,
    "/api/instruments/{key}": 2,
    "/api/sources": 2,
    "/api/sources/{key}": 6,
    "/api/search": 2,
    "/api/states": 2,
    "/api/states/{code}": 5,
    "/api/states/{code}/acts": 8,
    "/api/acts": 7,
    "/api/register": 3,
    "/api/between/{first}/{second}": 7,
    "/api/timeline": 7,
    "/api/conflicts": 6,
}


@pytest.fixture
def asked(client, db):
    """Asks the example of a call, with more questions or headers."""
    addresses = {call: worked.address for call, worked in examples(CALLS).items()}

    def ask(call, more="", method="get", **headers):
        address = addresses[call] + ("&" if "?" in addresses[call] else "?") + more if more else addresses[call]
        return getattr(client, method)(address, headers=headers)

    return ask


def test_every_call_has_an_example_and_a_price():
    assert sorted(examples(CALLS)) == CALLS
    assert sorted(PRICES) == CALLS


@pytest.mark.parametrize("call", CALLS)
def test_nobody_is_sent_what_they_have_and_any_page_may_read(asked, call):
    first = asked(call)
    again = asked(call, if_none_match=first["ETag"])
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert first["Access-Control-Allow-Origin"] == again["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(("etag", "status"), [('"of-yesterday"', 412), ("*", 200)])
def test_who_wants_only_what_they_know_is_told_when_it_has_changed(asked, etag, status):
    response = asked("/api/contents", if_match=etag)
    assert (response.status_code, response["Access-Control-Allow-Origin"]) == (status, "*")
    assert response["Content-Type"].startswith("application/problem+json") == (status == 412)


def test_a_failure_of_ours_is_a_problem_too_and_is_logged(rf, caplog):
    response = problems.failed(rf.get("/api/contents"), ValueError("broken"))
    assert (response.status_code, response["Content-Type"]) == (500, "application/problem+json")
    assert [record.message for record in caplog.records] == ["Internal Server Error: /api/contents"]


def test_while_the_database_is_away_a_problem_says_when_to_try_again(client):
    def gone(*question):
        raise OperationalError("the server closed the connection")

    with connection.execute_wrapper(gone):
        response = client.get("/api/editions")
    assert (response.status_code, response["Retry-After"]) == (503, "10")
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("call", CALLS)
def test_head_is_answered_like_get(asked, call):
    head, get = asked(call, method="head"), asked(call)
    assert (head.status_code, head["ETag"], head.content) == (200, get["ETag"], b"")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(asked, call, method):
    response = asked(call, method=method)
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert (response["Content-Type"], response["Access-Control-Allow-Origin"]) == ("application/problem+json", "*")


@pytest.mark.parametrize("call", CALLS)
def test_a_page_from_elsewhere_may_ask_with_an_etag(asked, call):
    response = asked(call, method="options", origin="https://elsewhere.example")
    assert (response.status_code, response["Access-Control-Allow-Origin"]) == (204, "*")
    assert "If-None-Match" in response["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("call", CALLS)
def test_a_misspelt_parameter_is_refused(asked, call):
    response = asked(call, "editon=nl")
    assert (response.status_code, response["Content-Type"]) == (422, "application/problem+json")
    assert "“editon”" in response.json()["detail"]


def test_every_answer_says_whose_words_it_gives_or_how_far_the_record_reaches(asked):
    says = {"edition", "editions", "wordings", "standing", "record", "source", "sources"}
    assert [call for call in CALLS if not says & set(asked(call).json())] == []
    assert asked("/api/provisions/{eid}/wordings").json()["wordings"][0]["edition"]["standing_in_words"]


@pytest.mark.parametrize("call", CALLS)
def test_a_call_has_its_price(asked, call, django_assert_max_num_queries):
    asked(call)
    with django_assert_max_num_queries(1 + PRICES[call]):
        asked(call)


@pytest.mark.parametrize("call", [call for call in CALLS if "limit" in api.questions[call]])
def test_a_longer_list_costs_no_more(asked, call, django_assert_max_num_queries):
    asked(call)
    with django_assert_max_num_queries(1 + PRICES[call]):
        found = asked(call, "limit=100")  # of two the last counts
    assert found.json()["limit"] == 100


@pytest.mark.parametrize("call", [call for call in CALLS if "limit" in api.questions[call]])
def test_page_by_page_one_reads_the_whole_list(asked, client, call):
    page = asked(call, "limit=7").json()
    name, rows = next((name, value) for name, value in page.items() if isinstance(value, list))
    for _ in range(3):
        if page["next"]:
            page = client.get(page["next"]).json()
            rows += page[name]
    assert page["previous"] is None or client.get(page["previous"]).json()["next"] is not None
    assert json.dumps(rows) == json.dumps(asked(call, "limit=28").json()[name][: len(rows)])


def test_people_get_every_call_with_a_real_answer(client, html_of):
    page = lxml.html.fromstring(html_of("/api/"))
    links = page.xpath("//section[@class='call']//p[@class='asked']/a/@href")
    assert len(links) == len(page.xpath("//section[@class='call']//pre")) == len(CALLS)
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def test_the_page_for_people_is_made_once_for_each_state_of_the_content(html_of, django_assert_max_num_queries):
    html_of("/api/")
    with django_assert_max_num_queries(6):
        html_of("/api/")
