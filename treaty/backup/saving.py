"""The database into one file: what all of it was at one moment, whoever writes meanwhile."""

from pathlib import Path

from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from tqdm import tqdm

from articles import freshness
from treaty.backup import archive, tables


def save(path: Path) -> dict:
    """Write a backup to `path`, whole or not at all, and give its manifest. Raises Refused where it cannot."""
    with archive.written_whole(path) as part, transaction.atomic():
        if connection.vendor == "postgresql":
            # On SQLite the transaction alone is enough.
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        about = {"content": freshness.content_version(), "migrations": migrations()}
        models = tqdm(tables.kept(), desc="Saving", unit="table", disable=None, leave=False)
        found = ((model._meta.label, tables.columns(model), tables.lines(model)) for model in models)
        return archive.write(part, about, found)


def migrations() -> list[str]:
    """The migrations that the database has had: they say what its tables look like."""
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())
