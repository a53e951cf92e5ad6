"""Settings come from the environment; what is wrong with one is said in one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from treaty import environment as env
from treaty import stores

ROOT = Path(__file__).parent.parent.parent


def run(*words, **variables):
    """A Python program of the project with just these settings in its environment."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "SYSTEMROOT")}
    return subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=kept | variables, capture_output=True, text=True, check=False
    )


def test_a_server_without_a_secret_key_says_so_in_one_sentence():
    done = run("-c", "import treaty.wsgi")
    assert done.returncode == 1
    assert done.stderr.startswith("SECRET_KEY is not set: set it to a secret of 40 characters or more")
    assert "Traceback" not in done.stderr


WRONG = [
    ({"DEBUG": "perhaps"}, "DEBUG is “perhaps”: set it to 1 or 0."),
    ({"SITE_URL": "treaty.example"}, "SITE_URL is “treaty.example”: set it to a scheme and a host"),
    ({"DATABASE_URL": "oracle://x"}, "DATABASE_URL is not understood: use sqlite:///path/to/file or postgresql://"),
    ({"DATABASE_URL": "postgresql://u:secret@h:port/x"}, "DATABASE_URL is not understood"),
    ({"DATABASE_URL": "postgresql://host"}, "DATABASE_URL names no database"),
    ({"CONTACT_EMAIL": "editors"}, "CONTACT_EMAIL is “editors”: set it to an address as in editors@treaty.example"),
    ({"LOG_FORMAT": "xml"}, "LOG_FORMAT is “xml”: set it to one of json, text."),
    ({"LOG_LEVEL": "loud"}, "LOG_LEVEL is “loud”: set it to one of DEBUG, INFO, WARNING, ERROR."),
    ({"CACHE_URL": "memory"}, "CACHE_URL is not understood: use locmem:// or redis://host:6379/0"),
    ({"SITE_URL": "https://a.example", "HSTS_SECONDS": "long"}, "HSTS_SECONDS is “long”: set it to a whole number"),
]


@pytest.mark.parametrize(("variables", "said"), WRONG)
def test_a_malformed_setting_is_refused_in_one_sentence(variables, said):
    done = run("manage.py", "check", **variables)
    assert done.returncode == 1
    assert said in done.stderr
    assert (len(done.stderr.splitlines()), "secret" in done.stderr) == (1, False)


def test_the_site_is_safe_by_default():
    done = run(
        "-c",
        "from treaty import settings as s; print(s.DEBUG, s.ALLOWED_HOSTS, s.DATABASES['default']['ENGINE'])",
        SECRET_KEY="x" * 50,
    )
    assert done.stdout.strip() == "False ['127.0.0.1', 'localhost', '[::1]'] django.db.backends.sqlite3"


def test_behind_https_the_site_insists_on_it():
    done = run(
        "manage.py",
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        SECRET_KEY="".join(chr(n) for n in range(48, 123)),
        SITE_URL="https://a.example",
    )
    assert [
        line for line in done.stderr.splitlines() if "W0" in line and "W021" not in line and "W005" not in line
    ] == []


@pytest.mark.parametrize("address", ["redis://host:6379/0", "rediss://host:6379/0"])
def test_a_shared_cache_is_understood(monkeypatch, address):
    monkeypatch.setenv("CACHE_URL", address)
    assert stores.cache("CACHE_URL", "locmem://")["LOCATION"] == address


def test_words_and_numbers_are_read(monkeypatch):
    monkeypatch.setenv("LIST", " a, b ,,c")
    monkeypatch.setenv("NUMBER", "7")
    assert (env.words("LIST", ""), env.number("NUMBER", 1), env.flag("NOT_SET", True)) == (["a", "b", "c"], 7, True)
