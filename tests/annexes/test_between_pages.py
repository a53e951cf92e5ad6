"""What applies between two States, as readers and machines meet it."""

import pytest

from annexes.models import Act, ActProvision, ActSource, State
from tests.annexes.pages import parse, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_force(db):
    """A world in which Slovenia and the Congo have deposited too: in force from 1 April 2027."""
    for state in ("SI", "CD"):
        act = Act.objects.create(
            key=f"test {state}", state_id=state, kind="ratification", date="2026-12-01", gist="Made up."
        )
        ActSource.objects.create(record=act, source_id="tdb-p", order=0)


def test_the_form_leads_to_the_answer(client):
    response = client.get("/between/?a=NL&b=SI&on=2026-11-21&crime=")
    assert (response.status_code, response.url) == (302, "/between/NL/SI/?on=2026-11-21")


def test_the_form_takes_two_different_states(html_of):
    assert "Those are the same State; it takes two." in html_of("/between/", a="NL", b="NL")


def test_the_netherlands_provisional_application_does_not_reach_slovenia(html_of):
    html = parse(html_of("/between/NL/SI/", on="2026-11-21"))
    (verdict,) = texts(html, ".verdict")
    assert verdict == "On 21 November 2026, no: it does not apply between the two."
    assert "One State's provisional application reaches only" in texts(html, ".reasons li")[0]


def test_no_reason_is_given_twice_in_one_place(html_of):
    html = parse(html_of("/between/NL/SI/", on="2026-11-21"))
    given = [texts(each, "li") for each in html.cssselect(".reasons")]
    assert [each for each in given if len(each) != len(set(each))] == []


def test_what_was_not_notified_is_said_to_be_unknown(html_of):
    html = parse(html_of("/between/NL/SI/"))
    assert set(texts(html, ".notified td")) == {"not known"}
    assert "What is not known" in texts(html, "h2")


def test_once_in_force_an_annex_binds_those_who_both_accepted_it(html_of, in_force):
    html = parse(html_of("/between/CD/LV/", on="2027-04-01"))
    crimes = texts(html, ".crime summary")
    yes = [crime.partition(":")[0].removeprefix("yes ") for crime in crimes if crime.startswith("yes")]
    assert yes == ["Article 5", "Annex A", "Annex B", "Annex C", "Annex D", "Annex E", "Annex F", "Annex H"]


def test_one_crime_is_shown_alone_when_asked_for(html_of, in_force):
    html = parse(html_of("/between/LV/SI/", on="2027-04-01", crime="annex_H"))
    assert texts(html, ".crime summary") == ["no Annex H: Crime of aggression"]
    assert "No declaration of Slovenia that it applies this annex is recorded." in html.text_content()


def test_a_crime_that_there_is_not_gets_a_sentence(client):
    response = client.get("/between/NL/SI/?crime=annex_Z")
    assert response.status_code == 400
    assert "“annex_Z” names no crimes of this treaty" in response.content.decode()


def test_a_party_may_refuse_a_state_that_applies_it_provisionally(html_of, in_force):
    html = parse(html_of("/between/LV/NL/", on="2027-04-01"))
    assert texts(html, "[aria-labelledby=refusals] h3") == ["Latvia, requests of Kingdom of the Netherlands yes"]
    assert texts(html, ".verdict")[0].endswith("Only Part III.")


def test_a_notified_authority_is_shown_with_its_source(html_of, in_force):
    act = Act.objects.create(
        key="test authority", state_id="SI", kind="notification", date="2026-12-01", gist="An office."
    )
    ActProvision.objects.create(record=act, provision_id="art_20", order=0)
    ActSource.objects.create(record=act, source_id="si-2025", order=0)
    html = parse(html_of("/between/LV/SI/", on="2027-04-01"))
    assert "An office. [2]" in texts(html, ".notified td") or "An office. [3]" in texts(html, ".notified td")


def test_the_french_reservation_is_one_sided_and_says_when_it_ends(html_of):
    (shown,) = texts(parse(html_of("/between/FR/LV/", on="2026-11-21")), "[aria-labelledby=reservations] .when")
    assert "It is for France alone; it does not free Latvia." in shown
    assert "not before 14 February 2027 and not after 21 November 2029" in shown


def test_a_reservation_that_is_not_allowed_is_shown_and_nobody_is_told_that_there_is_none(client, html_of, in_force):
    act = Act.objects.create(key="test 50", state_id="SI", kind="reservation", date="2026-12-01", gist="Made up.")
    ActSource.objects.create(record=act, source_id="tdb-p", order=0)
    for place, eid in enumerate(["art_50", "art_3"]):
        ActProvision.objects.create(record=act, provision_id=eid, order=place)
    said = [f"Slovenia made a reservation to Article {n}, to which the Convention allows none." for n in (50, 3)]
    sections = [parse(html_of(address)) for address in ("/between/LV/SI/", "/states/si/")]
    shown = [
        [row[: len(words)] for row in texts(page, ".reasons li") for words in said if row.startswith(words)]
        for page in sections
    ]
    assert shown == [said, said]
    assert "No reservation of either State is recorded." not in sections[0].text_content()
    answers = [client.get(address).json()["not_allowed"] for address in ("/between/LV/SI.json", "/api/between/LV/SI")]
    assert [[each["says"] for each in answer] for answer in answers] == [said, said]


def test_a_state_that_has_done_nothing_yet_is_called_by_its_name(html_of):
    State.objects.create(iso="ZZ", name="Exampland")
    (heading,) = texts(parse(html_of("/between/SI/ZZ/")), "h1")
    assert heading == "Between Slovenia and Exampland"


def test_either_order_has_the_same_canonical_address(html_of):
    links = [
        parse(html_of(a)).cssselect("link[rel=canonical]")[0].get("href")
        for a in ("/between/SI/NL/", "/between/NL/SI/")
    ]
    assert links == ["http://testserver/between/NL/SI/"] * 2


def test_the_answer_as_json_carries_rules_and_sources(client):
    found = client.get("/between/NL/SI.json?on=2026-11-21").json()
    assert (found["on"], found["basis"], found["applies"]["answer"]) == ("2026-11-21", "none", "no")
    assert found["crimes"]["art_5"]["reasons"][0]["rules"] == ["art_2__para_1", "art_5"]


def test_the_json_of_small_letters_is_where_the_page_of_small_letters_is(client):
    moved = [client.get(f"/between/nl/Si{form}?on=2026-11-21") for form in (".json", "/")]
    assert [response.status_code for response in moved] == [302, 302]
    assert [each.url for each in moved] == ["/between/NL/SI.json?on=2026-11-21", "/between/NL/SI/?on=2026-11-21"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        *(("/between/NL/QQ.json", 404), ("/between/nl/qq.json", 404), ("/between/NL/NL.json", 400)),
        *(("/between/nl/NL.json", 400), ("/between/NL/SI.json?on=x", 400)),
    ],
)
def test_json_that_cannot_be_given_says_why(client, address, status):
    response = client.get(address)
    assert (response.status_code, list(response.json())) == (status, ["error", "states"])
