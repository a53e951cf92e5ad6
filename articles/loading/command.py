"""What the commands that read a folder of fixtures have in common."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.loading.files import Fault


def add_fixtures(parser, what):
    """Add the option --fixtures to a command's; `what` says what the folder holds."""
    where = f"folder {what} (default: fixtures)"
    parser.add_argument("--fixtures", type=Path, default=settings.FIXTURES_DIR, help=where)


class LoadCommand(BaseCommand):
    """Loads a folder of fixtures: all of it, or nothing. Each names its `files` and says how to load and describe."""

    files = ""

    def add_arguments(self, parser):
        add_fixtures(parser, f"with {self.files}")

    def handle(self, *, fixtures, verbosity, **options):
        try:
            report = self.load(fixtures)
        except Fault as fault:
            raise CommandError(f"{fault}\nNothing was changed.") from fault
        if verbosity:
            self.stdout.write("\n".join(self.describe(report)))

    def load(self, fixtures):
        """Load the folder and give a report. Raises Fault; then nothing changed."""
        raise NotImplementedError

    def describe(self, report):
        """The report in lines: what was read, what changed, and what stayed as an editor left it."""
        raise NotImplementedError

    def stored(self, report):
        """The lines that say what changed in the database, or that nothing did."""
        lines = [
            f"Stored {name}: {created} created, {changed} changed, {removed} removed."
            for name, (created, changed, removed) in report.by_model.items()
        ]
        return lines or ["The database had all of it already; no row was changed."]
