"""How long a request waits for a database that stands still.

A server that is gone ends its connections, and one that cannot be reached is noticed by the network (stores.py).
One that has stopped in its tracks does neither, so whoever asks has to stop waiting. Commands wait as long as it takes.
"""

from contextvars import ContextVar
from functools import partial

from django.db import OperationalError
from django.db.backends.signals import connection_created

from treaty.doors import under_admin

READERS, EDITORS = 3, 30  # seconds for one answer; an import is long

_patience: ContextVar[float | None] = ContextVar("patience", default=None)


class PatienceMiddleware:
    """Every question of a request is answered in time, or the database counts as away."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        token = _patience.set(EDITORS if under_admin(request) else READERS)
        try:
            return self.get_response(request)
        finally:
            _patience.reset(token)


def limit(connection, **kwargs):
    """Makes a new connection to PostgreSQL wait no longer than the request may."""
    if connection.vendor == "postgresql":
        line = connection.connection
        line.wait = partial(_wait, line, connection.Database)


def _wait(line, driver, answer, *words, **options):
    try:
        return type(line).wait(line, answer, *words, **({"timeout": _patience.get()} | options))
    except driver.OperationalError as error:
        if line.pgconn.transaction_status != driver.pq.TransactionStatus.ACTIVE:
            raise
        line.close()  # what it may still answer belongs to no question
        raise OperationalError("the connection stands still") from error


connection_created.connect(limit, dispatch_uid="patience")
