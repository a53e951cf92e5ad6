"""Terms in running text: the longest form, plurals, scope, first use, never in a citation or in the definition."""

from types import SimpleNamespace

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import freshness
from articles.models import Edition, Term
from articles.terms import Lexicon, holds, with_plural

TERMS = [
    SimpleNamespace(slug="state-party", name="State Party", aliases=["States Parties"]),
    SimpleNamespace(slug="requesting", name="requesting State Party", aliases=["requesting State"]),
    SimpleNamespace(slug="property", name="property", aliases=[]),
    SimpleNamespace(slug="annex", name="annex", aliases=[]),
    SimpleNamespace(slug="aut", name="aut dedere aut iudicare", aliases=["aut dedere, aut iudicare"]),
]
FOUND = [
    ("A State Party may act.", [("State Party", "state-party")]),
    ("States Parties may act.", [("States Parties", "state-party")]),
    ("the requesting State Party's law", [("requesting State Party", "requesting")]),
    ("The Requesting State may", [("Requesting State", "requesting")]),
    ("both properties and annexes", [("properties", "property"), ("annexes", "annex")]),
    ("a State\nParty", [("State\nParty", "state-party")]),
    ("a State, Party to it", []),
    ("annexation of proper ties", []),
    ("non-property", []),
    ("aut dedere, aut iudicare", [("aut dedere, aut iudicare", "aut")]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_terms_are_found_in_all_their_forms(text, expected):
    assert [(text[start:end], slug) for start, end, slug in Lexicon(TERMS).find(text)] == expected


@pytest.mark.parametrize(
    ("form", "forms"),
    [
        ("property", ["property", "properties"]),
        ("annex", ["annex", "annexes"]),
        ("day", ["day", "days"]),
        ("victims", ["victims"]),
        ("breach", ["breach", "breaches"]),
    ],
)
def test_a_form_brings_its_regular_plural(form, forms):
    assert with_plural(form) == forms


@given(st.text(alphabet="stae prypo,\n'", max_size=60), st.lists(st.sampled_from(TERMS), max_size=3))
def test_spans_are_in_order_and_never_overlap(text, terms):
    spans = Lexicon(terms).find(text)
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    ("limits", "around", "expected"),
    [
        ([], ["art_8"], True),
        (["part_V"], ["part_V", "art_66", "art_66__para_1"], True),
        (["part_V"], ["part_VI", "art_81"], False),
        (["art_8", "art_14"], ["part_II", "art_14"], True),
    ],
)
def test_a_meaning_holds_where_its_limits_say(limits, around, expected):
    assert holds(limits, around) is expected


def marked(html, eid):
    """The words and addresses of the terms marked in one provision, not in those under it."""
    row = lxml.html.fromstring(html).get_element_by_id(eid)
    links = row.xpath("./p//a[@class='term'] | ./div/p//a[@class='term']")
    return [(link.text_content(), link.get("href").partition("#term-")[2]) for link in links]


def test_the_first_use_in_a_provision_is_marked_and_only_that(html_of):
    found = marked(html_of("/articles/45/"), "art_45__para_1")
    assert [words for words, _ in found] == [
        "State Party",
        "crime to which it applies this Convention",
        "confiscation",
        "proceeds of crime",
        "property",
    ]


def test_victims_are_explained_in_their_part_only(html_of):
    assert "victims" not in dict(marked(html_of("/articles/45/"), "art_45__para_1")).values()
    assert "victims" in dict(marked(html_of("/articles/83/"), "art_83__para_1")).values()


@pytest.mark.django_db
def test_a_term_is_not_marked_in_its_own_definition(html_of):
    found = {}
    for term in Term.objects.exclude(defined_in=None):
        html = html_of(term.defined_in.get_absolute_url())
        slugs = [slug for _, slug in marked(html, term.defined_in_id)]
        found[term.slug] = term.slug in slugs
    assert found == dict.fromkeys(found, False)
    assert len(found) == 14


def test_no_term_is_marked_inside_a_citation(html_of):
    page = lxml.html.fromstring(html_of("/text/"))
    assert page.xpath("//a[contains(@class, 'ref')]//a | //a[@class='term']//a") == []
    assert len(page.xpath("//a[@class='term']")) > 500


def test_words_of_a_search_are_marked_instead_of_terms(html_of):
    assert 'class="term"' not in html_of("/articles/45/", q="confiscation")


def test_every_mark_leads_to_a_term_of_the_glossary(html_of):
    hrefs = set(lxml.html.fromstring(html_of("/text/")).xpath("//a[@class='term']/@href"))
    ids = {f"/glossary/#{name}" for name in lxml.html.fromstring(html_of("/glossary/")).xpath("//dl/div/@id")}
    assert hrefs - ids == set()
    assert len(hrefs) > 40


@pytest.mark.django_db
def test_a_preview_explains_a_term(client):
    answer = client.get("/preview/", {"term": "property"}).json()
    (shown,) = answer["provisions"]
    assert (shown["label"], shown["heading"]) == ("property", "defined in Article 19(d)")
    assert (shown["url"], answer["standing"]) == (
        "/glossary/#term-property",
        "glossary of this site; not official",
    )


@pytest.mark.django_db
def test_another_language_has_no_marks(client):
    Edition.objects.update(language="nl")
    freshness.changed()
    assert 'class="term"' not in client.get("/articles/45/").content.decode()
