"""One server on a copy of the site, to which faults are done one after the other."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.treaty.survival.losses import nothing_lost
from tests.treaty.survival.on_trial import on_trial


@pytest.fixture(scope="package")
def address(site, tmp_path_factory):
    """The address of a copy of the site's database."""
    path = tmp_path_factory.mktemp("survival") / "site.sqlite3"
    shutil.copy(site.removeprefix("sqlite:///"), path)
    with closing(sqlite3.connect(path)) as line, line:
        line.execute("UPDATE auth_user SET is_staff = 1")
    return f"sqlite:///{path}"


@pytest.fixture(scope="package")
def server(address, tmp_path_factory):
    if not Path("/proc/self/task").exists():
        pytest.skip("asks Linux for the ids of the workers")
    with on_trial(address, tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture
def unharmed(address):
    """No word and no revision is lost by what is done to the server."""
    with nothing_lost(address):
        yield
