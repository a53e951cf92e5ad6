"""No page reads more of the database because the treaty is longer: each query about a place is answered by an index."""

import re

import pytest
from django.db import connection

from articles.models import Annotation, Edition, Provision, Reference, Revision, Wording, under
from tests.bench.copies import Original

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="reads how SQLite explains a query"),
]


@pytest.fixture(params=[1, 4], ids=["the treaty", "four times the treaty"])
def article(request):
    """Article 8, of a treaty as long as this one or longer."""
    original = Original()
    for number in range(1, request.param):
        original.write(number)
    return Provision.objects.get(eid="art_8")


def reads_whole(query):
    """The tables of which a query reads every row, or every row of an edition: all that a longer text makes longer."""
    lines = query.explain().splitlines()
    return [line for line in lines if re.search(r"\bSCAN\b|\(edition_id=\?\)", line) and "SUBQUERY" not in line]


def test_what_stands_in_an_article_is_found_by_its_place(article):
    edition = Edition.objects.by_rank()[0]
    assert reads_whole(Provision.objects.within(article).worded(edition)) == []


def test_who_cites_an_article_is_found_by_its_place(article):
    edition = Edition.objects.by_rank()[0]
    assert reads_whole(Reference.objects.made_in(edition).touching(article).select_related("wording")) == []


def test_what_is_said_of_an_article_is_found_by_its_place(article):
    assert reads_whole(Annotation.objects.public().on(article)) == []


def test_a_reader_of_plans_tells_a_whole_table():
    assert reads_whole(Wording.objects.filter(text__contains="a")) != []
    assert reads_whole(Wording.objects.filter(edition=1)) != []


@pytest.mark.parametrize("name", ["art_1", "art_9", "part_III", "annex_A", "preamble", "closing"])
def test_a_range_of_places_is_what_begins_with_the_place(name):
    node = Provision.objects.get(eid=name)
    begins = Provision.objects.filter(path__startswith=node.path)
    assert list(Provision.objects.filter(under(node))) == list(begins)


def test_a_copy_has_all_that_the_original_has():
    before = [model.objects.count() for model in (Provision, Wording, Reference, Annotation, Revision)]
    original = Original()
    copied = [len(original.rows[model]) for model in (Provision, Wording, Reference, Annotation, Revision)]
    original.write(1)
    after = [model.objects.count() for model in (Provision, Wording, Reference, Annotation, Revision)]
    assert after == [one + more for one, more in zip(before, copied, strict=True)]
    assert Provision.objects.find_problems() == ([], [], [], [], [])
