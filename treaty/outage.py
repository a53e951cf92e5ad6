"""A database that fails while the site serves: what tells it from a fault of ours, and how to be rid of what failed."""

import logging
import re

from django.db import DataError, Error, IntegrityError, InterfaceError, OperationalError, connections

from treaty.faults import SAYINGS, sentence

logger = logging.getLogger(__name__)

# A file that is no database any more, or an empty one in its place, is not always an “operational” error.
KNOWN = re.compile("|".join(f"(?:{theirs})" for theirs, _ in SAYINGS), re.I)


def behind(error):
    """Whether the database is why this was raised, or what this was raised in answer to."""
    while error is not None:
        known = isinstance(error, Error) and not isinstance(error, IntegrityError | DataError)
        if isinstance(error, OperationalError | InterfaceError) or (known and KNOWN.search(str(error))):
            return True
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return False


def tell(error):
    """One sentence in the log; a traceback would say no more."""
    logger.error("The database fails: %s", sentence(error))


def hang_up():
    """Close this thread's connections, so that the next request finds the database as it then is.

    SQLite would otherwise go on with the file that it opened, whatever stands in its place since.
    """
    for connection in connections.all(initialized_only=True):
        if not connection.in_atomic_block:
            connection.close()
