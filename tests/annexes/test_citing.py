"""What a citation learns from the acts of States."""

import datetime as dt

import lxml.html
import pytest

from annexes import citing
from annexes.models import Act
from annexes.standing import Period, Span
from articles.exporting.citing import RECORDS, STYLES
from articles.exporting.citing.acts import ENGLISH

pytestmark = pytest.mark.django_db
DAY = dt.date(2027, 3, 1)
FRANCE = "fr-reservation-undated-art_92__para_3-art_8__para_3"
LATVIA = "lv-ratification-2025-08-28"


def test_with_the_acts_recorded_the_treaty_is_not_yet_in_force():
    assert citing.known(dt.date(2026, 11, 21))["in_force"] is None


@pytest.mark.parametrize(
    ("since", "today", "said", "doubtful"),
    [
        (Span(DAY, DAY), DAY, DAY, False),
        (Span(DAY, DAY), DAY - dt.timedelta(1), None, False),
        (Span(DAY, DAY + dt.timedelta(30)), DAY - dt.timedelta(1), None, False),
        (Span(DAY, DAY + dt.timedelta(30)), DAY, None, True),
        (Span(DAY, DAY + dt.timedelta(30)), DAY + dt.timedelta(60), None, True),
    ],
)
def test_it_is_in_force_from_its_day_and_only_if_that_day_is_certain(monkeypatch, since, today, said, doubtful):
    monkeypatch.setattr(citing, "entry_into_force", lambda history: Period(since))
    known = citing.known(today, titles=False)
    assert known == {"in_force": said, "force_doubtful": doubtful}


def test_the_full_title_of_a_language_is_the_first_recorded():
    assert citing.known(DAY)["titles"]["nl"].startswith("Verdrag van Ljubljana-Den Haag inzake")


def citations(page):
    rows = lxml.html.fromstring(page).cssselect(".styles > div")
    return {row.get("id"): row.cssselect("[data-citation]")[0].text_content() for row in rows}


def test_every_kind_of_act_has_words_in_the_styles():
    assert set(Act.Kind.values) == set(ENGLISH)


def test_an_act_as_facts_has_its_places_in_reading_order_and_its_first_source():
    facts = citing.facts_of(Act.objects.get(key=FRANCE))
    assert (facts.state, facts.kind, facts.date) == ("France", "reservation", "")
    assert (facts.eids, bool(facts.source)) == (("art_8__para_3", "art_92__para_3"), True)


def test_every_act_recorded_has_its_citation_in_every_style(html_of):
    acts = list(Act.objects.values_list("state__slug", "key"))
    found = [list(citations(html_of(f"/states/{code}/{key}/cite/"))) for code, key in acts]
    assert found == [[style.key for style in STYLES]] * len(acts)


def test_an_act_is_cited_from_what_is_recorded(html_of):
    found = citations(html_of(f"/states/lv/{LATVIA}/cite/"))["oscola4"]
    assert found.startswith("Latvia, Ratification of the Ljubljana – The Hague Convention on International Cooperation")
    assert f"Trb 2024, 39 (28 August 2025) {Act.objects.get(key=LATVIA).sources.first().title}" in found


@pytest.mark.parametrize("suffix", RECORDS)
def test_reference_managers_get_the_record_of_an_act(client, suffix):
    said = client.get(f"/states/lv/{LATVIA}/cite.{suffix}").content.decode()
    assert f"http://testserver/states/lv/#act-{LATVIA}" in said
    assert "Latvia" in said


def test_each_act_on_a_states_page_leads_to_its_citation(html_of):
    page = lxml.html.fromstring(html_of("/states/fr/"))
    keys = [place.get("id").removeprefix("act-") for place in page.cssselect(".acts > li")]
    links = [link.get("href") for link in page.cssselect(".acts > li [data-cite]")]
    assert links == [f"/states/fr/{key}/cite/" for key in keys]
    assert FRANCE in keys


@pytest.mark.parametrize("address", ["/states/lv/no/cite/", f"/states/lv/{FRANCE}/cite/", "/states/zz/x/cite.json"])
def test_an_act_that_is_not_recorded_is_not_cited(client, address):
    assert client.get(address).status_code == 404
