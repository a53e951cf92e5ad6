"""The catalogues of the interface: complete, exact, and the same as the sources and as what the site reads."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import polib
import pytest
from django.conf import settings

from tests.treaty.places import environment

ROOT = settings.BASE_DIR
CATALOGUES = sorted(Path(settings.LOCALE_PATHS[0]).glob("*/LC_MESSAGES/*.po"))
HOLES = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?\w[^>]*>")
XGETTEXT = shutil.which("xgettext")
without_gettext = pytest.mark.skipif(
    not XGETTEXT and os.environ.get("CI") != "true",
    reason="GNU gettext is not installed; on Debian: apt install gettext",
)


def holes(words):
    """What a translation has to keep: places for values, and tags with their attributes."""
    return Counter(HOLES.findall(words))


def forms(entry):
    """(English, translation) of each form of an entry."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    return [(entry.msgid_plural if n else entry.msgid, words) for n, words in entry.msgstr_plural.items()]


def named(catalogue):
    return str(catalogue.relative_to(settings.LOCALE_PATHS[0]))


def test_every_language_of_the_switch_has_both_catalogues():
    there = {named(catalogue) for catalogue in CATALOGUES}
    others = [code for code, _ in settings.LANGUAGES if code != "en"]
    assert there == {f"{code}/LC_MESSAGES/{domain}.po" for code in others for domain in ("django", "djangojs")}


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=named)
def test_every_word_is_translated_and_none_is_a_guess(catalogue):
    words = polib.pofile(str(catalogue))
    assert [entry.msgid for entry in words if not all(said for _, said in forms(entry))] == []
    assert [entry.msgid for entry in words if entry.fuzzy or entry.obsolete] == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=named)
def test_a_translation_has_the_same_holes_and_tags(catalogue):
    pairs = [pair for entry in polib.pofile(str(catalogue)) for pair in forms(entry)]
    assert pairs
    # A form for one may leave the number out, or say it where English does not.
    assert [pair for pair in pairs if holes(pair[0]) != holes(pair[1]) and not _differs_by_number(*pair)] == []


def _differs_by_number(english, translation):
    apart = (holes(english) - holes(translation)) + (holes(translation) - holes(english))
    return set(apart) <= {"%(n)s", "%(counter)s", "{n}"}


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=named)
def test_a_translation_begins_and_ends_with_space_where_the_english_does(catalogue):
    pairs = [pair for entry in polib.pofile(str(catalogue)) for pair in forms(entry)]
    assert [pair for pair in pairs if [side(pair[0]) for side in EDGES] != [side(pair[1]) for side in EDGES]] == []


EDGES = [lambda words: words[:1].isspace(), lambda words: words[-1:].isspace()]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=named)
def test_what_the_site_reads_is_what_translators_wrote(catalogue):
    written = {(e.msgctxt, e.msgid): (e.msgstr, dict(e.msgstr_plural)) for e in polib.pofile(str(catalogue))}
    read = polib.mofile(str(catalogue.with_suffix(".mo")))
    assert {(e.msgctxt, e.msgid): (e.msgstr, dict(e.msgstr_plural)) for e in read} == written


@pytest.fixture(scope="session")
def gathered(tmp_path_factory):
    """The sources in a place of their own, after `makemessages` there."""
    place = tmp_path_factory.mktemp("words") / "site"
    place.mkdir()
    for room in ("articles", "annexes", "treaty", "templates", "static"):
        shutil.copytree(ROOT / room, place / room, ignore=shutil.ignore_patterns("__pycache__", "*.woff2"))
    shutil.copy(ROOT / "manage.py", place)
    command = [sys.executable, "manage.py", "makemessages", "--verbosity=0"]
    done = subprocess.run(command, cwd=place, env=environment(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return place / "treaty/locale"


@without_gettext
@pytest.mark.parametrize("catalogue", CATALOGUES, ids=named)
def test_the_catalogues_hold_every_word_of_the_sources_and_no_other(gathered, catalogue):
    files = (catalogue, gathered / named(catalogue))
    ours, anew = ({(e.msgctxt or "", e.msgid, e.msgid_plural) for e in polib.pofile(str(file))} for file in files)
    assert (sorted(anew - ours), sorted(ours - anew)) == ([], [])
