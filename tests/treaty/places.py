"""Databases of their own for what cannot be tried within a test's transaction, and programs of the site run on them."""

import os
import resource
import subprocess
import sys
import uuid
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from psycopg import sql

ROOT = Path(__file__).parent.parent.parent
POSTGRESQL = os.environ.get("TEST_DATABASE_URL", "")
KINDS = [
    "sqlite",
    pytest.param("postgresql", marks=pytest.mark.skipif(not POSTGRESQL, reason="TEST_DATABASE_URL is not set")),
]


def environment(**more):
    """The environment of a program of the site: none of the settings of this process but the key."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "SYSTEMROOT", "TEST_DATABASE_URL")}
    return kept | {"SECRET_KEY": settings.SECRET_KEY} | more


def run(*words, before=None, **more):
    """Run a Python program at the project's root; `before` is done in its process, before it begins."""
    told = {"cwd": ROOT, "env": environment(**more), "preexec_fn": before}
    return subprocess.run([sys.executable, *map(str, words)], **told, capture_output=True, text=True, check=False)


def full_disk():
    """From here on no file of this process grows beyond 100,000 bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


def manage(address, *words, **more):
    """Run one of the site's commands on the database at an address."""
    return run("manage.py", *words, DATABASE_URL=address, **more)


def saved(address, path):
    """A backup of the database at an address, written to a path; its bytes."""
    done = manage(address, "backup", path, "--verbosity", "0")
    assert (done.returncode, done.stderr) == (0, "")
    return path.read_bytes()


@contextmanager
def new_database(kind, folder):
    """The address of an empty database of a kind, which is gone afterwards."""
    name = f"treaty_{uuid.uuid4().hex[:12]}"
    if kind == "sqlite":
        yield f"sqlite:///{folder / name}.sqlite3"
        return
    with psycopg.connect(POSTGRESQL, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield urlunsplit(urlsplit(POSTGRESQL)._replace(path=f"/{name}"))
        finally:
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def pages_in(kept):
    """The keys of the pages that are kept; the content version stands beside them."""
    return [key for key in kept._cache if ":page:" in key]
