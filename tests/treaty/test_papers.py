"""What is written for people who work on the site is true: its paths, commands and licences are there."""

import re

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands

ROOT = settings.BASE_DIR
PAPERS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "fixtures/README.md"]


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "README.md"])
def test_every_file_and_folder_that_is_named_is_there(name):
    found = re.findall(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:md|txt|toml|in))`", text(name))
    lacking = [path for path in found if not any((ROOT / base / path).exists() for base in ("", "articles"))]
    assert lacking == []
    assert found


@pytest.mark.parametrize("name", PAPERS)
def test_every_command_that_is_named_is_there(name):
    assert set(re.findall(r"manage\.py ([a-z]\w*)", text(name))) - set(get_commands()) == set()
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.M))
    assert set(re.findall(r"(?:`|^    )make ([a-z]+)", text(name), re.M)) <= targets


def test_every_table_row_of_additions_names_a_place(client):
    rows = [line for line in text("CONTRIBUTING.md").splitlines() if line.startswith("| a ")]
    assert [row for row in rows if "`" not in row] == []
    assert len(rows) == 7


def test_the_changelog_invents_no_release_and_no_date():
    changes = text("CHANGELOG.md")
    assert re.findall(r"^## (.*)$", changes, re.M) == ["Unreleased"]
    assert re.findall(r"\d{4}-\d{2}-\d{2}|\bv?\d+\.\d+\.\d+", changes) == []


def test_each_kind_of_work_has_one_licence_and_every_paper_names_the_same():
    for name in ("LICENSE", "README.md", "CONTRIBUTING.md", "templates/treaty/about.html"):
        assert [word for word in ("BSD 3-Clause", "CC BY 4.0", "CC0") if word not in text(name)] == [], name


def test_the_fixtures_readme_counts_the_guide():
    lessons = yaml.safe_load(text("fixtures/guide.yaml"))
    statements = sum(len(lesson["statements"]) for lesson in lessons)
    assert f"{len(lessons)} lessons with {statements} `statements`" in text("fixtures/README.md")
