"""Provisions on other people's pages: the frame and oEmbed 1.0."""

import lxml.etree
import lxml.html
import pytest

from articles import identifiers
from articles.models import Provision
from tests.articles.describing.data import another_edition
from tests.fixture_text import words_by_eid

pytestmark = pytest.mark.django_db
HOST = "http://testserver"


def test_a_frame_may_stand_anywhere_and_nothing_else_may(client):
    framed, page = client.get("/embed/art_8__para_3"), client.get("/articles/8/3/")
    assert ("frame-ancestors *;" in framed["Content-Security-Policy"] + ";", "X-Frame-Options" in framed) == (
        True,
        False,
    )
    assert ("frame-ancestors 'none'" in page["Content-Security-Policy"], page["X-Frame-Options"]) == (True, "DENY")


def test_a_frame_is_small_and_is_not_indexed_beside_its_page(client):
    framed = client.get("/embed/art_8__para_3")
    assert len(framed.content) < 3_000
    assert (framed["X-Robots-Tag"], framed["Link"]) == ("noindex", f'<{HOST}/articles/8/3/>; rel="canonical"')


def test_a_frame_says_label_standing_and_source(html_of):
    frame = lxml.html.fromstring(html_of("/embed/art_8__para_3"))
    said = [" ".join(frame.cssselect(s)[0].text_content().split()) for s in ("h1", ".standing strong", ".source")]
    assert said == [
        "Article 8(3) Jurisdiction",
        "Restatement, not the authentic text.",
        "Read it at Ljubljana – The Hague Convention, Article 8(3)",
    ]


def test_every_provision_in_a_frame_has_all_its_words(client):
    """Its own, those under it and those it hangs on: one article or annex with points, one without, and a recital."""
    eids = ["art_8", "art_30__para_1__point_b__point_ii", "annex_F__para_1", "preamble__rec_3", "art_1", "closing"]
    texts = {eid: words[1:] for eid, words in words_by_eid().items()}
    missing = {}
    for eid in eids:
        shown = " ".join(lxml.html.fromstring(client.get(f"/embed/{eid}").content).text_content().split())
        around = identifiers.ancestors(eid)
        wanted = [t for e, ts in texts.items() if e == eid or e in around or e.startswith(f"{eid}__") for t in ts]
        missing[eid] = [text for text in wanted if " ".join(text.split()) not in shown]
    assert missing == {eid: [] for eid in eids}


def test_an_annex_in_a_frame_says_that_its_wording_was_not_available(html_of):
    assert "The wording of this annex was not available" in html_of("/embed/annex_F__para_1")


@pytest.mark.parametrize("eid", ["part_III", "art_95", "art_8__para_9"])
def test_what_is_no_provision_with_words_is_no_frame(client, eid):
    assert client.get(f"/embed/{eid}").status_code == 404


def test_a_frame_costs_at_most_three_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        client.get("/embed/art_30__para_1__point_b")


def test_the_frame_of_another_edition_keeps_it(html_of):
    another_edition(slug="nl", language="nl", standing="translation")
    html = html_of("/embed/art_8", edition="nl")
    assert f'href="{HOST}/articles/8/?edition=nl"' in html
    assert "Official translation, not an authentic text." in html


def ask(client, **query):
    return client.get("/oembed", query)


PLACES = [
    ("/articles/8/3/", "art_8__para_3", ""),
    ("/articles/8/", "art_8", ""),
    ("/id/art_8__para_3", "art_8__para_3", ""),
    ("/annexes/F/", "annex_F", ""),
    ("/preamble/3/", "preamble__rec_3", ""),
    ("/articles/8/?edition=nl", "art_8", "?edition=nl"),
    ("/articles/8/?q=crime&edition=nl#art_8", "art_8", "?edition=nl"),
]


@pytest.mark.parametrize(("place", "eid", "query"), PLACES)
def test_any_address_of_a_provision_is_turned_into_its_frame(client, place, eid, query):
    another_edition(slug="nl", language="nl", standing="translation")
    answer = ask(client, url=HOST + place).json()
    (frame,) = lxml.html.fragments_fromstring(answer["html"])
    assert frame.get("src") == f"{HOST}/embed/{eid}{query}"
    assert client.get(f"/embed/{eid}{query}").status_code == 200


