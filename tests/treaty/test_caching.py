"""One content version: what is kept is never older than it, and nobody is sent what they have."""

import time

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from articles import editing, freshness
from articles.editing import Who, Words
from articles.models import Annotation

pytestmark = pytest.mark.django_db
BROWSER = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br"}
ADDRESSES = [
    *("/", "/about/", "/articles/", "/parts/III/", "/articles/8/", "/articles/8/3/", "/annexes/F/", "/text/"),
    *("/articles/8.txt", "/articles/8.json", "/articles/8.pdf", "/references/", "/references.csv", "/search/?q=child"),
    *("/annotations/", "/feeds/annotations", "/glossary/", "/topics/", "/concordance/", "/sources/", "/editions/"),
    *("/states/", "/states/nl/", "/between/NL/SI/", "/timeline/", "/states.csv", "/cite/?eid=art_8", "/cite.json"),
    *("/api/", "/api/editions", "/api/provisions/art_8", "/api/search?q=child", "/my-copy/", "/robots.txt"),
]


@pytest.fixture(autouse=True)
def a_second_later(db):
    """In the second of a change no date is sent."""
    while freshness.second_of(freshness.content_version()) >= int(time.time()):
        time.sleep(0.1)


def within_a_second_of_a_change(client):
    """An answer that ended in the second of a change; asked for again where the clock went on meanwhile."""
    while True:
        freshness.changed()
        answer = client.get("/articles/8/")
        if freshness.second_of(freshness.content_version()) == int(time.time()):
            return answer


def test_in_the_second_of_a_change_no_date_is_sent(client):
    assert not within_a_second_of_a_change(client).has_header("Last-Modified")


@pytest.fixture
def kept(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "kept"}}
    yield cache
    cache.clear()


@pytest.fixture
def unreachable():
    """Every question to the database fails, as when it is gone."""

    def gone(*question):
        raise OperationalError("the server closed the connection")

    with connection.execute_wrapper(gone):
        yield


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_public_answer_says_which_content_it_is_and_is_not_sent_twice(client, address):
    first = client.get(address)
    named = {name: first[name] for name in ("ETag", "Last-Modified", "Cache-Control", "Vary")}
    assert (first.status_code, named["Cache-Control"]) == (200, "public, max-age=0, must-revalidate")
    with CaptureQueriesContext(connection) as asked:
        again = client.get(address, headers={"If-None-Match": named["ETag"]})
    assert (again.status_code, again.content, len(asked), {name: again[name] for name in named}) == (304, b"", 1, named)


def test_a_copy_is_known_by_its_date_too(client):
    since = client.get("/articles/8/")["Last-Modified"]
    assert client.get("/articles/8/", headers={"If-Modified-Since": since}).status_code == 304
    assert client.get("/articles/8/", headers={"If-Modified-Since": "Mon, 01 Jan 2024 00:00:00 GMT"}).status_code == 200


def test_the_tag_of_one_page_is_not_taken_for_another(client):
    tag = client.get("/articles/8/")["ETag"]
    assert client.get("/articles/9/", headers={"If-None-Match": tag}).status_code == 200
    assert client.get("/articles/8/?layers=text", headers={"If-None-Match": tag}).status_code == 200


def test_changed_content_has_another_tag_and_a_later_date(client):
    version = freshness.content_version()
    tag = client.get("/articles/8/")["ETag"]
    freshness.changed()
    assert freshness.content_version() > version
    assert client.get("/articles/8/", headers={"If-None-Match": tag}).status_code == 200


def test_dates_go_on_though_the_clock_goes_back(monkeypatch):
    freshness.changed()
    version = freshness.content_version()
    monkeypatch.setattr("time.time", lambda: 1_000_000_000.0)
    freshness.changed()
    assert freshness.content_version() > version


def test_a_page_that_is_kept_costs_one_query_and_is_the_same(client, kept):
    made = client.get("/articles/8/", **BROWSER)
    with CaptureQueriesContext(connection) as asked:
        again = client.get("/articles/8/", **BROWSER)
    own = {"X-Request-ID"}  # each request has its own
    headers = [{name: said for name, said in answer.items() if name not in own} for answer in (made, again)]
    assert (len(asked), again.content, headers[1]) == (1, made.content, headers[0])


@pytest.mark.parametrize("encoding", ["br", "gzip", ""])
def test_a_page_is_kept_as_each_reader_takes_it(client, kept, encoding):
    client.get("/articles/8/", **BROWSER)
    answer = client.get("/articles/8/", HTTP_ACCEPT_ENCODING=encoding)
    assert answer.get("Content-Encoding", "") == encoding
    assert (b"<!doctype html>" in answer.content) == (encoding == "")


def test_a_publication_is_seen_at_once(client, kept):
    client.get("/articles/14/")
    annotation = Annotation.objects.create(provision_id="art_14", kind=Annotation.Kind.values[0])
    draft = editing.save_draft(annotation, Words("A wombat's view", "Words on Article 14.", []), Who("Ana"))
    for step in (editing.submit, editing.approve, editing.publish):
        draft.refresh_from_db()
        step(draft, Who("Ana" if step is editing.submit else "Ben"))
    assert "A wombat&#x27;s view" in client.get("/articles/14/").content.decode()


def test_what_somebody_typed_is_not_kept(client, kept):
    client.get("/search/", {"q": "torture"}, **BROWSER)
    client.get("/articles/8/", {"q": "torture"}, **BROWSER)
    client.get("/articles/8/", {"utm_source": "x"}, **BROWSER)
    assert [key for key in kept._cache if "page:" in key] == []


def test_the_admin_is_neither_kept_nor_tagged(client, kept):
    answer = client.get("/admin/login/", **BROWSER)
    assert (answer.status_code, answer.has_header("ETag"), kept._cache) == (200, False, {})


def test_while_the_database_is_away_what_is_kept_is_shown_and_the_rest_says_when_to_try_again(client, kept, request):
    shown = client.get("/articles/8/")
    request.getfixturevalue("unreachable")
    away = client.get("/articles/9/")
    assert client.get("/articles/8/").content == shown.content
    assert (away.status_code, away["Retry-After"], "try again" in away.content.decode()) == (503, "10", True)


def test_an_unknown_host_is_refused_though_the_page_is_kept(client, kept):
    client.get("/articles/8/")
    assert client.get("/articles/8/", headers={"host": "evil.example"}).status_code == 400
