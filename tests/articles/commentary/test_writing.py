"""What is in the database as files again."""

import shutil

import pytest
import yaml
from django.core.management import call_command

from articles import editing
from articles.editing import Who, Words
from articles.loading.store import load
from articles.models import Annotation, Revision
from tests.fixture_text import FIXTURES

pytestmark = pytest.mark.django_db
NAMES = ("annotations.yaml", "notes-on-text.yaml")
ODD = """\
A line of "words", a colon: and a # mark, and a very long line that has to be broken somewhere because a line of a \
file has at most one hundred and twenty characters, - or so.

- a list whose first item is long enough that it must be broken as well, and goes on and on until it is \
really too long for one line
- another

| a | b |
|---|---|
| 1 | 2 |

    code: {kept: as it is}

> quoted[^s1]"""


def written(folder):
    call_command("export_content", folder, verbosity=0)
    return {name: (folder / name).read_bytes() for name in NAMES}


def add(key, provision, kind, words, who):
    annotation = Annotation.objects.create(key=key, provision_id=provision, kind=kind)
    revision = editing.save_draft(annotation, words, who)
    for step in (editing.submit, editing.approve, editing.publish):
        step(revision, who)


def said(folder):
    """Everything in the files: by id, with folded lines as one."""
    rows = [row for name in NAMES for row in yaml.safe_load((folder / name).read_text(encoding="utf-8"))]
    return {row["id"]: {k: v.strip() if isinstance(v, str) else v for k, v in row.items()} for row in rows}


def test_what_was_loaded_is_written_as_it_was(tmp_path):
    written(tmp_path)
    assert said(tmp_path) == said(FIXTURES)


def test_written_loaded_and_written_again_the_files_are_the_same(tmp_path):
    add("odd", "art_8", "text", Words('Yes: "odd" #1', ODD, ["bwb"]), Who("Ana: Novak"))
    add("odd-note", "art_9", "doubtful point", Words("", "Two paragraphs.\n\nOf a note."), Who("yes"))
    add("odd-dash", "art_9", "doubtful point", Words("", "- A note: that # begins oddly"), Who("The editors"))
    folder = shutil.copytree(FIXTURES, tmp_path / "fixtures")
    first = written(folder)
    Annotation.objects.update(published=None)
    Annotation.objects.all().delete()
    load(folder)
    assert written(tmp_path / "again") == first
    odd = Annotation.objects.get(key="odd").published
    assert (odd.title, odd.author, Revision.objects.filter(annotation__key="odd").count()) == (
        'Yes: "odd" #1',
        "Ana: Novak",
        1,
    )


def test_what_is_written_differs_in_nothing_from_what_is_here(tmp_path):
    add("odd", "art_8", "text", Words("Odd", ODD, ["bwb"]), Who("Ana"))
    folder = shutil.copytree(FIXTURES, tmp_path / "fixtures")
    written(folder)
    assert load(folder).kept == []


def test_no_line_is_longer_than_120_characters(tmp_path):
    add("odd", "art_8", "text", Words("Odd", ODD, ["bwb"]), Who("Ana"))
    lines = b"\n".join(written(tmp_path).values()).decode().split("\n")
    assert [line for line in lines if len(line) > 120] == []


def test_the_broken_lines_make_the_same_page(tmp_path):
    add("odd", "art_8", "text", Words("Odd", ODD, ["bwb"]), Who("Ana"))
    before = Annotation.objects.get(key="odd").published.html
    folder = shutil.copytree(FIXTURES, tmp_path / "fixtures")
    written(folder)
    Annotation.objects.update(published=None)
    Annotation.objects.all().delete()
    load(folder)
    assert Annotation.objects.get(key="odd").published.html == before
