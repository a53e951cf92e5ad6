"""Terms of the glossary are found, and leave the first places to the text."""

import pytest

from articles.citations import typed
from articles.search import current

pytestmark = pytest.mark.django_db


def first(query):
    return current.finder(typed).find(query).varied(1)[0]


def test_a_name_that_the_text_does_not_use_finds_the_term():
    hit = first("double jeopardy")
    assert (hit.document.label, hit.document.layer, hit.document.url) == (
        "ne bis in idem",
        "term",
        "/glossary/#term-ne-bis-in-idem",
    )
    assert "nobody is <mark>tried twice</mark>" in hit.snippet


def test_only_terms_are_found_where_only_terms_are_wanted():
    layers = {hit.document.layer for hit in current.finder(typed).find("confiscation in:term").varied(10)}
    assert layers == {"term"}
