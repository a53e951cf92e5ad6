"""Readers read from a replica, editors from the primary, and a page is never kept under another replica's version."""

import json

import pytest

from tests.treaty.places import KINDS, manage, new_database, run


@pytest.mark.parametrize("kind", KINDS)
def test_readers_read_from_a_replica_and_everybody_else_from_the_primary(whole, tmp_path, kind):
    backup = tmp_path / "site.backup"
    backup.write_bytes(whole)
    with new_database(kind, tmp_path) as primary, new_database(kind, tmp_path) as replica:
        assert [manage(each, "restore", backup).returncode for each in (primary, replica)] == [0, 0]
        done = run("-m", "tests.treaty.two_databases", DATABASE_URL=primary, DATABASE_REPLICA_URLS=replica)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == {
        "a page": ["replica1"],
        "a post": [],
        "in a transaction": True,
        "a command": True,
        "an editor": ["default"],
        "a reader sees the new heading": False,
        "a reader is told the new version": False,
        "writing to a replica": "refused",
        "a reader while the replica is gone": True,
        "a reader while it rests": True,
        "a reader when it is back": False,
        "tables that migrate makes on a replica": 0,
    }


def test_an_address_of_a_replica_that_is_not_understood_is_refused():
    done = manage("sqlite:///a", "check", DATABASE_REPLICA_URLS="postgresql://u:secret@h/x,nonsense")
    assert done.stderr.startswith(
        "DATABASE_REPLICA_URLS is not understood: use sqlite:///path/to/file or postgresql://"
    )
    assert (done.returncode, "secret" in done.stderr, len(done.stderr.splitlines())) == (1, False, 1)
