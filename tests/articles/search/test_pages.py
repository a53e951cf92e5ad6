"""The search as a reader and as a machine meets it."""

import random
import re
import string

import lxml.etree
import lxml.html
import pytest

from articles import freshness
from articles.models import Wording

pytestmark = pytest.mark.django_db


def parse(html):
    return lxml.html.fromstring(html)


@pytest.mark.parametrize(
    ("asked", "address"),
    [("8(3)", "/articles/8/3/"), ("art. 30 1 b ii", "/articles/30/1/b/ii/"), ("annex f", "/annexes/F/")],
)
def test_an_exact_citation_goes_there(client, asked, address):
    response = client.get("/search/", {"q": asked})
    assert (response.status_code, response.url) == (302, address)


def test_a_citation_deeper_than_the_text_is_offered_and_says_so(html_of):
    jump = parse(html_of("/search/", q="8(3)(z)")).cssselect(".jump")[0]
    assert jump.text_content() == (
        "Go to Article 8(3) – there is no Article 8(3)(z); this is the nearest provision that exists."
    )
    assert jump.cssselect("a")[0].get("href") == "/articles/8/3/?asked=art_8__para_3__point_z"


def test_a_result_names_its_place_its_kind_of_text_and_marks_the_words(html_of):
    first = parse(html_of("/search/", q="safe conduct")).cssselect(".found > li")[0]
    assert first.cssselect("h2")[0].text_content().strip() == "Article 37 Safe conduct"
    assert first.cssselect(".path")[0].text_content() == "Part III Mutual legal assistance"
    assert first.cssselect(".layer")[0].text_content() == "restatement"
    assert {mark.text.lower() for mark in first.cssselect("mark")} == {"safe", "conduct"}


def test_facets_count_and_narrow(html_of):
    links = parse(html_of("/search/", q="extradition")).cssselect(".facets a")
    part = next(a for a in links if a.text == "Part IV")
    narrowed = parse(html_of("/search/" + part.get("href")))
    paths = {path.text_content() for path in narrowed.cssselect(".path")}
    assert paths == {"Part IV Extradition", ""}  # the part itself stands in nothing


def test_results_are_paged(html_of):
    first, second = (parse(html_of("/search/", q="State Party", page=n)) for n in (1, 2))
    labels = [[h.text_content() for h in page.cssselect(".found > li h2")] for page in (first, second)]
    assert (len(labels[0]), set(labels[0]) & set(labels[1])) == (10, set())
    assert first.cssselect(".pages a[rel=next]")[0].get("href") == "?q=State%20Party&page=2"


def test_a_result_opens_the_provision_with_the_words_marked_and_numbered(html_of):
    html = parse(html_of("/articles/54/", q="extradite nationals"))
    ids = html.xpath("//mark/@id")
    assert ids == [f"hit-{n}" for n in range(1, len(ids) + 1)]
    assert html.cssselect(".hits .each a")[-1].get("href") == f"#{ids[-1]}"
    assert f"{len(ids)} places with extradite nationals" in html.cssselect(".hits")[0].text_content()


def test_marking_loses_no_word_and_no_link(html_of):
    plain, marked = (parse(html_of("/articles/54/", **data)) for data in ({}, {"q": "extradition article 14"}))
    words = [page.cssselect("article.provision")[0].text_content().split() for page in (plain, marked)]
    links = [page.xpath("//a[contains(@class, 'ref')]/@href") for page in (plain, marked)]
    assert (words[0], links[0]) == (words[1], links[1])


def test_a_misspelt_word_is_asked_back(html_of):
    assert "Did you mean" in html_of("/search/", q="extraditoin")


def test_nothing_found_says_what_is_here_and_what_is_not(html_of):
    said = html_of("/search/", q="zzzqqq")
    assert "Nothing was found for" in said
    assert "It does not hold other treaties, judgments, or the laws of States." in said


def test_the_answer_for_machines_has_its_shape(client):
    answer = client.get("/api/search", {"q": "safe conduct", "limit": 3}).json()
    assert set(answer) >= {"jump", "suggestion", "total", "results", "next", "editions"}
    assert len(answer["results"]) == 3
    assert client.get("/api/search", {"q": "8(3)"}).json()["jump"] == {
        "eid": "art_8__para_3",
        "label": "Article 8(3)",
        "address": "http://testserver/articles/8/3/",
    }


@pytest.mark.parametrize("limit", ["", "-1", "x", "99999999999", "0"])
def test_a_strange_limit_is_refused_in_a_sentence(client, limit):
    response = client.get("/api/search", {"q": "consent", "limit": limit})
    assert response.status_code == 422
    assert response.json()["detail"].startswith("limit: ")


def test_rows_come_as_one_types_the_jump_first(client):
    rows = client.get("/search/complete", {"q": "8(3)"}).json()["rows"]
    assert (rows[0]["kind"], rows[0]["url"]) == ("jump", "/articles/8/3/")
    assert client.get("/search/complete", {"q": "safe con"}).json()["rows"][0]["words"] == "Safe conduct"


def test_any_search_is_a_feed(client):
    feed = lxml.etree.fromstring(client.get("/feeds/search", {"q": "safe conduct"}).content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.findtext("a:title", namespaces=names) == "Search: safe conduct"
    assert feed.findtext("a:entry/a:title", namespaces=names) == "Article 37: Safe conduct"


def test_browsers_can_add_the_box(client):
    response = client.get("/opensearch.xml")
    url = lxml.etree.fromstring(response.content).find("{*}Url")
    assert url.get("template") == "http://testserver/search/?q={searchTerms}"


def test_a_changed_word_is_found_at_once(client):
    def found():
        return client.get("/api/search", {"q": "quokka"}).json()["total"]

    before = found()
    Wording.objects.filter(provision="art_8__para_4").update(text="The quokka is protected.")
    freshness.changed()
    assert (before, found() > 0) == (0, True)


HOSTILE = [
    '"',
    "'; DROP TABLE",
    "<script>alert(1)</script>",
    "& § art. (",
    "-",
    "OR",
    "part:",
    "a" * 2500,
    "\x00",
    "%",
    "*",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_give_an_error(client, words):
    response = client.get("/search/", {"q": words})
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


def test_the_page_answers_anything_typed_at_random(client):
    dice = random.Random(7)  # noqa: S311 - no secret hangs on it
    signs = string.printable + "“”‘’–§äéñ漢"
    texts = ["".join(dice.choices(signs, k=dice.randrange(1, 60))) for _ in range(150)]
    codes = {client.get("/search/", {"q": text}).status_code for text in texts}
    assert codes <= {200, 302}


def test_snippets_hold_no_other_tag_than_mark(html_of):
    html = html_of("/search/", q="torture OR genocide OR <b>")
    inside = re.findall(r'<p lang="en">(.*?)</p>', html, re.S)
    assert inside
    assert {tag for words in inside for tag in re.findall(r"</?(\w+)", words)} <= {"mark"}


def test_the_search_page_costs_few_queries(client, django_assert_max_num_queries):
    client.get("/search/?q=consent")
    with django_assert_max_num_queries(4):
        client.get("/search/?q=consent")


def test_the_page_that_explains_the_search_may_be_indexed_and_its_answers_may_not(html_of):
    assert "noindex" not in html_of("/search/")
    assert '<meta name="robots" content="noindex">' in html_of("/search/", q="extradition")
