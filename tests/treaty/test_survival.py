"""Faults caused for real on the production server: what readers and editors are told meanwhile, and what is left."""

import os
import re
import resource
import shutil
import signal
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.treaty.losses import holdings, nothing_lost
from tests.treaty.on_trial import on_trial
from tests.treaty.places import manage
from tests.treaty.publishing import publishing

KEPT, NOT_KEPT, CALL = "/articles/8/", "/articles/9/", "/api/provisions/art_9"
SMALL = 4096  # bytes that a file may have where the disk is full

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux for the ids of the workers")


@pytest.fixture(scope="module")
def address(site, tmp_path_factory):
    """The address of a copy of the site's database."""
    path = tmp_path_factory.mktemp("survival") / "site.sqlite3"
    shutil.copy(site.removeprefix("sqlite:///"), path)
    with closing(sqlite3.connect(path)) as line, line:
        line.execute("UPDATE auth_user SET is_staff = 1")
    return f"sqlite:///{path}"


@pytest.fixture(scope="module")
def server(address, tmp_path_factory):
    with on_trial(address, tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(autouse=True)
def unharmed(address):
    """Every test below: no word and no revision is lost."""
    with nothing_lost(address):
        yield


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


def room(server, size):
    """How large a file may be that the server writes: what a full disk does to it, and to nobody else."""
    for pid in [server.process.pid, *server.workers()]:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@pytest.fixture
def full_disk(server):
    room(server, SMALL)
    yield
    room(server, resource.RLIM_INFINITY)


DRAFT = {"provision": "Article 9", "kind": "text", "title": "Saved on a full disk", "body": "Words. " * 2000}


def save(server, editor):
    headers, token = editor
    form = DRAFT | {"made_from": 0, "sources": "", "note": "", "csrfmiddlewaretoken": token}
    return server.ask("POST", "/admin/articles/annotation/add/", headers, form)


@pytest.fixture(scope="module")
def editor(server):
    return server.logs_in("ana", "a long word for tests")


def titles(address):
    return [title for _, _, title, _, _ in holdings(address)["revisions"]]


def test_on_a_full_disk_a_save_is_refused_in_a_sentence_and_nothing_is_half_done(server, address, editor, request):
    request.getfixturevalue("full_disk")
    answer = save(server, editor)
    words = answer.body.decode()
    assert (answer.status, "your words are still in the form" in words, "Traceback" in words) == (503, True, False)
    assert DRAFT["title"] not in titles(address)
    assert server.everyone(KEPT) == {200}


def test_with_room_again_the_same_save_is_done(server, address, editor):
    assert save(server, editor).status == 302
    assert titles(address).count(DRAFT["title"]) == 1


@pytest.mark.parametrize("path", ["/articles/9.pdf", "/articles/9.docx", "/cards/art_9.png"])
def test_on_a_full_disk_a_file_is_given_and_not_kept(server, full_disk, path):
    answer = server.get(path)
    assert (answer.status, len(answer.body) > SMALL) == (200, True)
    assert [file for file in server.var.rglob("*") if file.is_file()] == []
    assert server.says("given to its reader and not kept (File too large)")


def aside(address, to):
    """Moves a database with all that belongs to it."""
    path = Path(address.removeprefix("sqlite:///"))
    to.mkdir(exist_ok=True)
    for file in path.parent.glob(f"{path.name}*"):
        os.replace(file, to / file.name)
    return path


NOISE = b"this is no database, but quite some noise " * 500


@pytest.mark.parametrize("instead", [NOISE, b"", None])
def test_while_the_database_file_is_another_the_site_says_so_and_then_recovers(server, address, tmp_path, instead):
    # Connections that are open go on with the file they have, so those of a worker that starts meanwhile are asked.
    path = aside(address, tmp_path / "aside")
    if instead is not None:
        path.write_bytes(instead)
    for pid in server.workers():
        os.kill(pid, signal.SIGKILL)
    server.recovers()
    page, call = server.get(NOT_KEPT), server.get(CALL)
    for file in (tmp_path / "aside").iterdir():
        os.replace(file, path.parent / file.name)
    took = server.recovers(NOT_KEPT)
    assert (page.status, page.headers["Retry-After"], call.status) == (503, "10", 503)
    assert call.headers["Content-Type"] == "application/problem+json"
    assert (b"Traceback" in page.body + call.body, took < 10, server.everyone(NOT_KEPT)) == (False, True, {200})
    assert server.says("The database fails: ")


def test_two_who_publish_at_once_and_many_who_read_never_see_an_older_page(server, address):
    """A reader who asks after a publication has ended sees it, whatever was being made and kept meanwhile."""
    committed, end = [], threading.Event()
    sets = [[f"{who}-{n}" for n in range(4)] for who in ("one", "two")]

    def publish(keys):
        for key in publishing(address, *keys):
            committed.append(key)

    def read():
        behind, asked = [], 0
        while not end.is_set():
            known = list(committed)
            page = server.get("/articles/14/").body.decode()
            behind += [key for key in known if f"Title of {key}" not in page]
            asked += 1
        return behind, asked

    with ThreadPoolExecutor(8) as pool:
        readers = [pool.submit(read) for _ in range(4)]
        publishers = [pool.submit(publish, keys) for keys in sets]
        try:
            for each in publishers:
                each.result()
            time.sleep(0.3)
        finally:
            end.set()
        found = [each.result() for each in readers]
    assert [behind for behind, _ in found] == [[]] * 4
    assert (min(asked for _, asked in found) > 3, len(committed)) == (True, 8)


def test_the_log_holds_no_failure_that_nobody_thought_of(server):
    assert re.findall("Internal Server Error: .*", server.log.read_text()) == []
