"""What breaks under a command is said in one sentence, and nothing is left half done."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.treaty.places import KINDS, ROOT, full_disk, manage, new_database, run

WHOLE = {"ended well": True, "changes something": True, "between": 0, "ends well after all": True}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_killed_in_its_midst_leaves_all_as_before_or_all_done(tmp_path, kind):
    with new_database(kind, tmp_path) as address:
        done = run("-m", "tests.treaty.killing", "2", DATABASE_URL=address)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    two = found.pop("two loads")
    assert sum(each.pop("killed") for each in found.values()) >= 1
    assert found == {"load": WHOLE, "import": WHOLE, "publish": WHOLE}
    assert two == {"said": ["done", "done"], "whole": True}


@pytest.fixture
def own_copy(site, tmp_path):
    """The address of a copy of the site's SQLite database."""
    path = Path(shutil.copy(site.removeprefix("sqlite:///"), tmp_path / "own.sqlite3"))
    return f"sqlite:///{path}"


def test_a_full_disk_while_loading_is_said_and_changes_nothing(own_copy, tmp_path):
    fixtures = shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    for path in (fixtures / "convention").glob("part-*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace(" must ", " has to "), encoding="utf-8")
    done = manage(own_copy, "load_convention", "--fixtures", fixtures, before=full_disk)
    assert done.returncode == 1
    assert re.fullmatch(
        r"[^\n]*There is no room left on the disk\. Free some and run this again\. "
        r"What the database held is as it was\.\n",
        done.stderr,
    ), done.stderr
    assert "no row was changed" in manage(own_copy, "load_convention").stdout


NOTHING = "postgresql://u:secret@127.0.0.1:1/none"
FAILING = [
    (["migrate"], {"DATABASE_URL": NOTHING}, "The database does not answer. See that it runs"),
    (
        ["migrate"],
        {"DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3"},
        "unable to open database file. What has to be",
    ),
    (["references"], {"DATABASE_URL": "sqlite:///{folder}/new.sqlite3"}, "Run: manage.py migrate"),
    (["migrate"], {"DATABASE_URL": "sqlite:///{folder}/noise"}, "is damaged. Restore a backup: manage.py restore FILE"),
    (["check"], {"VAR_DIR": "{folder}/noise/var"}, "noise/var cannot be made (Not a directory): set VAR_DIR to one"),
    (["check"], {"STATIC_ROOT": "/proc/static"}, "The folder /proc/static cannot be made (No such file or directory)"),
    (["serve", "--port", "1"], {"VAR_DIR": "{folder}/noise/var"}, "set VAR_DIR to one that can be written."),
]


@pytest.mark.parametrize(("words", "settings", "said"), FAILING)
def test_what_a_command_cannot_reach_is_said_in_one_sentence(tmp_path, words, settings, said):
    (tmp_path / "noise").write_bytes(b"no database, but quite some noise " * 50)
    done = run("manage.py", *words, **{name: value.format(folder=tmp_path) for name, value in settings.items()})
    assert (done.returncode, len(done.stderr.splitlines()), said in done.stderr) == (1, 1, True), done.stderr
    assert ("secret" in done.stderr, "Traceback" in done.stderr) == (False, False)
