"""Books in epubcheck, the validator that libraries and shops use."""

import os
import subprocess
from pathlib import Path

import pytest

from articles.exporting import files
from articles.models import Edition

JAR = Path(os.environ.get("EPUBCHECK") or "/usr/share/java/epubcheck.jar")
# With CI=true nothing is skipped: there the tests fail where it is lacking.
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not JAR.exists() and os.environ.get("CI") != "true",
        reason="epubcheck is not installed; on Debian: apt install epubcheck",
    ),
]
BOTH = ("annotations", "references")


@pytest.mark.parametrize(("eid", "along"), [("", ()), ("", BOTH), ("art_8__para_3", ("annotations",))])
def test_a_book_has_no_errors_and_no_warnings(tmp_path, eid, along):
    name, words = files.made(Edition.objects.by_rank()[0], eid, "epub", "a4", along)
    (tmp_path / name).write_bytes(words)
    command = ["java", "-jar", str(JAR), "--failonwarnings", str(tmp_path / name)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (0, "")
