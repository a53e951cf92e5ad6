"""A backup holds every row, is the same on both databases, and is put back whole or not at all."""

import json
import re
import sqlite3
import zipfile

import pytest
from django.apps import apps

from tests.treaty.places import KINDS, full_disk, manage, new_database, run, saved

COUNTED_ON = """
import django; django.setup()
from articles.models import Log, Revision
before = Log.objects.order_by("-pk").first().pk
print(Log.objects.create(annotation_id=1, who="x", what="saved", on="2026-01-01T00:00:00Z").pk - before)
"""


@pytest.fixture
def backup(whole, tmp_path):
    path = tmp_path / "site.backup"
    path.write_bytes(whole)
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_a_backup_restored_elsewhere_gives_the_same_backup_to_the_byte(backup, tmp_path, kind):
    with new_database(kind, tmp_path) as elsewhere:
        done = manage(elsewhere, "restore", backup)
        assert re.fullmatch(r"\d{4,} rows of \d+ tables are as they were saved.\n", done.stdout), done.stderr
        assert saved(elsewhere, tmp_path / "again.backup") == backup.read_bytes()


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_written_after_a_restore_gets_a_number_of_its_own(backup, tmp_path, kind):
    with new_database(kind, tmp_path) as elsewhere:
        assert manage(elsewhere, "restore", backup).returncode == 0
        done = run("-c", COUNTED_ON, DATABASE_URL=elsewhere, DJANGO_SETTINGS_MODULE="treaty.settings")
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_a_backup_holds_every_table_but_sessions_and_failed_log_ins(site, backup):
    with sqlite3.connect(site.removeprefix("sqlite:///")) as database:
        named = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    left_out = {name for name in named if re.match(r"django_(session|migrations)$|axes_|sqlite_", name)}
    with zipfile.ZipFile(backup) as archive:
        tables = json.loads(archive.read("manifest.json"))["tables"]
    models = {model._meta.label: model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    assert {models[name] for name in tables} == named - left_out


def test_a_backup_is_for_its_owner_alone_and_says_that_it_holds_secrets(site, tmp_path):
    done = manage(site, "backup", tmp_path / "a.backup")
    assert (tmp_path / "a.backup").stat().st_mode & 0o777 == 0o600
    assert "the secrets of the editors' devices: keep it safe." in done.stdout


def test_a_backup_can_be_proved_by_restoring_it(site, tmp_path):
    done = manage(site, "backup", tmp_path / "a.backup", "--verify")
    assert (done.returncode, "Restored elsewhere, every row was the same." in done.stdout) == (0, True)


def test_a_database_that_is_not_empty_is_replaced_only_when_that_is_said(site, backup, tmp_path):
    with new_database("sqlite", tmp_path) as other:
        manage(other, "migrate")
        manage(other, "load_convention")
        before = saved(other, tmp_path / "before.backup")
        refused = manage(other, "restore", backup)
        assert re.search(
            r"The database is not empty: .* say --replace .* Nothing was changed\.$", refused.stderr.strip()
        )
        assert saved(other, tmp_path / "after.backup") == before
        assert manage(other, "restore", backup, "--replace").returncode == 0
        assert saved(other, tmp_path / "replaced.backup") == backup.read_bytes()


def cut(data):
    return data[: len(data) // 2]


def altered(data):
    """One bit of the largest table is turned over."""
    place = data.index(b"articles.Wording.jsonl") + 2_000
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def rewritten(change):
    """A backup whose files somebody changed by hand, the sums left as they were."""

    def damage(data, folder):
        (folder / "whole").write_bytes(data)
        with zipfile.ZipFile(folder / "whole") as old, zipfile.ZipFile(folder / "changed", "w") as new:
            for name in old.namelist():
                if (words := change(name, old.read(name))) is not None:
                    new.writestr(name, words)
        return (folder / "changed").read_bytes()

    return damage


def word(name, words):
    return words.replace(b"must", b"may") if name == "articles.Wording.jsonl" else words


def later(name, words):
    return words.replace(b'"axes.0001_initial"', b'"articles.9999_later"')


def other_format(name, words):
    return words.replace(b'"format": 1', b'"format": 2')


DAMAGE = [
    (lambda data, _: b"", "is not a backup of this site, or it is damaged"),
    (lambda data, _: b"PK\x03\x04 and nothing", "is not a backup of this site, or it is damaged"),
    (lambda data, _: cut(data), "is not a backup of this site, or it is damaged"),
    (lambda data, _: altered(data), "is damaged: the table articles.Wording cannot be read"),
    (rewritten(word), "is damaged: the table articles.Wording is not as it was saved"),
    (
        rewritten(lambda name, words: None if name == "auth.User.jsonl" else words),
        "is damaged: the table auth.User cannot be read",
    ),
    (
        rewritten(later),
        "was made by another version of the site: it lacks axes.0001_initial; this site lacks articles.9999_later.",
    ),
    (rewritten(other_format), "is a backup of format 2, and this version of the site reads 1."),
]


@pytest.mark.parametrize(("damage", "said"), DAMAGE)
def test_what_is_damaged_or_of_another_version_is_refused_in_a_sentence(backup, empty, tmp_path, damage, said):
    backup.write_bytes(damage(backup.read_bytes(), tmp_path))
    done = manage(empty, "restore", backup)
    assert (done.returncode, said in done.stderr, len(done.stderr.splitlines())) == (1, True, 1), done.stderr
    assert (done.stderr.endswith(" Nothing was changed.\n"), provisions(empty)) == (True, 0)


def provisions(address):
    with sqlite3.connect(address.removeprefix("sqlite:///")) as database:
        return database.execute("SELECT count(*) FROM articles_provision").fetchone()[0]


def test_a_file_that_is_not_there_is_named(empty, tmp_path):
    done = manage(empty, "restore", tmp_path / "none.backup")
    assert done.stderr.startswith(
        f"CommandError: {tmp_path / 'none.backup'} cannot be read: No such file or directory."
    )


def test_a_full_disk_while_saving_leaves_the_older_backup_and_nothing_else(site, tmp_path):
    path = tmp_path / "kept" / "site.backup"
    path.parent.mkdir()
    before = saved(site, path)
    done = manage(site, "backup", path, before=full_disk)
    assert done.stderr == f"CommandError: {path} cannot be written: File too large. Nothing was saved.\n"
    assert ([each.name for each in path.parent.iterdir()], path.read_bytes()) == (["site.backup"], before)
