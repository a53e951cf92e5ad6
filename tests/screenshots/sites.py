"""The sites that pictures are taken of: as it ships, with two editions and an editor, and without a database."""

import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager

from tests import dutch_text
from tests.serving import ROOT, manage, on_its_own, serving

SENTENCE = (
    "De staten die partij zijn werken zo nauw mogelijk samen bij de opsporing en de vervolging van deze misdrijven. "
)
LONG = [("2024-02-15", "De staten helpen elkaar."), ("2025-06-01", SENTENCE * 20)]  # thirty lines and more
BUSY = """
from articles import editing
from articles.models import Annotation, Retired
note = Annotation.objects.get(key="note-art-8-3")
editing.withdraw(note, editing.Who("boss"), "The publication has been corrected since.")
Retired.objects.create(eid="art_8__para_9", on="2026-01-31")
"""


@contextmanager
def shipped(folder):
    """The address of the site as `make run` serves it first."""
    with serving(*on_its_own(folder / "shipped.sqlite3")) as address:
        yield address


@contextmanager
def busy(folder):
    """(address, name, password, code) of a site with a second edition, something withdrawn, and an editor."""
    address, settings = on_its_own(folder / "busy.sqlite3")
    password = "only for these pictures"  # noqa: S105 - of a database that is thrown away
    dutch_text.bring(folder, settings, LONG)
    person = settings | {"DJANGO_SUPERUSER_PASSWORD": password}
    manage(person, "createsuperuser", "--noinput", "--username=boss", "--email=")
    manage(settings, "load_participation", "-v0")
    manage(settings, "shell", "-c", BUSY)
    code = re.search(r"once: (\w+)", manage(settings, "recover_code", "boss").stdout)[1]
    with serving(address, settings):
        yield address, "boss", password, code


@contextmanager
def away():
    """The address of a site whose database does not answer."""
    address, settings = on_its_own("")
    settings["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none"
    command = [sys.executable, "-m", "gunicorn", "--config", "python:treaty.serving", "--bind", address[7:]]
    server = subprocess.Popen(command, cwd=ROOT, env=settings, stderr=subprocess.DEVNULL)
    time.sleep(3)
    try:
        yield address
    finally:
        server.terminate()
        server.wait(timeout=15)


def prepare():
    """Give the environment the key that every setting needs, as tests have theirs, and let the servers be quiet."""
    os.environ["LOG_LEVEL"] = "ERROR"
    os.environ.setdefault("SECRET_KEY", "only for pictures: nothing that this key signs leaves the machine")
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
