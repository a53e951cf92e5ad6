"""Write the annotations of the database as fixture files."""

from pathlib import Path

from django.core.management.base import BaseCommand

from articles.loading.writing import write


class Command(BaseCommand):
    help = "Write the public annotations and notes as fixture files, for review and for keeping."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, help="where annotations.yaml and notes-on-text.yaml are written")

    def handle(self, *, folder, verbosity, **options):
        for name, count in write(folder).items():
            if verbosity:
                self.stdout.write(f"{folder / name}: {count} annotations")
