"""Pages that are kept: what comes back is what was put there, or nothing, and a cache that fails is done without.

Whatever the cache does, no page fails: nothing that is kept is needed, it only saves time. An entry is bytes under a
seal (BLAKE2b with the site's key), so one that was damaged, or written by somebody else, is not shown to a reader.
"""

import json
import logging
import time
from hashlib import blake2b

from django.conf import settings
from django.core.cache import cache

REST = 5  # seconds that a cache is left alone after it failed
DAY = 24 * 60 * 60
SEAL = 16  # bytes

logger = logging.getLogger(__name__)
_failed_at = float("-inf")


class Plain:
    """How Redis keeps bytes: as they are. Django would unpickle them, and a pickle can run a program."""

    def dumps(self, value):
        """What is kept is bytes or a number already."""
        return value

    def loads(self, value):
        """What was kept, as it was."""
        return value


def held(key):
    """(words, headers) of the page under a key; None where there is none, or none that can be trusted."""
    entry = _asked(cache.get, key)
    if not isinstance(entry, bytes) or entry[:SEAL] != _seal(key, entry[SEAL:]):
        return None
    headers, _, words = entry[SEAL:].partition(b"\n")
    return words, json.loads(headers)


def keep(key, words, headers):
    """Keep a page for a day; where the cache fails, it is not kept."""
    entry = json.dumps(headers).encode() + b"\n" + words
    _asked(cache.set, key, _seal(key, entry) + entry, DAY)


def _seal(key, entry):
    return blake2b(key.encode() + b"\0" + entry, digest_size=SEAL, key=_key(settings.SECRET_KEY)).digest()


def _key(secret):
    return blake2b(secret.encode(), person=b"kept pages").digest()


def _asked(act, *words):
    """What the cache answers; None while it fails, which the log says once in REST seconds."""
    global _failed_at  # noqa: PLW0603 - of this process, like its connection to the cache
    if time.monotonic() - _failed_at < REST:
        return None
    try:
        return act(*words)
    except Exception as error:  # each kind of cache has its own, and a damaged entry may raise anything
        _failed_at = time.monotonic()
        logger.warning("The page cache fails (%s): pages are made anew; asked again in %s s.", _what(error), REST)
        return None


def _what(error):
    return next(iter(str(error).splitlines()), "") or type(error).__name__
