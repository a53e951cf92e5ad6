"""What deploy/README.md says that the site survives: every fault has a test, and every test it names exists."""

import re

from tests.treaty.places import ROOT

PAGE = (ROOT / "deploy/README.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("## What it survives")[2].partition("\n## ")[0]
ROWS = [line.strip("|").split("|") for line in TABLE.splitlines() if line.startswith("|")][2:]


def test_every_fault_says_what_happens_and_which_test_causes_it():
    assert [row[0] for row in ROWS if len(row) != 3 or not row[1].strip() or "`test_" not in row[2]] == []
    assert len(ROWS) > 12


def test_every_test_that_the_table_names_exists():
    files = (ROOT / "tests").rglob("test_*.py")
    written = {name for file in files for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.M)}
    assert set(re.findall(r"`(test_\w+)`", TABLE)) - written == set()


def test_what_the_table_needs_is_there_in_ci():
    needed = {"postgresql", "redis-server"}
    assert needed - set(re.findall(r"need\+=\(([\w-]+)\)", (ROOT / ".ci/run").read_text("utf-8"))) == set()
