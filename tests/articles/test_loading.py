import shutil
from collections import Counter

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.loading.files import Fault
from articles.loading.store import load
from articles.models import Edition, Provision, Retired, Wording
from tests.fixture_text import FIXTURES, words_by_eid

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    """A copy of the fixtures that a test may spoil."""
    shutil.copytree(FIXTURES, tmp_path / "fixtures")
    return tmp_path / "fixtures"


def everything():
    """Every row of the text, for telling whether anything changed."""
    provisions = Provision.objects.values_list("eid", "kind", "num", "path", "depth", "numchild")
    return list(provisions), list(Wording.objects.order_by("pk").values_list())


POINT_E = """\
        - num: "e"
          text: >-
            forcibly transferring children from the group to another group.
"""
ARTICLE_2 = '- kind: article\n  num: "2"'
ARTICLE_1_BIS = """\
- kind: article
  num: "1 bis"
  part: "I"
  heading: New
  children: [{num: "", text: New.}]

"""


def spoil(folder, file, old, new):
    path = folder / "convention" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_provision_of_the_files_is_stored_once_with_all_its_words():
    stored = {
        w.provision_id: Counter(" ".join([w.heading, w.text, w.tail]).split())
        for w in Wording.objects.filter(edition__slug="restatement")
    }
    assert stored == {eid: Counter(" ".join(words).split()) for eid, words in words_by_eid().items()}


def test_the_text_has_the_counts_of_its_readme():
    counts = Counter(Provision.objects.values_list("kind", flat=True))
    wanted = {"part": 8, "article": 94, "annex": 8, "recital": 14, "paragraph": 284 + 20, "point": 209 + 55 + 21 + 3}
    assert counts == wanted | {"preamble": 1, "closing": 1}


def test_reading_order_is_preamble_parts_annexes_closing():
    kinds = list(Provision.objects.filter(depth=1).values_list("kind", flat=True))
    assert kinds == ["preamble", *["part"] * 8, *["annex"] * 8, "closing"]


def test_the_tree_is_one_that_treebeard_finds_nothing_wrong_with():
    assert Provision.objects.find_problems() == ([], [], [], [], [])


def test_a_paragraph_without_a_number_is_the_article_itself():
    words = Wording.objects.get(provision="art_24")
    assert words.text.endswith(":")
    assert Provision.objects.get(eid="art_24").numchild == Provision.objects.filter(eid__startswith="art_24__").count()


def test_loading_again_changes_no_row():
    before = everything()
    report = load(FIXTURES)
    assert (report.created, report.changed, report.removed) == (0, 0, 0)
    assert everything() == before


def test_the_command_says_what_it_read_and_that_nothing_changed(capsys):
    call_command("load_convention")
    said = capsys.readouterr().out
    assert "    94 articles" in said
    assert "no row was changed" in said


def test_a_changed_word_changes_one_row(folder):
    spoil(folder, "part-1.yaml", "killing members of the group;", "killing a member of the group;")
    assert load(folder).by_model == {"editions": (0, 1, 0), "wordings": (0, 1, 0)}


def test_a_provision_in_the_middle_moves_those_behind_it(folder):
    before = list(Provision.objects.values_list("eid", flat=True))
    spoil(
        folder,
        "part-1.yaml",
        ARTICLE_2,
        ARTICLE_1_BIS + ARTICLE_2,
    )
    load(folder)
    place = before.index("art_2")
    assert list(Provision.objects.values_list("eid", flat=True)) == [*before[:place], "art_1bis", *before[place:]]
    assert Provision.objects.find_problems() == ([], [], [], [], [])


def test_a_provision_that_vanishes_is_remembered_as_retired_until_it_returns(folder):
    spoil(
        folder,
        "part-1.yaml",
        POINT_E,
        "",
    )
    load(folder)
    assert [retired.eid for retired in Retired.objects.all()] == ["art_5__para_1__point_e"]
    load(FIXTURES)
    assert not Retired.objects.exists()


