"""What States have done, shown on the pages of the text and on the home page."""

from datetime import date

import pytest

from annexes.models import Act
from annexes.recording import record
from tests.annexes.pages import parse, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def day(monkeypatch):
    """These pages speak of today; the day is that on which the sources were read."""
    monkeypatch.setattr("annexes.templatetags.beside.today", lambda: date(2026, 11, 21))


def test_a_reservation_stands_beside_the_paragraph_it_is_to_with_its_end_and_source(html_of):
    (shown,) = parse(html_of("/articles/8/")).cssselect("#art_8__para_3 .marginalia")
    assert texts(shown, ".of-acts") == ["1 reservation"]
    (said,) = texts(shown, ".acts-on li")
    assert said.startswith("France Reservation, date not established. Stands today; ends not before 14 February 2027")
    assert "Source" in said


def test_it_stands_beside_no_other_provision(html_of):
    assert len(parse(html_of("/articles/8/")).cssselect(".acts-on")) == 1
    assert parse(html_of("/articles/24/")).cssselect(".acts-on") == []


def test_a_part_says_who_applies_it_provisionally(html_of):
    (said,) = texts(parse(html_of("/parts/III/")), ".acts-on li")
    assert said.startswith("Netherlands, Kingdom of the Provisional application, 15 February 2024. Stands today.")


def test_an_annex_page_names_the_states_that_accept_it(html_of):
    html = parse(html_of("/annexes/F/"))
    assert texts(html, ".acceptances tbody th > a") == ["Democratic Republic of the Congo", "Latvia"]
    assert texts(html, ".acceptances td") == ["declared, not in effect", "no State yet"] * 2


def test_an_annex_that_latvia_left_out_does_not_name_it(html_of):
    assert texts(parse(html_of("/annexes/G/")), ".acceptances tbody th > a") == ["Democratic Republic of the Congo"]


def test_in_force_an_annex_page_says_between_whom_it_applies(html_of):
    for state in ("SI", "SN"):
        record(Act(state_id=state, kind="ratification", date="2025-09-01", gist="Made up."), [], ["annex_F"], ["tdb-p"])
    html = parse(html_of("/annexes/F/"))
    links = [a.get("href") for a in html.cssselect(".acceptances td:last-child a")]
    assert links == ["/between/SN/SI/?crime=annex_F", "/between/SI/SN/?crime=annex_F"]


def test_a_declaration_of_unknown_date_may_not_have_effect_yet(html_of):
    for state in ("SI", "SN"):
        record(Act(state_id=state, kind="ratification", date="2025-09-01", gist="Made up."), [], [], ["tdb-p"])
    assert texts(parse(html_of("/annexes/F/")), ".acceptances td")[2] == "not known"


def test_the_home_page_says_in_one_sentence_where_the_treaty_stands(html_of):
    (said,) = texts(parse(html_of("/")), ".state-of-it")
    assert said == (
        "Not in force. 40 States have signed; 1 has ratified or acceded; two more deposits are needed for entry into"
        " force. States, as of 28 August 2025."
    )
