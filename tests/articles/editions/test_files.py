"""Files of an imported edition, and of a version of it that has passed."""

import json

import pytest

from tests.articles.editions.texts import dutch

NAME = "ljubljana-the-hague-convention-art-8-nl"


@pytest.fixture
def two_versions(import_text):
    import_text()
    import_text(dutch().replace("8.1", "8.1 nieuw", 1) + "\n", date="2025-01-01")


def test_a_file_of_an_edition_is_in_its_language_and_says_its_standing(client, import_text, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    import_text()
    found = json.loads(client.get("/articles/8.json?edition=nl&with=annotations").content)
    assert (found["edition"]["language"], found["standing"]) == ("nl", "official translation, not an authentic text")
    assert "text as of 15 February 2024: https://example.org/verdrag" in " ".join(found["notice"])


def test_a_file_of_an_old_version_leads_back_to_that_version(client, two_versions, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    old, new = (client.get(f"/articles/8.json?edition=nl{at}") for at in ("&at=v1", ""))
    assert json.loads(old.content)["address"] == "http://testserver/articles/8/?edition=nl&at=v1"
    assert [json.loads(file.content)["edition"]["text_date"] for file in (old, new)] == ["2024-02-15", "2025-01-01"]


def test_a_file_of_an_old_version_says_that_its_references_are_not_kept(client, two_versions, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    words = client.get("/articles/8.txt?edition=nl&at=v1&with=references").content.decode()
    assert "The references of an earlier version are not kept; none are listed." in " ".join(words.split())
