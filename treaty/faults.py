"""What a command says when the disk or the database fails it: one sentence, and what to do."""

import re

from django.db import Error

SAYINGS = [  # what the system says → what we say
    (
        r"disk is full|No space left|File too large|could not (extend|write)|disk I/O error|quota exceeded",
        "There is no room left on the disk. Free some and run this again.",
    ),
    (
        r"readonly database|Read-only file system|read-only transaction|Permission denied|unable to open database file",
        "What has to be written cannot be. Make it writable, or name another place by DATABASE_URL or VAR_DIR.",
    ),
    (
        r"database is locked|deadlock|could not serialize|lock timeout",
        "Somebody else is writing to the database. Wait until that has ended and run this again.",
    ),
    (
        r"no such (table|column)|(relation|column) .* does not exist",
        "The database has not had all migrations. Run: manage.py migrate",
    ),
    (
        r"malformed|not a database|corrupt",
        "The database is damaged. Restore a backup: manage.py restore FILE",
    ),
    (
        r"connection|authentication|could not translate|server closed|database .* does not exist|starting up",
        "The database does not answer. See that it runs and that DATABASE_URL names it.",
    ),
]


def sentence(error: Exception) -> str:
    """What happened in the system's own words, on one line, what to do, and that nothing was left half done."""
    what = next(iter(str(error).splitlines()), "") or type(error).__name__
    if isinstance(error, OSError) and error.strerror:
        what = f"{error.filename or 'The disk'}: {error.strerror}"
    advice = next((ours for theirs, ours in SAYINGS if re.search(theirs, str(error), re.I)), "")
    left = "What the database held is as it was." if isinstance(error, Error) else ""
    return " ".join(filter(None, [f"{what.rstrip('.')}.", advice, left]))
