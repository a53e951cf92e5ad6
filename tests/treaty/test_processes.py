"""What only real processes show: two servers, each with a cache of its own, and a third process that publishes."""

import urllib.request

import pytest

from tests.serving import manage, on_its_own, serving

PUBLISH = """
from articles import editing
from articles.models import Annotation
annotation = Annotation.objects.create(key="another", provision_id="art_14", kind=Annotation.Kind.values[0])
words = editing.Words("Published by another process", "On Article 14.", [])
draft = editing.save_draft(annotation, words, editing.Who("Ana"))
for step, who in ((editing.submit, "Ana"), (editing.approve, "Ben"), (editing.publish, "Ben")):
    draft.refresh_from_db()
    step(draft, editing.Who(who))
"""


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    return tmp_path_factory.mktemp("processes") / "site.sqlite3"


@pytest.fixture(scope="module")
def two_sites(database):
    with serving(*on_its_own(database)) as first, serving(*on_its_own(database)) as second:
        yield first, second


def get(address):
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own server
        return answer.read().decode()


def test_no_process_ever_shows_a_page_from_before_a_publication(database, two_sites):
    # Each site has two workers, and each worker keeps pages of its own: eight questions reach them all.
    before = {"another process" in get(f"{site}/articles/14/") for site in two_sites * 8}
    manage(on_its_own(database)[1], "shell", "--command", PUBLISH)
    after = {"another process" in get(f"{site}/articles/14/") for site in two_sites * 8}
    assert (before, after) == ({False}, {True})


def test_warming_asks_for_every_page(database, two_sites):
    said = manage(on_its_own(database)[1], "warm", "--site", two_sites[0]).stdout
    assert said.endswith(f"pages of {two_sites[0]} are cached.\n")
    assert int(said.split()[0]) > 250
