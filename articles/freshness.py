"""One short name for the content as it is now; what is found, kept in memory and cached hangs on it."""

import hashlib
import uuid

from articles.models import Edition, Treaty

_kept: dict[str, dict] = {}  # name → version → what is kept


def changed() -> None:
    """Say that something a reader sees has changed; whoever writes content outside the loader says so."""
    Treaty.objects.update(version=uuid.uuid4().hex)


def content_version() -> str:
    """The name of the content as it is now, in one query."""
    columns = ("slug", "language", "standing", "sha256", "treaty__version")
    rows = Edition.objects.order_by("slug").values_list(*columns)
    return hashlib.sha256(repr(list(rows)).encode()).hexdigest()[:16]


def kept(edition, name, make):
    """What `make()` gives, made once in a process for each version of the content; costs no query after that.

    An edition that was read in this request brings the version along, so nothing kept is ever older than the request.
    What is kept is shared by requests and must not be changed.
    """
    version = (edition.pk, edition.treaty.version, edition.sha256, edition.language)
    held = _kept.setdefault(name, {})
    value = held.get(version)
    if value is None:
        value = make()
        # One edition's old version goes when its new one comes; other editions stay. Two threads may make the same.
        for old in [key for key in held if key[0] == edition.pk]:
            held.pop(old, None)
        held[version] = value
    return value
