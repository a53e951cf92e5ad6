"""Read a treaty's text from a file and print its outline."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.importing import report
from articles.importing.apart import read_file
from articles.importing.errors import Unreadable


class Command(BaseCommand):
    help = "Read a treaty's text (Markdown, plain text, PDF, HTML, Akoma Ntoso) and print its outline; stores nothing."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="the file with the text")
        parser.add_argument(
            "--language", default="", help="the text's language, such as nl (default: as the text shows)"
        )
        parser.add_argument("--json", action="store_true", help="print JSON instead of an indented outline")

    def handle(self, *, file, language, **options):
        try:
            reading = read_file(file, language)
        except Unreadable as error:
            raise CommandError(str(error)) from error
        if options["json"]:
            self.stdout.write(json.dumps(report.as_data(reading), ensure_ascii=False, indent=1))
        else:
            self.stdout.write(report.as_text(reading))
