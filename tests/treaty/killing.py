"""Kill what writes, at moments of chance, and see what is left: `python -m tests.treaty.killing 3` on DATABASE_URL.

Each command runs in a child of this process and is ended by SIGKILL. What the database then holds must be what it
held before or what it holds when the command has ended, never anything between. Prints JSON. Empties the database.
"""

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treaty.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connections  # noqa: E402

from articles import editing  # noqa: E402
from articles.models import Annotation  # noqa: E402
from tests.articles.editions.conftest import ABOUT  # noqa: E402
from tests.articles.editions.texts import dutch  # noqa: E402
from treaty.backup import tables  # noqa: E402
from treaty.backup.restoring import restore  # noqa: E402
from treaty.backup.saving import save  # noqa: E402

ANA = editing.Who("Ana")
# What differs between two runs of the same command, or stays behind where nothing happened.
OF_THE_MOMENT = ("version", "made_on", "published_on", "on", "id", "imported_on", "retrieved_on")


def state():
    """A digest of all that readers and editors see."""
    found = hashlib.sha256()
    for model in tables.kept():
        if model._meta.app_label in ("articles", "annexes"):
            names = [n for n in tables.columns(model) if n not in OF_THE_MOMENT and not n.endswith("_id")]
            found.update(repr(sorted(map(repr, model._base_manager.values_list(*names)))).encode())
    return found.hexdigest()[:12]


def child(act, answer=None):
    """Begin something in a process of its own, which writes its last words to a file."""
    connections.close_all()
    if pid := os.fork():
        return pid
    try:
        act()
        words = "done"
    except BaseException as error:
        words = f"{type(error).__name__}: {error}"
    if answer:
        answer.write_text(words)
    os._exit(words != "done")


def whole_run(act):
    """How long it takes when nobody stops it, and what it leaves."""
    begun = time.perf_counter()
    ended = os.waitpid(child(act), 0)[1]
    return time.perf_counter() - begun, ended, state()


def killed_at_chance(act, backup, times):
    """What became of each time, and of a last run to the end."""
    before = state()
    seconds, ended, after = whole_run(act)
    found = {"ended well": ended == 0, "changes something": before != after, "killed": 0, "between": 0}
    for _ in range(times):
        restore(backup, replace=True)
        pid = child(act)
        time.sleep(random.uniform(0, seconds))  # noqa: S311 - a moment, not a secret
        os.kill(pid, signal.SIGKILL)
        found["killed"] += os.WIFSIGNALED(os.waitpid(pid, 0)[1])
        found["between"] += state() not in (before, after)
    found["ends well after all"] = whole_run(act)[2] == after
    restore(backup, replace=True)
    return found


def two_at_once(acts, folder):
    """What both said, and whether the database then holds what one of them alone would have left."""
    alone = [whole_run(act)[2] for act in acts]
    answers = [folder / f"answer-{number}" for number in range(len(acts))]
    pids = [child(act, answer) for act, answer in zip(acts, answers, strict=True)]
    for pid in pids:
        os.waitpid(pid, 0)
    return {"said": [answer.read_text() for answer in answers], "whole": state() in alone}


def other_fixtures(folder):
    """The same treaty in other words."""
    shutil.copytree(settings.FIXTURES_DIR, folder)
    for path in (folder / "convention").glob("part-*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace(" must ", " has to "), encoding="utf-8")
    return folder


def approved():
    """A draft that somebody approved and nobody published yet."""
    annotation = Annotation.objects.create(key="approved", provision_id="art_8", kind="text")
    revision = editing.save_draft(annotation, editing.Words("T", "See Article 8(3)."), ANA)
    editing.submit(revision, ANA)
    editing.approve(revision, ANA)


def main(times, folder):
    for words in ("migrate", "load_convention"):
        call_command(words, verbosity=0)
    approved()
    (folder / "text.md").write_text(dutch(), encoding="utf-8")
    said = [f"--{name}={value}" for name, value in ABOUT.items()]
    others = other_fixtures(folder / "fixtures")
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - what the commands report is not asked here
    acts = {
        "load": lambda: call_command("load_convention", fixtures=others, verbosity=0),
        "import": lambda: call_command("import_text", str(folder / "text.md"), *said, verbosity=0),
        "publish": lambda: editing.publish(Annotation.objects.get(key="approved").revisions.get(), ANA),
    }
    save(folder / "backup")
    found = {name: killed_at_chance(act, folder / "backup", times) for name, act in acts.items()}
    loads = [lambda: call_command("load_convention", verbosity=0), acts["load"]]
    return found | {"two loads": two_at_once(loads, folder)}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        outcome = main(int(sys.argv[1]), Path(name))
    sys.__stdout__.write(json.dumps(outcome))
