"""Whether the static files are collected already, as they are now: collecting compresses each, and takes seconds."""

import hashlib
import json
from contextlib import contextmanager
from importlib.metadata import version

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.files import locks

NAME = "collected-from.txt"  # in STATIC_ROOT: the digest of what was collected last
MANIFEST = "staticfiles.json"  # Django's: what each file is called there
LOCK = "collecting.lock"  # in STATIC_ROOT: held by who collects, and free when that process ends


def are_collected():
    """Whether the last collection was of these very files and all of it is there still."""
    root = settings.STATIC_ROOT
    try:
        names = json.loads((root / MANIFEST).read_bytes())["paths"].values()
        return (root / NAME).read_text() == digest() and all((root / name).is_file() for name in names)
    except (OSError, ValueError, KeyError):
        return False


@contextmanager
def alone():
    """Wait until nobody else collects, and keep others waiting: two at once would take each other's files away."""
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    with (settings.STATIC_ROOT / LOCK).open("w") as file:
        locks.lock(file, locks.LOCK_EX)
        yield


def note():
    """Write down of what files the collection is that has just ended."""
    (settings.STATIC_ROOT / NAME).write_text(digest())


def digest():
    """SHA-256 of every static file of the site and its packages, names and bytes, and of what collects them."""
    found = hashlib.sha256(f"{version('django')} {version('whitenoise')}".encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            with storage.open(name) as file:
                found.update(f"\n{name} ".encode() + hashlib.sha256(file.read()).digest())
    return found.hexdigest()