def test_an_answer_has_all_that_oembed_asks_of_rich(client):
    """2.3.4: type and version are required; 2.3.4.4: html, width and height are required of "rich"."""
    answer = ask(client, url=f"{HOST}/articles/8/3/").json()
    assert [answer[name] for name in ("type", "version", "width", "provider_url")] == ["rich", "1.0", 640, f"{HOST}/"]
    assert answer["title"] == "Article 8(3): Jurisdiction (restatement, not the authentic text)"


@pytest.mark.parametrize(
    ("asked", "given"), [((300, 250), (300, 250)), ((5000, 5000), (640, None)), ((240, 90), (240, 90))]
)
def test_no_answer_is_larger_than_was_asked_for(client, asked, given):
    answer = ask(client, url=f"{HOST}/articles/30/", maxwidth=asked[0], maxheight=asked[1]).json()
    assert (answer["width"], answer["height"]) == (given[0], given[1] or answer["height"])
    assert ("thumbnail_url" in answer) == (asked[0] >= 1200)


def test_xml_says_what_json_says(client):
    asked = {"url": f"{HOST}/articles/8/3/"}
    xml = lxml.etree.fromstring(ask(client, format="xml", **asked).content)
    assert {field.tag: field.text for field in xml} == {k: str(v) for k, v in ask(client, **asked).json().items()}


WRONG = [
    ({}, 400, "Say which page"),
    ({"url": f"{HOST}/articles/8/", "format": "yaml"}, 501, "it is json or xml"),
    ({"url": f"{HOST}/articles/8/", "maxwidth": "wide"}, 400, "maxwidth is “wide”; write a whole number of pixels"),
    ({"url": f"{HOST}/articles/8/", "maxheight": "0"}, 400, "maxheight is “0”"),
    ({"url": "https://elsewhere.example/articles/8/"}, 404, "one of a provision on http://testserver"),
    ({"url": f"{HOST}/about/"}, 404, "one of a provision on"),
    ({"url": "http://[bad"}, 404, "one of a provision on"),
    ({"url": f"{HOST}/parts/III/"}, 404, "Part III cannot be shown by itself; each of its articles can."),
    ({"url": f"{HOST}/articles/95/"}, 404, "There is no Article 95."),
    ({"url": f"{HOST}/articles/8/?edition=xx"}, 404, "This site has no such edition."),
]


@pytest.mark.parametrize(("query", "status", "said"), WRONG)
def test_what_cannot_be_answered_is_told_in_a_sentence(client, query, status, said):
    response = ask(client, **query)
    assert (response.status_code, said in response.content.decode()) == (status, True)


def test_every_page_of_a_provision_leads_to_its_answer(client, html_of):
    (link,) = lxml.html.fromstring(html_of("/articles/8/3/")).xpath("//link[@type='application/json+oembed']/@href")
    assert client.get(link).json()["html"].count("/embed/art_8__para_3") == 1


def test_a_part_has_no_frame_and_promises_none(html_of):
    assert "oembed" not in html_of("/parts/III/")


def test_the_script_of_the_element_may_be_loaded_from_anywhere_and_kept_for_a_day(client):
    script = client.get("/embed.js")
    assert (script["Access-Control-Allow-Origin"], script["Content-Type"]) == ("*", "text/javascript; charset=utf-8")
    assert script["Cache-Control"].startswith("public, max-age=86400")
    assert client.get("/embed.js", headers={"If-None-Match": script["ETag"]}).status_code == 304


def test_the_page_for_people_shows_what_it_explains(html_of):
    page = lxml.html.fromstring(html_of("/embedding/"))
    (shown,) = page.cssselect("treaty-provision iframe")
    assert Provision.objects.filter(eid=page.cssselect("treaty-provision")[0].get("eid")).exists()
    assert shown.get("src") == "/embed/art_8__para_3"
