"""What is asked in SQL that is written once is what the models answer."""

import pytest

from articles.annotating import titled
from articles.models import Annotation, Edition, Provision, Reference
from articles.rows import WORDS, rows_of
from articles.webs import touching

pytestmark = pytest.mark.django_db
PLACES = ["art_8", "art_5", "annex_F", "preamble", "closing"]


@pytest.fixture
def edition():
    return Edition.objects.by_rank()[0]


def said(rows, names):
    return [tuple(getattr(row, name) for name in names) for row in rows]


@pytest.mark.parametrize("eid", PLACES)
def test_rows_of_a_page_have_the_fields_and_words_of_the_models(edition, eid):
    node = Provision.objects.get(eid=eid)
    names = ["id", "path", "depth", "numchild", "eid", "kind", "num", *WORDS]
    asked = list(Provision.objects.within(node).worded(edition))
    assert said(rows_of(node, edition), names) == said(asked, names) != []


@pytest.mark.parametrize("eid", PLACES)
def test_references_around_a_page_are_those_of_the_models(edition, eid):
    node = Provision.objects.get(eid=eid)
    asked = Reference.objects.made_in(edition).touching(node).select_related("wording")
    names = ["field", "start", "end", "target_id"]
    assert said(touching(node, edition), names) == said(asked, names)
    assert [r.words() for r in touching(node, edition)] == [getattr(r.wording, r.get_field_display()) for r in asked]


def test_annotations_of_a_page_are_those_of_the_models_with_their_titles(django_assert_num_queries):
    node = Provision.objects.get(eid="preamble")
    names = ["id", "key", "provision_id", "kind", "published_id", "is_doubt"]
    asked = Annotation.objects.public().on(node)
    with django_assert_num_queries(1):
        found = list(titled(node))
        titles = [annotation.published.title for annotation in found]
    assert said(found, names) == said(asked, names) != []
    assert titles == [annotation.published.title for annotation in asked]
