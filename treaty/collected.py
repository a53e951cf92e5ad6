"""Whether the static files are collected already, as they are now: collecting compresses each, and takes seconds."""

import hashlib
import json
from importlib.metadata import version

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders

NAME = "collected-from.txt"  # in STATIC_ROOT: the digest of what was collected last
MANIFEST = "staticfiles.json"  # Django's: what each file is called there


def are_collected():
    """Whether the last collection was of these very files and all of it is there still."""
    root = settings.STATIC_ROOT
    try:
        names = json.loads((root / MANIFEST).read_bytes())["paths"].values()
        return (root / NAME).read_text() == digest() and all((root / name).is_file() for name in names)
    except (OSError, ValueError, KeyError):
        return False


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
