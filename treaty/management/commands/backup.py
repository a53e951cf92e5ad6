"""Save the whole site into one file."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from treaty.backup.archive import Refused
from treaty.backup.saving import save


class Command(BaseCommand):
    help = (
        "Save every row – the text, what is said about it, the acts of States, the editors – as it is at one moment. "
        "Left out: sessions, failed log-ins, and the files under var/, which are made again. The file is the same on "
        "SQLite and PostgreSQL, and takes the place of an older one only when it is whole."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="file to write, as in treaty-2026-11-22.backup")
        parser.add_argument(
            "--verify", action="store_true", help="restore it into an empty SQLite database and compare every row"
        )

    def handle(self, *, file, verify, verbosity, **options):
        try:
            manifest = save(file)
        except Refused as refused:
            raise CommandError(f"{refused} Nothing was saved.") from refused
        rows = sum(table["rows"] for table in manifest["tables"].values())
        if verify:
            self.verify(file)
        if verbosity:
            same = " Restored elsewhere, every row was the same." if verify else ""
            self.stdout.write(f"{file}: {rows} rows of {len(manifest['tables'])} tables.{same}")
            self.stdout.write("It holds the passwords' hashes and the secrets of the editors' devices: keep it safe.")

    def verify(self, file):
        """What an operator would do, in a process and a database of its own; restoring compares every row."""
        manage = str(Path(settings.BASE_DIR) / "manage.py")
        with tempfile.TemporaryDirectory() as folder:
            elsewhere = {"DATABASE_URL": f"sqlite:///{folder}/verify.sqlite3", "DATABASE_REPLICA_URLS": ""}
            words = [sys.executable, manage, "restore", str(file.resolve()), "--verbosity", "0"]
            done = subprocess.run(words, env=os.environ | elsewhere, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            raise CommandError(f"{file} was saved, but it cannot be restored. {done.stderr.strip()}")
