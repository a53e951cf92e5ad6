"""Bring the database up to date with the code and the fixtures; before a new version of the site is started."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from treaty import collected

STEPS = [
    ("database", ["migrate"]),
    ("text", ["load_convention"]),
    ("acts of States", ["load_participation"]),
]


class Command(BaseCommand):
    help = "Migrate and load the fixtures; what editors wrote stays. Safe to run again, and while the site is serving."

    def add_arguments(self, parser):
        parser.add_argument("--static", action="store_true", help="collect the static files, too")

    def handle(self, *, static, **options):
        for words, command in STEPS:
            self.say(f"Preparing the {words} …")
            call_command(*command, verbosity=0)
        if static:
            self.collect()

    def collect(self):
        """The static files, where they are not as they were when they were collected last."""
        if collected.are_collected():
            self.say("The static files are collected already.")
            return
        self.say("Preparing the static files …")
        with collected.alone():
            if not collected.are_collected():  # by somebody who was before us
                call_command("collectstatic", interactive=False, verbosity=0)
                collected.note()

    def say(self, words):
        self.stdout.write(words)
        self.stdout.flush()
