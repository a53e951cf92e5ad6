"""Files made once and kept: for each edition, under the version of its words and of the code that writes them."""

import hashlib
import logging
import os
import shutil
import tempfile

from django.conf import settings

from articles.exporting.formats import FORMATS
from articles.exporting.gathering import document, edition_facts, treaty_facts
from articles.release import release

logger = logging.getLogger(__name__)


def kept(edition, eid, suffix, paper="a4", along=()):
    """The file's name, which says what it is, and its bytes; it is written if it is not there yet."""
    place = ".".join([eid or "text", suffix, *([paper] if FORMATS[suffix].has_pages else []), *along])
    return shelved(edition, place, lambda: made(edition, eid, suffix, paper, along))


def shelved(edition, place, make):
    """Name and bytes of a file of this version of the edition; `make()` gives them where it is not there yet.

    A disk that is full, read-only or broken keeps no file from its reader: it is made anew each time, and the log says
    why.
    """
    own = f"{edition.slug}.v{edition.version.number}" if edition.version else edition.slug
    shelf = settings.FILES_DIR / own / _version(edition)
    try:
        path = next((shelf / place).glob("*"), None)
        if path is not None:
            return path.name, path.read_bytes()
    except OSError as error:  # or it was of the version before, and has just been cleared away
        _tell(error)
    name, words = make()
    try:
        _clear(shelf)
        _write(shelf / place / name, words)
    except OSError as error:
        _tell(error)
    return name, words


def _tell(error):
    what = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    logger.warning(
        "A file is given to its reader and not kept (%s). See that var/files has room and can be written.", what
    )


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
    """All at once: nobody ever reads half a file, and nothing is left of one that could not be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(words)
        os.replace(name, path)
    except OSError:
        os.unlink(name)
        raise
