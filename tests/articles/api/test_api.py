"""The API: its answers, its errors, its bounds; and whether it keeps to its own description."""

import json

import lxml.html
import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def get(client):
    def asked(address, **headers):
        response = client.get(f"/api/{address}", headers=headers)
        return response, json.loads(response.content) if response.content else None

    return asked


@pytest.mark.parametrize(
    "address",
    ["contents", "provisions", "provisions/art_8", "provisions/art_8/references", "provisions/annex_F/citations"],
)
def test_every_answer_says_what_its_words_are(get, address):
    _, answer = get(address)
    edition = answer["edition"]
    assert (edition["standing"], edition["text_date"]) == ("restatement", "2024-02-15")
    assert edition["standing_in_words"] == "restatement, not the authentic text"
    assert edition["source"] == "https://wetten.overheid.nl/BWBV0007040"


def test_a_provision_comes_with_its_words_and_all_in_it(get):
    _, answer = get("provisions/art_8")
    article = answer["provision"]
    assert (article["label"], article["heading"], len(article["children"])) == ("Article 8", "Jurisdiction", 4)
    assert article["children"][3]["text"].startswith("This Convention does not rule out")


def test_references_go_both_ways(get):
    _, answer = get("provisions/art_8/references?limit=100")
    pairs = {(row["source"], row["target"]) for row in answer["references"]}
    assert ("art_8__para_1", "art_2__para_1") in pairs
    assert any(source.startswith("art_14") and target.startswith("art_8") for source, target in pairs)


def test_lists_are_paged(get):
    _, answer = get("provisions?kind=article&limit=2&offset=7")
    assert [row["eid"] for row in answer["provisions"]] == ["art_8", "art_9"]
    assert answer["total"] == 94


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("provisions/art_99", 404, "There is no Article 99."),
        ("provisions/eight", 422, "eid: write it as in art_8__para_3"),
        ("provisions?limit=1000", 422, "limit: Input should be less than or equal to 100"),
        ("provisions?kind=verse", 422, "kind: Input should be"),
        ("contents?edition=xx", 404, "This site has no such edition."),
    ],
)
def test_errors_are_problems_with_a_sentence(get, address, status, said):
    response, problem = get(address)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert problem["status"] == status
    assert said in problem["detail"]


def test_anybodys_page_may_read_and_nobody_is_sent_what_they_have(get):
    response, _ = get("provisions/art_8")
    assert response["Access-Control-Allow-Origin"] == "*"
    again, _ = get("provisions/art_8", if_none_match=response["ETag"])
    assert again.status_code == 304


def test_search_is_where_it_was(client):
    assert set(json.loads(client.get("/api/search?q=consent").content)) >= {"results", "total"}


def test_the_description_names_every_address(get):
    _, description = get("openapi.json")
    assert sorted(description["paths"]) == [
        "/api/contents",
        "/api/editions",
        "/api/provisions",
        "/api/provisions/{eid}",
        "/api/provisions/{eid}/citations",
        "/api/provisions/{eid}/references",
    ]


def test_people_get_every_address_with_an_example_that_works(client, html_of):
    links = lxml.html.fromstring(html_of("/api/")).xpath("//dl//a/@href")
    assert len(links) == 7
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)
