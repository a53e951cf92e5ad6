"""PostgreSQL stopped, or standing still, in the midst of everything while the real server serves; and back again."""

import time

import pytest

from tests.treaty.places import manage
from tests.treaty.survival.cluster import Shared, needs_postgresql, needs_redis, own_cluster
from tests.treaty.survival.losses import nothing_lost
from tests.treaty.survival.on_trial import on_trial

pytestmark = needs_postgresql
KEPT, NOT_KEPT, CALL = "/articles/8/", "/articles/9/", "/api/provisions/art_9"
BOUND = 10  # seconds in which anybody is told something


@pytest.fixture(scope="module")
def cluster(whole, tmp_path_factory):
    """A cluster of its own that holds the site."""
    backup = tmp_path_factory.mktemp("gone") / "site.backup"
    backup.write_bytes(whole)
    with own_cluster() as running:
        done = manage(running.address, "restore", backup)
        assert done.returncode == 0, done.stderr
        yield running


@pytest.fixture(scope="module")
def server(cluster, tmp_path_factory):
    with on_trial(cluster.address, tmp_path_factory.mktemp("server")) as running:
        yield running


def test_while_postgresql_is_gone_kept_pages_answer_the_rest_is_503_and_it_recovers_by_itself(server, cluster):
    assert server.everyone(KEPT) == {200}
    with nothing_lost(cluster.address):
        cluster.stop()
        kept, page, call = server.everyone(KEPT), server.get(NOT_KEPT), server.get(CALL)
        ready, lives = server.status("/readyz"), server.status("/healthz")
        login = server.get("/admin/login/")
        cluster.start()
        took = server.recovers(NOT_KEPT)
    assert (kept, page.status, page.headers["Retry-After"], call.status) == ({200}, 503, "10", 503)
    assert (ready, lives, login.status in (200, 503)) == (503, 200, True)
    assert call.headers["Content-Type"] == "application/problem+json"
    assert (took < 10, server.everyone(NOT_KEPT), server.everyone("/readyz")) == (True, {200}, {200})
    assert b"Traceback" not in page.body + call.body + login.body
    assert server.says("The database fails: ")


def test_an_editor_who_is_logged_in_when_it_goes_is_told_so_too(server, cluster):
    server.recovers(KEPT)
    cluster.stop()
    away = server.get("/admin/", Cookie="sessionid=abcdefghijklmnopqrstuvwxyz012345")
    cluster.start()
    assert (away.status, away.headers["Retry-After"], b"Traceback" in away.body) == (503, "10", False)
    assert server.recovers("/admin/login/") < 10


def timed(server, path):
    """The status of an answer, and whether it came in time."""
    begun = time.monotonic()
    return server.status(path), time.monotonic() - begun < BOUND


def test_while_postgresql_stands_still_kept_pages_answer_in_time_and_it_recovers_by_itself(server, cluster):
    server.everyone(KEPT)
    with nothing_lost(cluster.address):
        with cluster.standing_still():
            kept, page = {timed(server, KEPT) for _ in range(12)}, timed(server, "/articles/10/")
            begun = time.monotonic()
            at_rest = server.everyone(KEPT)
            quick = time.monotonic() - begun
        took = server.recovers("/articles/10/")
    assert (kept, page, at_rest, quick < BOUND) == ({(200, True)}, (503, True), {200}, True)
    assert (took < 10, server.everyone("/readyz")) == (True, {200})


@needs_redis
def test_a_process_that_starts_while_postgresql_is_gone_answers_what_the_shared_cache_keeps(cluster, tmp_path):
    shared = Shared(tmp_path)
    shared.start()
    try:
        with on_trial(cluster.address, tmp_path / "server", CACHE_URL=shared.address) as server:
            before = server.get(KEPT)
            cluster.stop()
            server.stop()
            server.start()
            after, other = server.get(KEPT), server.status(NOT_KEPT)
            cluster.start()
            took = server.recovers(NOT_KEPT)
    finally:
        shared.kill()
    assert (after.status, after.body, other) == (200, before.body, 503)
    assert took < 10
