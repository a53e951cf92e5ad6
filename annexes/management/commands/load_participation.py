"""Load the acts of States from the fixtures."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from annexes.loading.store import load
from articles.loading.files import Fault


class Command(BaseCommand):
    help = "Load what States have done from a folder of fixtures (participation.yaml): all of it, or nothing."

    def add_arguments(self, parser):
        where = "folder with participation.yaml (default: fixtures)"
        parser.add_argument("--fixtures", type=Path, default=settings.FIXTURES_DIR, help=where)

    def handle(self, *, fixtures, verbosity, **options):
        try:
            report = load(fixtures)
        except Fault as fault:
            raise CommandError(f"{fault}\nNothing was changed.") from fault
        if verbosity:
            self.stdout.write(self.describe(report))

    def describe(self, report):
        """The report in lines: what was read, what changed, and what stayed as an editor left it."""
        lines = [f"{report.states} States with {report.acts.total()} acts:"]
        lines += [f"{count:6} {kind}" for kind, count in report.acts.items()]
        for name, (created, changed, removed) in report.by_model.items():
            lines.append(f"Stored {name}: {created} created, {changed} changed, {removed} removed.")
        lines += [f"Kept as it was edited here: {name}." for name in report.kept]
        if not report.by_model:
            lines.append("The database had all of it already; no row was changed.")
        return "\n".join(lines)
