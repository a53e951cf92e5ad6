"""A disk without room: editors are told, readers notice nothing."""

import resource

import pytest

from tests.treaty.survival.losses import holdings

pytestmark = pytest.mark.usefixtures("unharmed")
KEPT = "/articles/8/"
SMALL = 4096  # bytes that a file may have where the disk is full


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
    assert server.everyone(KEPT) == {200}
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
