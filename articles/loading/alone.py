"""Around a load: a second one waits until the first has ended; after it, the database knows how much there is."""

from django.db import connection

LOADING = 0x7265_6164  # a number that only loading takes a lock on


def alone() -> None:
    """Wait for this transaction's turn to load. On SQLite it has come: there, whoever begins to write is alone."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADING])


def count_anew() -> None:
    """Have the database count what was loaded: by that it chooses the index that answers a query, and reads no more."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
