"""Bring the database up to date with the code and the fixtures; before a new version of the site is started."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

STEPS = [
    ("database", ["migrate"]),
    ("text", ["load_convention"]),
    ("acts of States", ["load_participation"]),
]
STATIC = ("static files", ["collectstatic", "--noinput"])


class Command(BaseCommand):
    help = "Migrate and load the fixtures; what editors wrote stays. Safe to run again, and while the site is serving."

    def add_arguments(self, parser):
        parser.add_argument("--static", action="store_true", help="collect the static files, too")

    def handle(self, *, static, **options):
        for words, command in [*STEPS, *([STATIC] if static else [])]:
            self.stdout.write(f"Preparing the {words} …")
            self.stdout.flush()
            call_command(*command, verbosity=0)
