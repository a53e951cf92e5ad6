"""Import an official text of the treaty from a file, as an edition or as a new version of one."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.importing.apart import LARGEST, read_file
from articles.loading.examining import examine
from articles.loading.files import Fault
from articles.loading.importing import store
from articles.management.particulars import add_particulars, particulars


class Command(BaseCommand):
    help = (
        "Import an official text (Markdown, plain text, PDF, HTML, Akoma Ntoso). What was read, and how it fits the "
        "treaty's structure, is reported before anything is written; all of it is stored, or nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="the file with the text")
        add_particulars(parser)
        parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
        parser.add_argument("--json", action="store_true", help="print the report as JSON")
        parser.add_argument("--allow-missing", action="store_true", help="the publication lacks some provisions")
        parser.add_argument("--extend", action="store_true", help="add provisions that no edition here has so far")

    def handle(self, *, file, verbosity, **options):
        about = particulars(options)
        report, sha256 = self.read(file, about)
        refused = report.refusals(options["allow_missing"], options["extend"])
        self.show(report, refused, options["json"])
        if options["dry_run"]:
            self.say(options, "A dry run: nothing was changed.", *refused)
            return
        if refused:
            raise CommandError(" ".join([*refused, "Nothing was changed."]))
        try:
            changes = store(report.placement, report.match, about, sha256)
        except Fault as fault:
            raise CommandError(f"{fault}\nNothing was changed.") from fault
        stored = [f"{name}: {new} created, {old} changed" for name, (new, old, _) in changes.by_model.items()]
        self.say(options, "; ".join(stored) + "." if stored else "The database had all of it already.")

    def read(self, file, about):
        """The report on the file, and its SHA-256; a CommandError of one sentence where it cannot be imported."""
        raw = file.read_bytes() if file.is_file() and file.stat().st_size <= LARGEST else b""
        if len(raw) > 2_000_000:
            self.stderr.write("Reading …")
        try:
            return examine(lambda: read_file(file), raw, about)
        except Fault as fault:
            raise CommandError(f"{fault} Nothing was changed.") from fault

    def show(self, report, refused, as_json):
        if as_json:
            self.stdout.write(json.dumps(report.as_data(refused), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(report.lines()))

    def say(self, options, *sentences):
        """What happened, for people; with --json only the report is printed."""
        if not options["json"]:
            self.stdout.write("\n".join(sentences))