def test_a_provision_on_which_something_hangs_does_not_vanish(folder):
    edition = Edition.objects.get()
    edition.pk, edition.slug = None, "other"
    edition.save()
    Wording.objects.create(provision_id="art_5__para_1__point_e", edition=edition, text="hangs here")
    before = everything()
    spoil(
        folder,
        "part-1.yaml",
        POINT_E,
        "",
    )
    with pytest.raises(Fault, match=r"art_5__para_1__point_e \(wording\)"):
        load(folder)
    assert everything() == before


FAULTS = [
    ("part-1.yaml", 'num: "3"\n  part', 'num: "4"\n  part', "part-1.yaml, line 40: Article 4: the number 4 breaks"),
    (
        "part-1.yaml",
        'num: "3"\n  part',
        'num: "2"\n  part',
        "part-1.yaml, line 40: Article 2: the number 2 stands twice",
    ),
    ("part-1.yaml", "- kind: part", "- kind: volume", "part-1.yaml, line 4: “volume” is not a kind"),
    (
        "part-1.yaml",
        "heading: General provisions",
        "title: General",
        "part-1.yaml, line 4: part I: “heading” is missing",
    ),
    (
        "part-1.yaml",
        "  heading: Purpose of",
        "  heading: x\n  headline: Purpose of",
        "line 13: article 1: “headline” is not a key",
    ),
    ("part-1.yaml", "  heading: Jurisdiction\n", "", "Article 8: has no heading, and other articles have"),
    ("part-1.yaml", "killing members of the group;", "", "Article 5(1)(a)|Article 5(1), “a”: “text” is empty"),
    ("part-1.yaml", '- num: "b"', '- num: "c"', "the number c breaks the sequence; point b should stand here"),
    (
        "part-1.yaml",
        'num: "1"\n  part: "I"',
        'num: "1"\n  part: "II"',
        "article 1: names part II, but it stands in part I",
    ),
    ("part-1.yaml", 'num: "1"\n  part: "I"\n', 'num: "1"\n', "article 1: does not say where it stands; add part: “I”"),
    ("part-1.yaml", 'num: "1"\n  part', "num: 1\n  part", "“num” is 1, not text; put it in quotation marks"),
    ("part-1.yaml", "  heading: Purpose", "  heading: [Purpose", "part-1.yaml, line 13: is not valid YAML"),
    (
        "part-1.yaml",
        "  heading: Purpose",
        "  kind: article\n  heading: Purpose",
        "line 12: “kind” is given twice (first on line 9)",
    ),
    ("annexes.yaml", "verified: crime", "verified: perhaps", "annex A: “perhaps” is not a known verified"),
    ("annexes.yaml", "- source: inference", "- source: hearsay", "“hearsay” is not in bibliography.yaml"),
    (
        "closing.yaml",
        'num: ""\n  heading',
        'num: "1"\n  heading',
        "closing 1: a provision of the kind closing has no number",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), FAULTS)
def test_a_fault_is_named_and_nothing_changes(folder, file, old, new, said):
    before = everything()
    spoil(folder, file, old, new)
    with pytest.raises(CommandError) as error:
        call_command("load_convention", fixtures=folder)
    assert any(part in str(error.value) for part in said.split("|")), error.value
    assert everything() == before


def test_a_folder_without_a_text_is_said_to_be_one(tmp_path):
    with pytest.raises(Fault, match="there is no YAML file in"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("standing: restatement", "standing: gospel", "“gospel” is not a standing"),
        ('text_date: "2024-02-15"', 'text_date: "15 Feb"', "“15 Feb” is not a day"),
        ('text_date: "2024-02-15"', "text_date: null", "needs a source and a text_date"),
        ("edition:", "editions:", "“edition” is missing"),
    ],
)
def test_a_fault_in_the_description_is_named(folder, old, new, said):
    path = folder / "treaty.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(Fault, match=said):
        load(folder)
