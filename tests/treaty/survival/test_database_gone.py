"""PostgreSQL stopped in the midst of everything while the real server serves, and started again."""

import pytest

from tests.treaty.places import manage
from tests.treaty.survival.cluster import needs_postgresql, own_cluster
from tests.treaty.survival.losses import nothing_lost
from tests.treaty.survival.on_trial import on_trial

pytestmark = needs_postgresql
KEPT, NOT_KEPT, CALL = "/articles/8/", "/articles/9/", "/api/provisions/art_9"


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
