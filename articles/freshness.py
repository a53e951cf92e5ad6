"""One short name for the content as it is now; what is found, kept in memory and cached hangs on it."""

import time
import uuid

from django.db import connections, router

from articles.models import Treaty

_kept: dict[str, dict] = {}  # name → version → what is kept
_QUERY = f"SELECT version FROM {Treaty._meta.db_table}"  # noqa: S608 - our own table; asked by every request


def changed() -> None:
    """Say that something a reader sees has changed, in the transaction that changes it; every writer says so.

    A version begins with its time in milliseconds, twelve digits of hexadecimal, always later than the one before it,
    though the clock should go back.
    """
    now = max(int(time.time() * 1000), _time_of(content_version()) + 1)
    Treaty.objects.update(version=f"{now:012x}{uuid.uuid4().hex[:20]}")


def content_version() -> str:
    """The name of the content as it is now, in one query; "" where nothing is loaded."""
    # Not through the ORM, which takes longer than all the rest of an answer from the cache.
    with connections[router.db_for_read(Treaty)].cursor() as cursor:
        cursor.execute(_QUERY)
        row = cursor.fetchone()
    return row[0] if row else ""


def second_of(version: str) -> int | None:
    """The second in which a version began, since 1970 UTC; None where there is none."""
    return _time_of(version) // 1000 if version else None


def _time_of(version):
    """Its milliseconds since 1970; 0 where it does not say, because another program wrote it."""
    try:
        return int(version[:12], 16)
    except ValueError:
        return 0


def kept(edition, name, make):
    """What `make()` gives, made once in a process for each version of the content; costs no query after that.

    An edition that was read in this request brings the version along, so nothing kept is ever older than the request.
    What is kept is shared by requests and must not be changed.
    """
    version = (edition.pk, edition.treaty.version, edition.sha256)
    held = _kept.setdefault(name, {})
    value = held.get(version)
    if value is None:
        value = make()
        # One edition's old version goes when its new one comes; other editions stay. Two threads may make the same, and
        # change what is held while it is looked through, hence the list.
        for old in [key for key in list(held) if key[0] == edition.pk]:
            held.pop(old, None)
        held[version] = value
    return value
