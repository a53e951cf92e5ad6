"""What SECURITY.md promises: each test that it names exists, and the production example is safe."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.audit import verdict

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def example():
    """The settings of deploy/treaty.env.example, with a key, as an environment."""
    lines = (ROOT / "deploy/treaty.env.example").read_text(encoding="utf-8").splitlines()
    given = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return kept | given | {"SECRET_KEY": "".join(chr(n) for n in range(48, 123))}


def run(*words, **more):
    """A command of the project in production."""
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=ROOT, env=example() | more, capture_output=True, text=True, check=False)


def test_every_test_that_the_threat_model_names_exists():
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    written = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.M)
    }
    assert len(named) > 15
    assert named - written == set()


def test_every_threat_has_a_measure_and_a_test():
    rows = [line.strip("|").split("|") for line in PAGE.splitlines() if line.startswith("|")][2:]
    assert [row[0].strip() for row in rows if len(row) != 4 or not row[2].strip() or "`test_" not in row[3]] == []
    assert len(PAGE.split()) < 800  # a page


def test_the_production_example_passes_every_check_in_silence():
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert (done.returncode, done.stderr) == (0, "")


SAYS = "from treaty import settings as s; print(*(getattr(s, name) for name in {names!r}))"


@pytest.mark.parametrize(
    ("names", "more", "values"),
    [
        (["ADMIN_NEEDS_CODE", "SESSION_COOKIE_SECURE", "SECURE_HSTS_SECONDS"], {}, "True True 31536000"),
        (["ADMIN_NEEDS_CODE"], {"DEBUG": "1"}, "False"),
        (["SESSION_COOKIE_PATH", "CSRF_COOKIE_PATH"], {}, "/editors-desk/ /editors-desk/"),
        (["SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD"], {}, "False False"),
        (["SECURE_HSTS_INCLUDE_SUBDOMAINS"], {"HSTS_SUBDOMAINS": "1"}, "True"),
        (["PROXIES"], {"PROXIES": "2"}, "2"),
    ],
)
def test_what_production_is_set_to(names, more, values):
    assert run("-c", SAYS.format(names=names), **more).stdout.strip() == values


TELLS = """
import django, os
os.environ["DJANGO_SETTINGS_MODULE"] = "treaty.settings"
django.setup()
from django.test import Client
from django.urls import reverse
client = Client(headers={"host": "treaty.example", "x-forwarded-proto": "https"})
login = client.get(reverse("admin:login"))
print(reverse("admin:index"), client.get("/robots.txt").content.decode().count("desk"))
print("no-store" in login["Cache-Control"], login.has_header("ETag"), "trusted" in login["Content-Security-Policy"])
"""


def test_the_admin_stands_where_it_was_put_and_nothing_tells_where():
    done = run("-c", TELLS, CACHE_URL="locmem://", DATABASE_URL="sqlite:///:memory:", LOG_LEVEL="ERROR")
    assert done.stdout.split() == ["/editors-desk/", "0", "True", "False", "False"]


@pytest.mark.parametrize("value", ["Admin", "a b", "-", "a//b", "../x", "ädmin"])
def test_an_odd_path_is_refused_in_a_sentence(value):
    done = run("manage.py", "check", ADMIN_PATH=value)
    assert (done.returncode, done.stderr.splitlines()) == (
        1,
        [f"ADMIN_PATH is “{value}”: set it to small letters, digits and hyphens, as in editors-desk"],
    )


@pytest.mark.parametrize("value", ["articles", "states/admin", "static"])
def test_a_path_that_hides_pages_of_the_site_is_refused(value):
    done = run("manage.py", "check", ADMIN_PATH=value)
    assert (done.returncode, f"ADMIN_PATH is “{value}”" in done.stderr) == (1, True)


GOOD = {"name": "django", "version": "5.2", "vulns": []}
WEAK = {"name": "lxml", "version": "4", "vulns": [{"id": "PYSEC-1", "fix_versions": ["5"]}]}
SILENT = {"name": "tqdm", "skip_reason": "not found"}


def test_a_known_weakness_fails_the_audit():
    assert verdict([GOOD, WEAK, SILENT]) == (1, ["WEAK lxml 4: PYSEC-1, mended in ['5']"])
    assert verdict([GOOD, SILENT]) == (0, ["1 packages audited, no known weakness.", "Not audited: tqdm."])


def test_an_audit_that_nobody_answered_says_so():
    assert verdict([SILENT])[1][0].startswith("NOT AUDITED")
    assert verdict([])[1][0].startswith("NOT AUDITED")
