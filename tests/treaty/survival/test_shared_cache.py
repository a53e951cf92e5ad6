"""A Redis that is damaged, gone or stands still, beside the real server: no page fails, and none shows a wrong word."""

import os
import pickle
import signal
import time

import pytest

from tests.treaty.survival.cluster import Shared, needs_redis
from tests.treaty.survival.on_trial import TAKES, on_trial

pytestmark = needs_redis
PAGE, PAGES = "/articles/8/", "*page:*"


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    running = Shared(tmp_path_factory.mktemp("redis"))
    running.start()
    yield running
    running.kill()


@pytest.fixture(scope="module")
def server(site, shared, tmp_path_factory):
    with on_trial(site, tmp_path_factory.mktemp("server"), CACHE_URL=shared.address) as running:
        yield running


@pytest.fixture
def page(server, shared):
    """The page, which Redis keeps."""
    shared.client.flushall()
    kept_again(server, shared)
    return server.get(PAGE).body


class Bomb:
    """Makes a file where it is read as a pickle."""

    def __init__(self, file):
        self.file = file

    def __reduce__(self):
        return os.mkdir, (str(self.file),)


def one_word_less(kept):
    assert b"ction" in kept
    return kept.replace(b"ction", b"cti0n")


DAMAGES = {
    "a letter": one_word_less,
    "its end": lambda kept: kept[: len(kept) // 2],
    "nothing": lambda kept: b"",
    "a number": lambda kept: b"123",
    "noise": lambda kept: os.urandom(5000),
}


@pytest.mark.parametrize("what", DAMAGES)
def test_a_damaged_page_is_made_anew(server, shared, page, what):
    (key,) = shared.client.keys(PAGES)
    shared.client.set(key, DAMAGES[what](shared.client.get(key)))
    assert server.get(PAGE).body == page


def test_a_page_of_another_address_is_not_taken_for_it(server, shared, page):
    (key,) = shared.client.keys(PAGES)
    server.get("/articles/9/")
    (other,) = set(shared.client.keys(PAGES)) - {key}
    shared.client.set(key, shared.client.get(other))
    assert server.get(PAGE).body == page


def test_a_program_in_the_place_of_a_page_is_not_run(server, shared, page, tmp_path):
    (key,) = shared.client.keys(PAGES)
    shared.client.set(key, pickle.dumps(Bomb(tmp_path / "run")))
    assert (server.get(PAGE).body, (tmp_path / "run").exists()) == (page, False)


def kept_again(server, shared):
    """Seconds until pages are kept again."""
    begun = time.monotonic()
    while not shared.client.keys(PAGES):
        assert time.monotonic() - begun < TAKES
        assert server.status(PAGE) == 200
        time.sleep(0.1)
    return time.monotonic() - begun


def test_a_cache_that_stands_still_holds_nobody_up(server, shared, page):
    os.kill(shared.process.pid, signal.SIGSTOP)
    begun = time.monotonic()
    seen = {server.get(PAGE).body == page for _ in range(12)}
    took = time.monotonic() - begun
    os.kill(shared.process.pid, signal.SIGCONT)
    shared.client.flushall()
    assert (seen, took < 10) == ({True}, True)
    assert kept_again(server, shared) < TAKES


def test_without_its_cache_the_site_goes_on_and_the_log_says_so(server, shared, page):
    shared.kill()
    seen = {server.get(PAGE).body == page for _ in range(6)}
    shared.start()
    assert (seen, server.says("The page cache fails (")) == ({True}, True)
    assert kept_again(server, shared) < TAKES
