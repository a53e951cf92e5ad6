"""Pages in another language than their content: what is marked as whose, and what is said again in that language."""

import pytest
from django.template import Context, Template
from django.utils.translation import override

from articles.citations import typed
from articles.contents import Contents
from articles.editions import best
from articles.search import current
from articles.search.parsing import parse
from articles.search.restating import notes, understood
from articles.templatetags.column import contents_column
from articles.templatetags.reading import spoken_list

HEADING = Template('<p{% lang "en" %}>Jurisdiction<b{% ours %}>…</b></p>')


def test_content_and_words_of_the_interface_are_marked_only_where_they_are_of_two_languages():
    assert HEADING.render(Context()) == "<p>Jurisdiction<b>…</b></p>"
    with override("fr"):
        assert HEADING.render(Context()) == '<p lang="en">Jurisdiction<b lang="fr">…</b></p>'


@pytest.mark.django_db
def test_contents_drawn_for_one_language_are_not_shown_in_another():
    contents = Contents(best())
    with override("nl"):
        dutch = contents_column(contents, "art_8")
    assert ('<ol lang="en">' in dutch, "lang=" in contents_column(contents, "art_8")) == (True, False)


@pytest.mark.parametrize(
    ("asked", "template", "english"),
    [
        ("refuse -transit part:III", "{part0}; {part1}; {part2}", "“refuse”; without “transit”; in Part III"),
        ("-kind:annex", "{part0}; {part1}", "everything; not of the kind annex"),
        ("", "Nothing was asked.", "Nothing was asked."),
    ],
)
def test_a_query_said_back_is_english_and_remembers_its_parts(asked, template, english):
    said = understood(parse(asked))
    assert (said, said.template) == (english, template)


@pytest.mark.django_db
def test_notes_on_a_query_remember_the_words_they_name():
    finder = current.finder(typed)
    (note,) = notes(parse("extradition qwxyz", finder.spelling, finder.synonyms))
    assert (note.template, note.values) == ("“{word}” occurs nowhere here.", {"word": "qwxyz"})


def test_names_of_languages_are_listed_in_the_language_of_the_interface():
    assert spoken_list(["English", "French", "Spanish"]) == "English, French and Spanish"
    with override("fr"):
        assert spoken_list(["English"]).lower() == "anglais"
