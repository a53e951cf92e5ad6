"""Annotations come from files and live in the database: neither overwrites the other."""

import shutil

import pytest

from articles import editing
from articles.editing import Who, Words
from articles.loading.files import Fault
from articles.loading.store import load
from articles.loading.wrapping import wrapped
from articles.models import Annotation, Mention, Revision
from tests.fixture_text import FIXTURES

pytestmark = pytest.mark.django_db
KEY = "preamble-victims-recital"
OLD, NEW = "What the preamble says about victims", "What the preamble says on victims"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FIXTURES, tmp_path / "fixtures")


def spoil(folder, old, new, file="annotations.yaml"):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def edit(key, title):
    annotation = Annotation.objects.get(key=key)
    words = editing.words_of(annotation.revisions.last())
    return editing.save_draft(annotation, words._replace(title=title), Who("Ana"), annotation.revisions.last().number)


def test_everything_in_the_files_is_there_and_published():
    kinds = Annotation.objects.public().values_list("kind", flat=True)
    assert (len(kinds), sum(kind == "doubtful point" for kind in kinds)) == (180, 66)


def test_nothing_that_ships_has_a_problem():
    known = set(Annotation.objects.values_list("provision_id", flat=True))
    found = {
        row.key: problems
        for row in Annotation.objects.public()
        if (problems := editing.rendered(row, editing.words_of(row.published)).problems)
    }
    assert (found, len(known) > 100) == ({}, True)


def test_citations_are_kept_with_the_words_around_them():
    mention = Mention.objects.get(revision__annotation__key=KEY, target="art_94__para_2")
    assert (mention.words, mention.before[-6:]) == ("Article 94(2)", "does (")


def test_loading_again_writes_nothing(django_assert_max_num_queries):
    before = list(Revision.objects.values_list())
    report = load(FIXTURES)
    assert (report.by_model, report.kept, list(Revision.objects.values_list())) == ({}, [], before)


def test_what_nobody_edited_follows_the_file_as_a_new_revision(folder):
    spoil(folder, OLD, NEW)
    load(folder)
    annotation = Annotation.objects.get(key=KEY)
    assert (annotation.published.title, annotation.published.number) == (NEW, 2)
    assert annotation.revisions.first().title == OLD


def test_what_was_edited_here_is_left_and_named(folder):
    edit(KEY, "Ours")
    spoil(folder, OLD, NEW)
    assert load(folder).kept == [KEY]
    assert [r.title for r in Annotation.objects.get(key=KEY).revisions.all()] == [OLD, "Ours"]


def test_what_leaves_the_files_is_withdrawn_and_comes_back_with_them(folder):
    spoil(folder, f"- id: {KEY}\n", "- id: another-key\n")
    load(folder)
    assert Annotation.objects.get(key=KEY).withdrawn_because.startswith("It is no longer")
    load(FIXTURES)
    keys = Annotation.objects.public().filter(key__in=[KEY, "another-key"]).values_list("key", flat=True)
    assert list(keys) == [KEY]


def test_a_changed_source_changes_the_footnotes_that_name_it(folder):
    spoil(folder, "title: ", "title: Zebra of the ", "bibliography.yaml")
    spoil(folder, "Zebra of the >-\n", ">-\n    Zebra\n", "bibliography.yaml")
    load(folder)
    assert "Zebra" in Annotation.objects.get(key=KEY).published.html


FAULTS = [
    (f"- id: {KEY}", "- id: preamble-impunity-recital", "stands twice (first in annotations.yaml, line 13)"),
    ("provision: preamble__rec_6", "provision: art_99", "there is no provision “art_99”"),
    ("kind: text", "kind: opinion", "“opinion” is not a kind of annotation"),
    ("sources: [bwb, fidh-adoption]", "sources: [bwb, nobody]", "“nobody” is not in bibliography.yaml"),
    ("sources: [bwb, fidh-adoption]", "sources: [bwb]", "the footnote [^s2] has no source; there are 1."),
    ("reparation.[^s2]", "reparation.", "the source [^s2] is cited nowhere"),
    (f"- id: {KEY}", "- id: Some Key", "an id is small letters"),
    ("sources: [bwb, fidh-adoption]", "sauces: []", "“sauces” is not a key here"),
]


@pytest.mark.parametrize(("old", "new", "said"), FAULTS)
def test_a_fault_is_named_by_file_line_and_id_and_nothing_changes(folder, old, new, said):
    spoil(folder, old, new)
    before = list(Revision.objects.values_list())
    with pytest.raises(Fault, match=r"^annotations.yaml, line \d+: “.+”: ") as fault:
        load(folder)
    assert said in str(fault.value)
    assert list(Revision.objects.values_list()) == before


WRAPS = [
    ("short", "short"),
    ("aaaa bbbb cccc dddd", "aaaa bbbb\ncccc dddd"),
    ("- aaaa bbbb cccc", "- aaaa\n  bbbb\n  cccc"),
    ("aaaa bbb - ccc ddd", "aaaa bbb -\nccc ddd"),
    ("| aaaa | bbbb | cccc |", "| aaaa | bbbb | cccc |"),
    ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa"),
]


@pytest.mark.parametrize(("line", "wanted"), WRAPS)
def test_lines_are_broken_where_they_keep_their_sense(line, wanted):
    assert wrapped(line, 10) == wanted
    assert wrapped(wanted, 10) == wanted


def test_an_edit_with_words_that_were_there_before_is_still_a_revision():
    revision = edit(KEY, OLD)
    assert (revision.number, revision.state, Words("a", "b").sources) == (2, "draft", ())
