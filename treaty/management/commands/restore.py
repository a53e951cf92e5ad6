"""Put back what a backup holds."""

from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from treaty.backup.archive import Refused
from treaty.backup.restoring import restore


class Command(BaseCommand):
    help = (
        "Put back every row of a backup into an empty database, SQLite or PostgreSQL, whichever it was made on; read "
        "each again and compare it. All of it, or nothing. Everybody has to log in again."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="what `manage.py backup` wrote")
        parser.add_argument("--replace", action="store_true", help="lose what the database has now")

    def handle(self, *, file, replace, verbosity, **options):
        if not connection.introspection.table_names():
            call_command("migrate", verbosity=0)
        try:
            manifest = restore(file, replace)
        except Refused as refused:
            raise CommandError(f"{refused} Nothing was changed.") from refused
        rows = sum(table["rows"] for table in manifest["tables"].values())
        if verbosity:
            self.stdout.write(f"{rows} rows of {len(manifest['tables'])} tables are as they were saved.")
