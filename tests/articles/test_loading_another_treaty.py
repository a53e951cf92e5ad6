"""Another treaty in the place of this one: its own structure and addresses, and what its files may not leave open."""

import pytest
from django.core.management import call_command
from django.db import connection

from articles.loading.files import Fault
from articles.loading.store import load
from articles.models import Annotation, Provision, Wording

pytestmark = pytest.mark.django_db
SMALL = """
- {kind: chapter, num: "I", heading: Aims}
- kind: article
  num: "I"
  chapter: "I"
  heading: Aim
  children:
    - num: ""
      text: "The Parties help each other to:"
      children:
        - {num: a, text: "share maps; and"}
        - {num: b, text: share boats}
      tail: whenever they can.
- {kind: chapter, num: "II", heading: Means}
- {kind: article, num: "II", chapter: "II", heading: Means, children: [{num: "1", text: One.}, {num: "2", text: Two.}]}
- {kind: closing, num: "", heading: Closing words, children: [{num: "", text: Done at sea.}]}
"""


@pytest.fixture
def nothing_said(db):
    """No annotation holds on to the text, so that another can take its place."""
    Annotation.objects.update(published=None)
    Annotation.objects.all().delete()


@pytest.fixture
def small(tmp_path, nothing_said):
    """A made-up treaty with chapters, roman articles and no annexes."""
    (tmp_path / "convention").mkdir()
    (tmp_path / "convention" / "text.yaml").write_text(SMALL, encoding="utf-8")
    return tmp_path


def clear():
    """An empty database: another treaty cannot take the place of one on which acts of States hang."""
    connection.check_constraints()  # PostgreSQL empties no table on which a check is still to come
    call_command("flush", interactive=False, verbosity=0)


def test_another_treaty_loads_with_its_chapters_and_roman_articles(small):
    clear()
    load(small)
    eids = [
        "chp_I",
        "art_I",
        "art_I__point_a",
        "art_I__point_b",
        "chp_II",
        "art_II",
        "art_II__para_1",
        "art_II__para_2",
    ]
    assert list(Provision.objects.values_list("eid", flat=True)) == [*eids, "closing"]
    assert Wording.objects.get(provision="art_I").tail == "whenever they can."


def test_another_treaty_is_read_at_its_own_addresses(small, client):
    clear()
    load(small)
    answers = [client.get(p).status_code for p in ("/", "/chapters/I/", "/articles/I/a/", "/articles/II/2/", "/text/")]
    assert answers == [200, 200, 200, 200, 200]
    assert "The standing of this text is not stated" in client.get("/articles/I/a/").content.decode()


PLACES = [
    (
        "children: [{num: '', text: A.}, {num: '1', text: B.}, {num: '', text: C.}, {num: '2', text: D.}]",
        "stands between",
    ),
    ("children: [{num: '', text: A., tail: B.}]", "a tail stands after points, and there are none"),
    ("children: [{num: '', text: 'A:', children: [{num: a, text: B.}]}, {num: '', text: C.}]", "that stands alone"),
    ("children: []", "has no words"),
    ("children: [{num: '-', text: A.}]", "cannot number a point here"),
]


@pytest.mark.parametrize(("children", "said"), PLACES)
def test_words_that_would_lose_their_place_are_refused(tmp_path, children, said):
    (tmp_path / "convention").mkdir()
    (tmp_path / "convention" / "a.yaml").write_text(f"- kind: article\n  num: '1'\n  {children}\n", encoding="utf-8")
    with pytest.raises(Fault, match=said):
        load(tmp_path)


def test_chapters_that_begin_again_in_each_part_are_told_apart(tmp_path, nothing_said):
    clear()
    (tmp_path / "convention").mkdir()
    rows = [
        "- {kind: part, num: A, heading: A}",
        '- {kind: chapter, num: "1", part: A, heading: B}',
        "- {kind: article, num: '1', chapter: '1', children: [{num: '', text: C.}]}",
        "- {kind: part, num: B, heading: D}",
        '- {kind: chapter, num: "1", part: B, heading: E}',
    ]
    (tmp_path / "convention" / "a.yaml").write_text("\n".join(rows), encoding="utf-8")
    load(tmp_path)
    eids = list(Provision.objects.values_list("eid", flat=True))
    assert eids == ["part_A", "part_A__chp_1", "art_1", "part_B", "part_B__chp_1"]
