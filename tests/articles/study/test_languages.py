"""The aids to study where the interface speaks another language: what is content stays English, and says so."""

import lxml.html
import pytest
from django.utils.translation import override

from articles.templatetags.linked import linked, together_linked, uses_linked
from articles.views import checklists, concordance, study

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_french(rf):
    """What a view gives where the interface speaks French."""

    def get(view, *words):
        with override("fr"):
            return view(rf.get("/"), *words).content.decode()

    return get


def languages(html, selector):
    """In which languages the elements stand that a selector finds."""
    found = lxml.html.fromstring(html).cssselect(selector)
    return {element.xpath("string(ancestor-or-self::*[not(self::html)][@lang][1]/@lang)") for element in found}


@pytest.mark.parametrize("selector", [".terms dt", ".terms dd:not(.where)", ".terms .where a[href^='/articles/']"])
def test_terms_and_their_definitions_and_places_are_marked_as_english(in_french, selector):
    assert languages(in_french(study.glossary), selector) == {"en"}


def test_a_relation_is_a_word_of_the_interface_among_english_ones(in_french):
    shown = in_french(concordance.concordance)
    assert languages(shown, ".parallels .relation") == {"fr"}
    assert languages(shown, ".parallels p") == {"en"}


def test_nothing_is_marked_where_the_interface_is_english(html_of):
    assert languages(html_of("/glossary/"), ".terms dt, .terms dd") == {""}


def test_a_checklist_as_a_file_is_english_whoever_takes_it(in_french, client):
    taken = client.get("/checklists/mla-request.md").content.decode()
    assert "15 February 2024" in taken
    assert in_french(checklists.markdown, "mla-request") == taken


def test_links_to_provisions_are_listed_as_a_sentence_lists_them():
    assert linked("art_8", "?edition=nl") == '<a href="/articles/8/?edition=nl">Article 8</a>'
    assert together_linked(["art_1", "art_2", "art_3"]).count(", ") == 1
    assert together_linked(["art_1", "art_2"]) == f"{linked('art_1')} and {linked('art_2')}"
    assert (linked(None), together_linked([])) == ("", "")


def test_a_place_where_a_meaning_does_not_hold_says_so():
    assert (
        uses_linked([("art_1", True), ("art_2", False)])
        == f"{linked('art_1')}, {linked('art_2')} (outside that meaning)"
    )
