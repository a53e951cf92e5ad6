"""Damage within one process: a page kept in memory, a file on the disk, a table, the index, the clock."""

import time
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import DatabaseError, DataError, IntegrityError, InterfaceError, OperationalError, ProgrammingError

from articles import freshness
from articles.exporting import files
from articles.models import Edition
from tests.treaty.places import pages_in
from treaty import doors, outage

pytestmark = pytest.mark.django_db
DAY = 24 * 60 * 60


@pytest.fixture
def kept(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "damaged"}}
    yield cache
    cache.clear()


@pytest.mark.parametrize("entry", [b"", b"noise", b"\x80\x05K{.", None])
def test_a_damaged_page_in_memory_is_made_anew(client, kept, entry, monkeypatch):
    monkeypatch.setattr("treaty.keeping._failed_at", float("-inf"))  # what fails here is no cause to rest in the next
    made = client.get("/articles/8/").content
    (key,) = pages_in(kept)
    kept._cache[key] = entry if entry is not None else kept._cache[key][:-40] + b"x" * 39 + b"."
    again = client.get("/articles/8/")
    assert (again.status_code, again.content) == (200, made)


def test_a_page_from_before_midnight_is_not_shown_after_it(client, kept, monkeypatch):
    before = client.get("/states/")
    tomorrow = time.time() + DAY
    monkeypatch.setattr("time.time", lambda: tomorrow)
    after = client.get("/states/", headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after["ETag"] != before["ETag"], len(pages_in(kept))) == (200, True, 2)


def test_where_the_clock_was_set_back_no_date_to_come_is_sent(client, monkeypatch):
    assert client.get("/articles/8/").status_code == 200
    earlier = time.time() - 3 * DAY
    monkeypatch.setattr("time.time", lambda: earlier)
    answer = client.get("/articles/8/")
    assert (answer.status_code, answer.has_header("Last-Modified"), answer.has_header("ETag")) == (200, False, True)


@pytest.mark.parametrize(("shift", "stays"), [(0, True), (-30, True), (-DAY, False), (DAY, False)])
def test_a_session_from_another_time_ends(client, monkeypatch, shift, stays):
    client.force_login(User.objects.create_superuser("clock"), "django.contrib.auth.backends.ModelBackend")
    session = client.session
    session[doors.BEGAN] = int(time.time()) - shift
    session.save()
    assert (client.get("/admin/").status_code == 200) == stays


@pytest.fixture(params=["a file stands there", "nobody may write there"])
def no_place(request, settings, tmp_path):
    """A place for files in which none can be kept."""
    (tmp_path / "files").write_bytes(b"")
    settings.FILES_DIR = tmp_path / "files" if request.param.startswith("a file") else Path("/proc/files")


@pytest.mark.parametrize("path", ["/articles/9.pdf", "/articles/9.epub", "/cards/art_9.png", "/cards/home.png"])
def test_a_file_that_cannot_be_kept_is_given_and_the_log_says_why(client, no_place, caplog, path):
    answer = client.get(path)
    assert (answer.status_code, len(answer.content) > 2000) == (200, True)
    assert any("given to its reader and not kept" in record.getMessage() for record in caplog.records)


def test_of_a_file_that_could_not_be_written_nothing_is_left(settings, tmp_path):
    settings.FILES_DIR = tmp_path
    edition = Edition.objects.by_rank()[0]
    name, words = files.shelved(edition, "place", lambda: ("x" * 300, b"words"))  # longer than a name may be
    assert (name, words) == ("x" * 300, b"words")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.fixture
def no_index(settings, tmp_path):
    """The content has changed, and the synonyms cannot be read."""
    (tmp_path / "synonyms.yaml").write_text("en: [", encoding="utf-8")
    settings.FIXTURES_DIR = tmp_path
    freshness.changed()


def test_without_an_index_pages_go_on_and_a_search_says_so(client, no_index):
    found, call = client.get("/search/?q=torture"), client.get("/api/search?q=torture")
    assert (found.status_code, "Nothing can be searched" in found.content.decode()) == (503, True)
    assert (call.status_code, call["Content-Type"]) == (503, "application/problem+json")
    pages = ["/", "/articles/8/", "/articles/8/?q=torture", "/text/", "/states/", "/api/provisions/art_8"]
    assert {page: client.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)


def test_without_an_index_a_site_is_not_ready(client, no_index):
    answer = client.get("/readyz")
    assert (answer.status_code, "search index cannot be built" in answer.json()["index"]) == (503, True)


def raised(error, before=None):
    error.__context__ = before
    return error


@pytest.mark.parametrize(
    ("error", "so"),
    [
        (OperationalError("server closed the connection unexpectedly"), True),
        (InterfaceError("connection already closed"), True),
        (DatabaseError("file is not a database"), True),
        (DatabaseError("database disk image is malformed"), True),
        (ProgrammingError('relation "articles_treaty" does not exist'), True),
        (raised(ValueError("no session"), OperationalError("database or disk is full")), True),
        (ProgrammingError("syntax error at or near SELECT"), False),
        (IntegrityError("UNIQUE constraint failed: connection"), False),
        (DataError("authentication: value too long"), False),
        (ValueError("connection"), False),
        (None, False),
    ],
)
def test_what_is_a_fault_of_the_database(error, so):
    assert outage.behind(error) == so
