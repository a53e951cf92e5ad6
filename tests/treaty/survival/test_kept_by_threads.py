"""What a process keeps for its threads, while the content changes under them."""

import sys
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from articles import freshness


@pytest.fixture
def impatient():
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def wrong(thread):
    """How often a thread was given something else than what belongs to its own edition and version."""
    found = 0
    for n in range(4000):
        edition = SimpleNamespace(pk=thread % 3, treaty=SimpleNamespace(version=f"v{n}"), sha256="")
        mine = (edition.pk, n)
        found += freshness.kept(edition, "of threads", lambda mine=mine: mine) != mine
    return found


def test_threads_that_meet_while_versions_change_are_each_given_their_own(impatient):
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(wrong, range(8)))
    assert found == [0] * 8
    freshness._kept.pop("of threads")
