"""Static files are collected when they have changed, and only then."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.contrib.staticfiles.finders import get_finder
from django.core.management import call_command
from django.test import override_settings

from tests.serving import ROOT
from treaty import collected


@pytest.fixture
def noted():
    """The files that the session collected, noted as `prepare` notes them; taken back afterwards."""
    collected.note()
    yield settings.STATIC_ROOT
    (settings.STATIC_ROOT / collected.NAME).unlink(missing_ok=True)
    get_finder.cache_clear()


def test_what_was_collected_is_not_collected_again(noted):
    assert collected.are_collected()


def test_files_that_nobody_noted_are_collected(noted):
    (noted / collected.NAME).unlink()
    assert not collected.are_collected()


def test_a_changed_file_is_collected(noted, tmp_path, settings):
    (tmp_path / "more.css").write_text("p { color: red }")
    settings.STATICFILES_DIRS = [*settings.STATICFILES_DIRS, tmp_path]
    get_finder.cache_clear()
    assert not collected.are_collected()


def test_a_file_that_is_missing_from_the_collection_is_collected(noted):
    file = next(noted.glob("css/site.*.css"))
    words = file.read_bytes()
    file.unlink()
    assert not collected.are_collected()
    file.write_bytes(words)


COLLECT = """
import django
django.setup()
from treaty.management.commands.prepare import Command
Command().collect()
"""


def test_three_that_collect_at_once_wait_for_each_other(tmp_path):
    environment = os.environ | {"STATIC_ROOT": str(tmp_path), "DJANGO_SETTINGS_MODULE": "treaty.settings"}
    command = [sys.executable, "-c", COLLECT]
    started = [subprocess.Popen(command, cwd=ROOT, env=environment) for _ in range(3)]
    assert [process.wait(timeout=120) for process in started] == [0, 0, 0]
    with override_settings(STATIC_ROOT=tmp_path):
        assert collected.are_collected()


@pytest.mark.django_db
def test_prepare_says_that_nothing_was_to_be_done(noted, capsys):
    call_command("prepare", static=True)
    assert "The static files are collected already." in capsys.readouterr().out
