"""The short form of `make soak`: everybody asks at once while somebody publishes, and nobody is told of an error."""

import shutil

import pytest

from tests.bench import soak
from tests.bench.asking import MIX
from tests.treaty.survival.losses import nothing_lost
from tests.treaty.survival.on_trial import on_trial


@pytest.fixture
def found(site, tmp_path):
    path = tmp_path / "site.sqlite3"
    shutil.copy(site.removeprefix("sqlite:///"), path)
    address = f"sqlite:///{path}"
    with on_trial(address, tmp_path / "server") as server, nothing_lost(address):
        yield soak.soaked(address, server, 8, warm=1)


def test_under_load_with_publications_nobody_is_told_of_an_error(found):
    assert (found["errors"], found["same_workers"], found["published"] >= 2) == ([], True, True)
    assert min(len(found["times"][kind]) for kind in MIX) > 0


def test_memory_that_grows_would_be_seen():
    assert soak.growth([100.0] * 100) is None
    assert soak.growth([100.0] * 240 + [106.0] * 60) > soak.GROWTH > soak.growth([100.0] * 240 + [104.0] * 60)
