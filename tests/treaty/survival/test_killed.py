"""Workers and the whole server ended by SIGKILL: others go on, and what was committed is there."""

import os
import re
import shutil
import signal
import threading
import time

import pytest

from tests.treaty.places import manage
from tests.treaty.survival.losses import holdings, nothing_lost
from tests.treaty.survival.publishing import publishing

pytestmark = pytest.mark.usefixtures("unharmed")
KEPT = "/articles/8/"


def test_a_lost_word_and_a_lost_revision_would_be_seen(address, tmp_path):
    assert holdings(address)["unsigned"] == ["zz-other"]  # which has no words; the treaty's have been signed off
    path = tmp_path / "other.sqlite3"
    shutil.copy(address.removeprefix("sqlite:///"), path)
    other = f"sqlite:///{path}"
    for harm in ("Wording.objects.filter(provision='art_8').update(heading='x')", "Annotation.objects.all().delete()"):
        unprotected = "from articles.models import *; Annotation.objects.update(published=None); " + harm
        with pytest.raises(AssertionError), nothing_lost(other):
            assert manage(other, "shell", "--command", unprotected).returncode == 0


def test_a_worker_that_is_killed_is_replaced_and_the_others_go_on(server):
    before, told = set(server.workers()), []
    asking = [threading.Thread(target=lambda: told.append(server.status("/text/?anew=1"))) for _ in range(6)]
    for each in asking:
        each.start()
    time.sleep(0.05)
    os.kill(min(before), signal.SIGKILL)
    for each in asking:
        each.join()
    took = server.recovers(KEPT)
    while len(server.workers()) < len(before):
        time.sleep(0.05)
    assert set(told) <= {0, 200}
    assert (200 in told, took < 10, min(before) in server.workers()) == (True, True, False)


def test_a_server_that_is_killed_serves_again_from_what_was_written(server, address):
    with nothing_lost(address):
        assert list(publishing(address, "before-the-kill")) == ["before-the-kill"]
        server.kill()
    server.start()
    assert b"Title of before-the-kill" in server.get("/annotations/before-the-kill/").body
    assert server.everyone(KEPT) == {200}


def test_the_log_holds_no_failure_that_nobody_thought_of(server):
    assert re.findall("Internal Server Error: .*", server.log.read_text()) == []
