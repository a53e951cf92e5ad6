"""Files made once and kept: for each edition, under the version of its words and of the code that writes them."""

import hashlib
import os
import shutil
import tempfile

from django.conf import settings

from articles.exporting import pdf
from articles.exporting.formats import FORMATS
from articles.exporting.gathering import document, edition_facts, treaty_facts
from articles.release import release


def kept(edition, eid, suffix, paper="a4"):
    """The path of the file, which is written if it is not there yet."""
    version = _version(edition)
    shelf = settings.FILES_DIR / edition.slug / version
    path = shelf / f"{eid or 'text'}.{paper}.{suffix}"
    if not path.exists():
        words = made(edition, eid, suffix, paper)
        _clear(shelf)
        _write(path, words)
    return path


def made(edition, eid, suffix, paper="a4"):
    """The file itself, written anew."""
    found = document(edition, eid)
    return pdf.write(found, paper) if suffix == "pdf" else FORMATS[suffix].write(found)


def _version(edition):
    facts = (edition_facts(edition), treaty_facts(edition.treaty), release())
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:24]


def _clear(shelf):
    """Files of other versions are of no use any more."""
    shelf.mkdir(parents=True, exist_ok=True)
    for other in shelf.parent.iterdir():
        if other != shelf:
            shutil.rmtree(other, ignore_errors=True)


def _write(path, words):
    """All at once: nobody ever reads half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(words)
    os.replace(name, path)
