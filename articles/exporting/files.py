"""Files made once and kept: for each edition, under the version of its words and of the code that writes them."""

import hashlib
import os
import shutil
import tempfile

from django.conf import settings

from articles.exporting.formats import FORMATS
from articles.exporting.gathering import document, edition_facts, treaty_facts
from articles.release import release


def kept(edition, eid, suffix, paper="a4", along=()):
    """The path of the file, whose name says what it is; it is written if it is not there yet."""
    place = ".".join([eid or "text", suffix, *([paper] if FORMATS[suffix].has_pages else []), *along])
    return shelved(edition, place, lambda: made(edition, eid, suffix, paper, along))


def shelved(edition, place, make):
    """The path of a file of this version of the edition; `make()` gives its name and bytes if it is not there yet."""
    own = f"{edition.slug}.v{edition.version.number}" if edition.version else edition.slug
    shelf = settings.FILES_DIR / own / _version(edition)
    path = next((shelf / place).glob("*"), None)
    if path is None:
        name, words = make()
        path = shelf / place / name
        _clear(shelf)
        _write(path, words)
    return path


def made(edition, eid, suffix, paper="a4", along=()):
    """The file itself, written anew: its name and its bytes."""
    found = document(edition, eid, along)
    return f"{found.name}.{suffix}", FORMATS[suffix].made(found, paper)


def _version(edition):
    """What the words, what is said about them, and the code that writes them hang on."""
    facts = (edition_facts(edition), treaty_facts(edition.treaty), edition.treaty.version, release())
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:24]


def _clear(shelf):
    """Files of other versions are of no use any more."""
    shelf.mkdir(parents=True, exist_ok=True)
    for other in shelf.parent.iterdir():
        if other != shelf:
            shutil.rmtree(other, ignore_errors=True)


def _write(path, words):
    """All at once: nobody ever reads half a file."""
    path.parent.mkdir(exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(words)
    os.replace(name, path)
