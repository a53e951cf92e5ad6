"""The page of citations, and the same for machines."""

import html
import json
from urllib.parse import urlencode

import lxml.html
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.exporting.citing import BY_KEY, STYLES
from articles.exporting.citing.pinpoints import pinpoint
from articles.views.citing import MOST
from tests.articles import treaty_text

pytestmark = pytest.mark.django_db

OSCOLA = (
    "Ljubljana – The Hague Convention on International Cooperation in the Investigation and Prosecution of the Crime of"
    " Genocide, Crimes against Humanity, War Crimes and other International Crimes (opened for signature"
    " 14 February 2024, not yet in force) Trb 2024, 39 (Ljubljana – The Hague Convention) "
)


def citations(page):
    rows = lxml.html.fromstring(page).cssselect(".styles > div")
    return {row.get("id"): row.cssselect("[data-citation]")[0].text_content() for row in rows}


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("eid=art_8__para_3", "art 8(3)."),
        ("eid=art_8__para_3&eid=art_8__para_1", "arts 8(1) and (3)."),
        ("eid=art_8__para_1&also=14(2)", "arts 8(1) and 14(2)."),
        ("eid=annex_F__para_2", "annex F(2)."),
        ("eid=preamble__rec_3", "preamble, recital 3."),
    ],
)
def test_a_place_is_cited_in_every_style(html_of, query, place):
    found = citations(html_of(f"/cite/?{query}"))
    assert found["oscola4"] == OSCOLA + place
    assert list(found) == [style.key for style in STYLES]


def test_the_dutch_style_has_the_dutch_title(html_of):
    found = citations(html_of("/cite/?eid=art_8__para_3"))["leidraad"]
    assert found.startswith("Art. 8 lid 3 Verdrag van Ljubljana-Den Haag inzake internationale samenwerking")


def test_the_style_asked_for_comes_first(html_of):
    assert next(iter(citations(html_of("/cite/?eid=art_8&style=aglc4")))) == "aglc4"


def test_the_whole_treaty_can_be_cited(html_of):
    assert citations(html_of("/cite/"))["oscola5"] == OSCOLA.strip()


def test_what_was_read_and_its_address_go_along(html_of):
    plain = citations(html_of("/cite/?eid=art_8__para_3"))["plain"]
    assert "Read in: restatement, not the authentic text, text as of 15 February 2024" in plain
    assert "/articles/8/3/, accessed on " in plain


def test_other_places_of_the_article_can_be_ticked(html_of):
    boxes = lxml.html.fromstring(html_of("/cite/?eid=art_8__para_3")).cssselect("[type=checkbox]")
    assert [box.get("value") for box in boxes if box.get("checked") is not None] == ["art_8__para_3"]
    assert "art_8__para_1" in [box.get("value") for box in boxes]


def test_every_place_of_the_longest_article_can_be_ticked_at_once(html_of):
    inside = [eid for eid in treaty_text.eids() if eid.startswith("art_5__") and "point" in eid]
    found = citations(html_of("/cite/?" + urlencode({"eid": inside}, doseq=True)))["plain"]
    assert len(inside) > 60
    assert pinpoint(inside, BY_KEY["plain"].names) in found


@pytest.mark.parametrize("address", ["/cite/", "/cite.json", "/cite.ris"])
def test_more_places_than_can_be_cited_are_refused_and_none_is_dropped(client, address):
    eids = treaty_text.eids()[: MOST + 1]
    answers = [client.get(address, {"eid": chosen}).status_code for chosen in (eids[:MOST], eids)]
    assert answers == [200, 400]


def test_the_places_to_tick_cost_the_same_however_many_articles(client, django_assert_num_queries):
    client.get("/cite/?eid=art_8")
    with CaptureQueriesContext(connection) as one:
        client.get("/cite/?eid=art_9&eid=art_10")
    with django_assert_num_queries(len(one)):
        client.get("/cite/", {"eid": [f"art_{n}" for n in range(1, 31)]})


def test_what_was_typed_and_is_no_provision_is_said(html_of):
    assert "“<b>” is not one provision of this treaty" in html.unescape(html_of("/cite/?eid=art_8&also=<b>"))


@pytest.mark.parametrize("eid", ["art_95", "art_8__para_9", "<script>", "preamble__rec_99", "x" * 3000])
def test_what_does_not_exist_is_not_cited(client, eid):
    assert client.get("/cite/", {"eid": eid}).status_code == 404


@pytest.mark.parametrize(
    ("suffix", "begins"), [("bib", "@misc{"), ("biblatex.bib", "@legal{"), ("ris", "TY  - STAT"), ("csl.json", "[")]
)
def test_reference_managers_get_a_file_with_a_name(client, suffix, begins):
    response = client.get(f"/cite.{suffix}?eid=art_8__para_3")
    assert response.content.decode().startswith(begins)
    name = f"ljubljana-the-hague-convention-2024-art-8-para-3.{suffix}"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'


def test_the_dialog_gets_the_same_words(client, html_of):
    answer = json.loads(client.get("/cite.json?eid=art_8__para_3").content)
    assert {s["key"]: s["text"] for s in answer["styles"]} == citations(html_of("/cite/?eid=art_8__para_3"))
    assert answer["at"] == "Article 8(3)"


@pytest.mark.parametrize(
    ("address", "query"),
    [("/articles/8/3/", "?eid=art_8__para_3"), ("/annexes/F/", "?eid=annex_F"), ("/parts/II/", "?eid=part_II")],
)
def test_every_page_of_text_leads_to_its_citation(html_of, address, query):
    (link,) = lxml.html.fromstring(html_of(address)).cssselect(".taking [data-cite]")
    assert link.get("href") == f"/cite/{query}"


def test_the_page_tells_scripts_what_its_words_are(html_of):
    (line,) = lxml.html.fromstring(html_of("/articles/8/")).cssselect(".taking")
    assert line.get("data-what") == "restatement, not the authentic text, text as of 15 February 2024"
