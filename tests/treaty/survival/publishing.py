"""Somebody publishes annotations while others read."""

import subprocess
import sys

from tests.treaty.places import ROOT, environment

PUBLISH = """
import django, sys, time; django.setup()
from articles import editing
from articles.models import Annotation
pause, *keys = sys.argv[1:]
for key in keys:
    annotation = Annotation.objects.create(key=key, provision_id="art_14", kind="text")
    draft = editing.save_draft(annotation, editing.Words(f"Title of {key}", "On Article 14."), editing.Who("Ana"))
    for step in (editing.submit, editing.approve, editing.publish):
        draft.refresh_from_db()
        step(draft, editing.Who("Ana"))
    print(key, flush=True)
    time.sleep(float(pause))
"""


def publishing(address, *keys, pause=0):
    """Publishes an annotation for each key in a process of its own; gives each key when it has been committed.

    `pause`: seconds of rest after each.
    """
    given = environment(DATABASE_URL=address, DJANGO_SETTINGS_MODULE="treaty.settings")
    words = [sys.executable, "-c", PUBLISH, str(pause), *keys]
    with subprocess.Popen(words, cwd=ROOT, env=given, stdout=subprocess.PIPE, text=True) as process:
        yield from map(str.strip, process.stdout)
    assert process.returncode == 0
