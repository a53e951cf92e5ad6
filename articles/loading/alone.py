"""Two who load at once: the second waits until the first has ended, and then sees what that one wrote."""

from django.db import connection

LOADING = 0x7265_6164  # a number that only loading takes a lock on


def alone() -> None:
    """Wait for this transaction's turn to load. On SQLite it has come: there, whoever begins to write is alone."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADING])
