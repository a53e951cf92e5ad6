"""The register of States and the page of one State, as readers and machines meet them."""

import csv
import io

import pytest

from annexes.models import Act, State
from tests.annexes.pages import parse, texts

pytestmark = pytest.mark.django_db


def names(html):
    return texts(parse(html), ".cards tbody th")


def test_the_register_costs_at_most_six_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/states/")


def test_the_register_lists_every_state_and_says_how_far_it_reaches(html_of):
    html = html_of("/states/")
    assert sorted(names(html)) == sorted(State.objects.values_list("name", flat=True))
    assert "As of 28 August 2025." in html
    assert "no view on the status of any State or territory is implied" in html


@pytest.mark.parametrize(
    ("on", "says"),
    [
        (
            "2024-02-14",
            "Not in force. 32 States have signed; 0 have ratified or acceded; three more deposits are needed",
        ),
        ("2024-02-15", "Not in force. 33 States have signed;"),
        ("2025-08-28", "Not in force. 40 States have signed; 1 has ratified or acceded; two more deposits are needed"),
        ("2013-01-01", "Not in force. 0 States have signed;"),
    ],
)
def test_the_state_of_the_convention_on_any_day(html_of, on, says):
    (found,) = texts(parse(html_of("/states/", on=on)), ".state-of-it")
    assert says in found


def test_the_earliest_entry_into_force_is_computed_and_names_its_rule(html_of):
    html = parse(html_of("/states/", on="2025-08-28"))
    (says,) = texts(html, ".if-deposited")
    assert (
        "those two deposits were made on 28 August 2025, the Convention would enter into force on 1 December 2025"
        in says
    )
    assert html.cssselect(".if-deposited a")[0].get("href") == "/articles/90/1/"


def test_a_day_before_a_deposit_does_not_count_it(html_of):
    (says,) = texts(parse(html_of("/states/", on="2024-03-01")), ".if-deposited")
    assert (
        "those three deposits were made on 1 March 2024, the Convention would enter into force on 1 July 2024" in says
    )


@pytest.mark.parametrize(
    ("show", "found"),
    [
        ("deposited", ["Latvia"]),
        ("provisional", ["Netherlands, Kingdom of the"]),
        ("annexes", ["Democratic Republic of the Congo", "Latvia"]),
        ("notices", ["France", "Germany", "Netherlands, Kingdom of the"]),
        ("in_force", []),
    ],
)
def test_the_register_shows_the_states_asked_for(html_of, show, found):
    assert names(html_of("/states/", show=show)) == found


def test_the_register_in_order_of_signature_begins_with_the_first_day(html_of):
    days = [
        time.get("datetime") for time in parse(html_of("/states/", sort="signed")).cssselect("td:nth-of-type(1) time")
    ]
    assert days == sorted(days)
    assert (days[0], days[-1], len(days)) == ("2024-02-14", "2025-02-14", 40)


@pytest.mark.parametrize("sort", ["name", "signed", "deposited", "in_force", "provisional", "notices", "annexes"])
def test_every_order_keeps_every_state(html_of, sort):
    assert len(names(html_of("/states/", sort=sort))) == 40


def test_what_the_address_asks_for_in_vain_is_ignored(html_of):
    assert len(names(html_of("/states/", sort="<b>", show="nonsense"))) == 40


@pytest.mark.parametrize("address", ["/states/", "/states/lv/", "/between/NL/SI/"])
def test_a_malformed_date_gets_a_sentence(client, address):
    response = client.get(address, {"on": "2025-13-01"})
    assert response.status_code == 400
    assert "“2025-13-01” is not a date; write it as 2025-08-28. This page is for today." in response.content.decode()


@pytest.mark.parametrize(
    "address", ["/states/", "/states/lv/", "/states/fr/", "/between/CD/LV/", "/timeline/", "/conflicts/"]
)
def test_every_number_of_a_source_leads_to_a_source_on_the_page(html_of, address):
    html = parse(html_of(address))
    cited = {a.get("href").removeprefix("#") for a in html.cssselect(".cites a")}
    assert cited
    assert cited <= {li.get("id") for li in html.cssselect(".sources li")}


def test_the_register_as_csv_has_a_line_for_each_state(client):
    lines = list(csv.DictReader(io.StringIO(client.get("/states.csv?on=2025-08-28").content.decode())))
    (latvia,) = [line for line in lines if line["iso"] == "LV"]
    assert len(lines) == 40
    assert (latvia["deposited"], latvia["in_force_since"], latvia["sources"]) == ("2025-08-28", "", "tdb-p;lv-act-2025")


def test_the_register_as_json_says_what_is_missing(client):
    found = client.get("/states.json?on=2025-08-28").json()
    assert (found["as_of"], found["in_force"], found["deposits_needed"]) == ("2025-08-28", "no", 2)
    assert len(found["states"]) == 40


def test_a_state_shows_all_its_acts_with_sources(html_of):
    html = parse(html_of("/states/fr/"))
    assert texts(html, ".acts h3") == [
        "Signature 14 February 2024",
        "Reservation date not established",
        "Declaration date not established",
    ]
    assert len(html.cssselect(".acts .cites")) == 3


def test_a_state_stands_where_the_rules_put_it_with_reasons(html_of):
    html = parse(html_of("/states/lv/", on="2025-12-01"))
    assert texts(html, ".conclusion h3")[:3] == ["Signatory yes", "Instrument deposited yes", "State Party no"]
    assert (
        "The Convention enters into force after 3 instruments; 1 recorded. Article 90(1)"
        in texts(html, ".reasons li")[3]
    )


def test_an_act_whose_text_was_not_seen_is_said_to_be_unknown(html_of):
    assert texts(parse(html_of("/states/de/")), ".conclusion.unknown h3") == ["Not known"]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [("/states/LV/", "/states/lv/"), ("/between/nl/si/?on=2026-01-01", "/between/NL/SI/?on=2026-01-01")],
)
def test_a_code_in_the_other_case_leads_to_the_canonical_address(client, asked, answer):
    response = client.get(asked)
    assert (response.status_code, response.url) == (302, answer)


@pytest.mark.parametrize("address", ["/states/qq/", "/between/QQ/NL/"])
def test_an_unknown_code_is_404_with_the_states_there_are(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert len(parse(response.content.decode()).cssselect(".all-states li")) == 40


def test_the_map_has_a_tile_for_each_state_and_says_what_it_did(html_of):
    tiles = {a.get("aria-label") for a in parse(html_of("/states/")).cssselect(".tiles a")}
    assert len(tiles) == 40
    assert "LV, Latvia: has ratified or acceded" in tiles
    assert "NL, Netherlands, Kingdom of the: has signed, applies it provisionally" in tiles


def test_a_state_that_no_grid_has_still_gets_a_tile(html_of):
    state = State.objects.create(name="Elsewhere", iso="ZZ")
    Act.objects.create(key="zz", state=state, kind="signature", date="2024-02-14", gist="Signed.")
    assert "Elsewhere 1" in texts(parse(html_of("/states/")), ".blocks figcaption")


def test_the_growth_is_told_in_a_table_too(html_of):
    rows = texts(parse(html_of("/states/")), ".growth tbody tr")
    assert rows[0] == "14 February 2024 32 States sign 32 0"
    assert rows[-1] == "28 August 2025 Latvia ratifies 40 1"
