"""Two editions side by side, and the choice of edition in every address of a page."""

import re

import lxml.html
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import freshness
from articles.models import Edition, Provision, Wording
from tests.articles.editions.texts import dutch

pytestmark = pytest.mark.django_db
ABROAD = {"edition": "nl", "beside": "restatement"}
TEXTS = r"/(?:articles|parts|annexes|preamble|closing|text)/"
PAGES = ["/articles/8/", "/articles/30/1/b/ii/", "/annexes/F/", "/preamble/", "/closing/", "/parts/III/", "/text/"]


@pytest.fixture
def imported(import_text):
    import_text(dutch(annexes=False), "--allow-missing")


@pytest.fixture
def pairs(imported, html_of):
    """The rows of a page as (eid, words on the left, words on the right)."""

    def get(address, **data):
        rows = lxml.html.fromstring(html_of(address, **data)).cssselect(".pair:not(.heads)")
        return [(row.get("id"), *(" ".join(side.text_content().split()) for side in row[:2])) for row in rows]

    return get


def test_paragraphs_stand_level_with_their_numbers(pairs):
    found = {eid: (left, right) for eid, left, right in pairs("/articles/8/", **ABROAD)}
    assert [side.split()[0] for side in found["art_8__para_3"]] == ["3.", "3."]
    assert found["art_8__para_3"][0] == "3. De staten moeten deze regel binnen zes maanden toepassen (art_8__para_3)."


def test_every_provision_of_the_page_has_one_row(pairs):
    eids = [eid for eid, *_ in pairs("/text/", **ABROAD) if eid]
    assert eids == list(Provision.objects.values_list("eid", flat=True))


def test_missing_words_are_shown_as_missing(pairs):
    assert {left for _, left, _ in pairs("/annexes/F/", **ABROAD) if "no words" not in left} == set()


def test_each_column_says_its_language_and_its_standing(imported, html_of):
    html = lxml.html.fromstring(html_of("/articles/8/", **ABROAD))
    assert {tuple(side.get("lang") for side in row[:2]) for row in html.cssselect(".pair:not(.heads)")} == {
        ("nl", "en")
    }
    heads = [head.text_content() for head in html.cssselect(".heads p")]
    assert [head.partition(",")[0] for head in heads] == [
        "Dutch",
        "In plain English Restatement",
    ]


@pytest.mark.parametrize("address", PAGES)
def test_the_choice_stays_in_every_address_of_the_page(imported, html_of, address):
    page = lxml.html.fromstring(html_of(address, **ABROAD))
    for said in page.cssselect(".said, .annotation"):  # what is said about the text has addresses of its own
        said.drop_tree()
    links = [a.get("href") for a in page.cssselect("a[href]") if re.match(TEXTS, a.get("href"))]
    assert links
    assert [link for link in links if "?edition=nl&beside=restatement" not in link] == []


@pytest.mark.parametrize("address", PAGES)
def test_the_canonical_address_has_one_edition(imported, html_of, address):
    canonical = lxml.html.fromstring(html_of(address, **ABROAD)).cssselect("link[rel=canonical]")[0].get("href")
    assert canonical.endswith("/?edition=nl")


@pytest.mark.parametrize("address", PAGES)
def test_an_id_stands_once_on_the_page(imported, html_of, address):
    ids = lxml.html.fromstring(html_of(address, **ABROAD)).xpath("//@id")
    assert len(ids) == len(set(ids)) > 0


def test_headings_of_a_part_are_in_both_languages(pairs):
    assert pairs("/parts/I/", beside="nl")[7][1:] == ("Article 8 Jurisdiction", "Kop nummer 8")


def test_menu_offers_editions_and_what_stands_beside(imported, html_of):
    menu = lxml.html.fromstring(html_of("/articles/8/", **ABROAD)).cssselect("nav.editions div a")
    assert [(a.text, a.get("href"), a.get("aria-current")) for a in menu] == [
        ("In plain English", "?", None),
        ("Dutch, official translation", "?edition=nl", "true"),
        ("Nothing", "?edition=nl", None),
        ("In plain English", "?edition=nl&beside=restatement", "true"),
    ]


def test_with_one_edition_there_is_no_menu(html_of):
    assert 'nav class="editions"' not in html_of("/articles/8/")


@pytest.mark.parametrize("name", ["edition", "beside"])
def test_unknown_edition_is_a_404_that_says_what_there_is(imported, client, name):
    response = client.get("/articles/8/", {name: "xx"})
    assert response.status_code == 404
    assert "This site has no such edition. It has: restatement, nl" in response.content.decode()


def test_an_authentic_text_becomes_the_default_with_plain_english_one_link_away(import_text, html_of):
    import_text(None, slug="fr", language="nl", standing="authentic")
    html = lxml.html.fromstring(html_of("/articles/8/"))
    assert html.cssselect("article.provision")[0].get("lang") == "nl"
    assert [a.get("href") for a in html.cssselect("nav.editions a") if a.text == "In plain English"] == [
        "?edition=restatement",
        "?beside=restatement",
    ]


def test_contents_are_in_the_language_of_the_edition(imported, html_of):
    contents = lxml.html.fromstring(html_of("/articles/8/", edition="nl")).cssselect(".contents [aria-current]")[0]
    assert " ".join(contents.text_content().split()) == "Article 8 Kop nummer 8"


@pytest.mark.parametrize("address", ["/articles/8/", "/parts/III/", "/text/"])
def test_two_editions_cost_two_queries_more(imported, client, address):
    alone, beside = (queries(client, address, edition="nl", **more) for more in ({}, {"beside": "restatement"}))
    assert beside <= alone + 2


def queries(client, address, **data):
    """How many queries a page costs that was asked for before."""
    client.get(address, data)
    with CaptureQueriesContext(connection) as captured:
        client.get(address, data)
    return len(captured)


def test_another_edition_beside_itself_is_the_edition_alone(imported, html_of):
    assert 'class="pair' not in html_of("/articles/8/", edition="nl", beside="nl")
    assert Edition.objects.count() == 2


@pytest.mark.parametrize("address", ["/articles/", "/articles/8/", "/parts/II/", "/text/"])
def test_a_part_without_a_heading_in_an_edition_is_only_called_by_its_number(imported, html_of, address):
    Wording.objects.filter(edition__slug="nl", provision="part_II").delete()
    freshness.changed()
    html = html_of(address, edition="nl")
    assert "Part II" in html
    assert "None" not in html
