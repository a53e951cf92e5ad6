"""The index follows the database."""

import re
import shutil
import threading

import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError

from articles import freshness
from articles.models import Edition, Wording
from articles.search import checking, current

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_held(monkeypatch):
    monkeypatch.setattr(current, "_held", None)


def test_a_searcher_is_kept_for_one_query_while_nothing_changes(django_assert_num_queries):
    held = current.finder()
    with django_assert_num_queries(1):
        assert current.finder() is held


def test_a_changed_wording_is_found_by_the_next_request(tmp_path):
    before = current.finder()
    folder = shutil.copytree(settings.FIXTURES_DIR, tmp_path / "fixtures")
    part = folder / "convention" / "part-4.yaml"
    part.write_text(re.sub("Rule of speciality", "Rule of the zebra", part.read_text("utf-8")), "utf-8")
    call_command("load_convention", fixtures=folder, verbosity=0)
    assert before.find("zebra").total == 0
    assert current.finder().find("zebra").groups[0].eid == "art_52"


def test_threads_that_ask_at_once_all_get_the_same_content(django_db_blocker, monkeypatch):
    version, documents = freshness.content_version(), list(current.build().index.documents)
    monkeypatch.setattr(freshness, "content_version", lambda: version)
    monkeypatch.setattr(current, "gather", lambda sources: documents)
    found = []
    threads = [threading.Thread(target=lambda: found.append(current.finder().find("torture").total)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [current.finder().find("torture").total] * 4


def test_the_index_agrees_with_the_database(capsys):
    call_command("search_index", "--check")
    assert capsys.readouterr().out.endswith("The index agrees with the database.\n")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda: Wording.objects.filter(provision="art_9").update(text="zebra"), "art_9 has other words"),
        (lambda: Wording.objects.filter(provision="art_9").delete(), "art_9 is in the index and not in the database"),
    ],
)
def test_what_does_not_agree_is_named(change, fault):
    finder = current.build()
    change()
    assert [fault in found for found in checking.faults(finder)] == [True]


def test_the_command_fails_where_the_index_does_not_agree(monkeypatch, convention):
    monkeypatch.setattr(current, "build", lambda version: convention)
    Edition.objects.update(slug="other")
    with pytest.raises(CommandError, match="does not agree"):
        call_command("search_index", "--check")


def test_another_edition_is_found_in_its_own_language():
    english = Edition.objects.get()
    dutch = {"slug": "nl", "language": "nl", "standing": "translation", "title": "Verdrag", "sha256": "0"}
    edition = Edition.objects.create(treaty=english.treaty, source="https://x.org", text_date="2024-02-15", **dutch)
    Wording.objects.create(provision_id="art_54", edition=edition, heading="Uitlevering van onderdanen")
    results = current.finder().find("uitgeleverde onderdaan edition:nl")
    found = results.varied(1)[0].document
    assert (found.eid, found.layer, found.url) == ("art_54", "official", "/articles/54/?edition=nl")
    assert current.finder().find("nationals").varied(1)[0].document.url == "/articles/9/"
