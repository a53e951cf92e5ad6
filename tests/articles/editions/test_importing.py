"""Importing a text: what is reported, what is stored, what is refused."""

import hashlib
import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.models import Edition, Provision, Reference, Retired, Wording
from tests.articles.editions.conftest import ABOUT
from tests.articles.editions.texts import OFFICIAL, dutch, needs_official

pytestmark = pytest.mark.django_db
EXTRA = ("2. De staten moeten deze regel binnen zes maanden toepassen (annex_F__para_2).", "- a. het nieuwe punt;")


def everything():
    """Every row that an import could touch."""
    tables = [Provision, Wording, Edition, Reference, Retired]
    return [list(table.objects.order_by("pk").values_list()) for table in tables]


def test_invented_text_is_stored_whole(import_text):
    import_text()
    words = dict(Wording.objects.filter(edition__slug="nl").values_list("provision", "text"))
    assert set(words) == set(Provision.objects.values_list("eid", flat=True))
    assert words["art_8__para_3"] == "De staten moeten deze regel binnen zes maanden toepassen (art_8__para_3)."


def test_edition_keeps_what_was_said_about_it_and_the_hash_of_the_file(import_text):
    import_text()
    edition = Edition.objects.get(slug="nl")
    assert edition.sha256 == hashlib.sha256(dutch().encode()).hexdigest()
    assert (edition.standing, edition.source_name, str(edition.text_date)) == (
        "translation",
        "example.org",
        "2024-02-15",
    )


def test_dry_run_reports_and_changes_nothing(import_text):
    before = everything()
    report = json.loads(import_text(None, "--dry-run", "--json"))
    assert report["matched"] == list(Provision.objects.values_list("eid", flat=True))
    assert (report["missing"], report["extra"], report["renumbered"], report["refused"]) == ([], [], [], [])
    assert everything() == before


def test_report_counts_by_kind_and_loses_no_word(import_text):
    report = json.loads(import_text(None, "--dry-run", "--json"))
    assert (report["counts"]["article"], report["counts"]["annex"]) == (94, 8)
    assert report["words"]["read"] == report["words"]["kept"] > report["words"]["stored"] > 0


def test_missing_annexes_are_one_line_and_need_leave(import_text):
    before = everything()
    with pytest.raises(CommandError, match=r"allow it \(--allow-missing\)\. Nothing was changed"):
        import_text(dutch(annexes=False))
    assert everything() == before
    assert "Missing: 8 annexes with 44 provisions" in import_text(dutch(annexes=False), "--dry-run")


def test_missing_paragraph_is_named(import_text):
    said = import_text(dutch(leave_out=["art_94__para_2"]), "--dry-run")
    assert "Missing: Article 94(2)." in said


def test_provision_that_the_treaty_lacks_needs_leave(import_text):
    text = dutch(replace=[(EXTRA[0], "\n\n".join(EXTRA))])
    with pytest.raises(CommandError, match=r"to add them, allow it \(--extend\)"):
        import_text(text)
    assert "Extra: Annex F(2)(a) (line " in import_text(text, "--dry-run")


def test_another_number_is_named_and_refused(import_text):
    text = dutch(replace=[("- e. het geval van art_5__para_1__point_e;", "- f. het geval;")])
    said = json.loads(import_text(text, "--dry-run", "--json", "--allow-missing", "--extend"))
    if said["renumbered"]:
        assert said["renumbered"][0]["known_as"] == "art_5__para_1__point_e"
    assert said["missing"] == ["art_5__para_1__point_e"]


def test_extended_structure_stands_in_reading_order_and_outlives_the_fixtures(import_text):
    import_text(dutch(replace=[(EXTRA[0], "\n\n".join(EXTRA))]), "--extend")
    before = everything()
    inner = [row.eid for row in Provision.objects.within(Provision.objects.get(eid="annex_F"))]
    place = inner.index("annex_F__para_2")
    assert inner[place + 1] == "annex_F__para_2__point_a"
    call_command("load_convention", verbosity=0)
    assert everything() == before
    assert Provision.objects.find_problems() == ([], [], [], [], [])


def test_loading_the_fixtures_again_changes_nothing_of_an_import(import_text):
    import_text()
    before = everything()
    call_command("load_convention", verbosity=0)
    assert everything() == before


def test_references_are_read_with_the_grammar_of_the_language(import_text):
    import_text(dutch(replace=[("(art_8__para_3)", "als bedoeld in artikel 9")]))
    found = Reference.objects.filter(wording__edition__slug="nl").values_list("wording__provision", "target")
    assert list(found) == [("art_8__para_3", "art_9")]


ANOTHER = "\n\n".join(f"Article {n}\n\n1. The States of the treaty shall do it.\n\n2. And that." for n in range(1, 30))
TEXTS = [  # what is wrong, the text, what is said
    ("another treaty", ANOTHER, {"language": "en"}, "This does not look like the Ljubljana – The Hague Convention"),
    ("wrong language", ANOTHER, {}, "The text reads as “en”, and --language says “nl”"),
    ("no articles", "De wet van het land is een wet.", {}, "No articles were read"),
    ("nothing", "", {}, "The file is empty"),
    ("binary rubbish", bytes(range(256)) * 50, {}, "Nothing was changed"),
    ("slug of the fixtures", None, {"slug": "restatement"}, "loaded from fixtures; choose another --slug"),
    ("bad language", None, {"language": "Dutch!"}, "argument --language: invalid tag value"),
    ("bad date", None, {"date": "15-02-2024"}, "argument --date: invalid day value"),
    ("bad address", None, {"source": "ftp://x"}, "argument --source: invalid address value"),
]


@pytest.mark.parametrize(("text", "about", "said"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_what_cannot_be_imported_is_refused_in_a_sentence(import_text, text, about, said):
    before = everything()
    with pytest.raises(CommandError, match=said.replace("(", r"\(")):
        import_text(text, "--allow-missing", "--extend", **about)
    assert everything() == before


def test_two_texts_in_one_file_are_refused(import_text):
    with pytest.raises(CommandError, match=r"stands twice .line .* are there two texts in one file"):
        import_text(dutch() + "\n\n" + dutch())


def test_file_that_is_not_there_is_said_plainly():
    words = [f"--{name}={value}" for name, value in ABOUT.items()]
    with pytest.raises(CommandError, match="cannot be opened"):
        call_command("import_text", "nowhere.md", *words)


@needs_official
def test_official_publication_is_in_place_whole(import_text):
    report = json.loads(import_text(OFFICIAL.read_bytes(), "--json", "--allow-missing"))
    text = [eid for eid in Provision.objects.values_list("eid", flat=True) if not eid.startswith("annex")]
    assert (report["matched"], report["extra"], report["renumbered"]) == (text, [], [])
    assert report["words"]["read"] == report["words"]["kept"] == 23_999


@needs_official
def test_references_of_the_official_publication_agree_with_the_restatement(import_text):
    import_text(OFFICIAL.read_bytes(), "--allow-missing")
    ours, theirs = targets("nl"), targets("restatement")
    eids = Provision.objects.filter(eid__startswith="art_").values_list("eid", flat=True)
    agree = [eid for eid in eids if ours.get(eid) == theirs.get(eid)]
    assert len(agree) / len(eids) >= 0.95


def targets(slug):
    found = {}
    for eid, target in Reference.objects.filter(wording__edition__slug=slug).values_list(
        "wording__provision", "target"
    ):
        found.setdefault(eid, set()).add(target)
    return found
