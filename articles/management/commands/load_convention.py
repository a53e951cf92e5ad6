"""Load a treaty's text from its fixture files."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.loading.files import Fault
from articles.loading.store import load


class Command(BaseCommand):
    help = "Load the treaty's text and sources from a folder of fixtures: all of it, or nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "--fixtures",
            type=Path,
            default=settings.FIXTURES_DIR,
            help="folder with convention/*.yaml (default: fixtures)",
        )

    def handle(self, *, fixtures, verbosity, **options):
        try:
            report = load(fixtures)
        except Fault as fault:
            raise CommandError(f"{fault}\nNothing was changed.") from fault
        if verbosity:
            self.stdout.write(self.describe(report))

    def describe(self, report):
        """The report in lines: what was read, by kind, and what changed."""
        lines = [f"{report.title} ({report.standing}), from {report.files} files:"]
        lines += [f"{count:6} {kind if count == 1 else plural(kind)}" for kind, count in report.counts.items()]
        for name, (created, changed, removed) in report.by_model.items():
            lines.append(f"Stored {name}: {created} created, {changed} changed, {removed} removed.")
        if not report.by_model:
            lines.append("The database had all of it already; no row was changed.")
        if report.kept:
            lines.append("Edited here, and so left as they are though the files differ: " + ", ".join(report.kept))
        if report.standing == "unstated":
            lines.append("There is no treaty.yaml, so the site says that the standing of this text is not stated.")
        return "\n".join(lines)


def plural(kind):
    """The plural of a kind of provision."""
    return {"annex": "annexes", "closing": "closings"}.get(kind, kind + "s")
