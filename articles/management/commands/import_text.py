"""Import an official text of the treaty from a file, as an edition or as a new version of one."""

import hashlib
import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.citations.languages import LANGUAGES
from articles.importing import language as languages
from articles.importing.answer import answer
from articles.importing.errors import Unreadable
from articles.importing.matching import Place, match
from articles.importing.placing import place
from articles.importing.reading import read_file
from articles.loading.files import Fault
from articles.loading.importing import checked, store
from articles.loading.places import of_tree
from articles.management.particulars import add_particulars, particulars
from articles.models import Treaty


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
        parser.add_argument("--extend", action="store_true", help="add provisions that are not in the structure yet")

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
        if file.exists() and file.stat().st_size > 2_000_000:
            self.stderr.write("Reading …")
        try:
            before = checked(about)
            reading = read_file(file)
            said = other_language(reading.language, about.language)
            placement = place(reading.provisions)
            report = answer(reading, placement, match(placement, [Place(*known[:4]) for known in of_tree()]))
        except (Unreadable, Fault) as error:
            raise CommandError(f"{error} Nothing was changed.") from error
        why = said or report.impossible(Treaty.objects.get().short_title)
        if why:
            raise CommandError(f"{why} Nothing was changed.")
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        report.warnings += doubts(about, reading.language)
        if before and (before.sha256, before.text_date) != (sha256, about.text_date):
            report.warnings.append(
                "This becomes a new version of the edition; the present words are kept, with their date."
            )
        return report, sha256

    def show(self, report, refused, as_json):
        if as_json:
            self.stdout.write(json.dumps(report.as_data(refused), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(report.lines()))

    def say(self, options, *sentences):
        """What happened, for people; with --json only the report is printed."""
        if not options["json"]:
            self.stdout.write("\n".join(sentences))


def other_language(read, said):
    """Why the language cannot be the one that was named; "" where it can."""
    base = said.partition("-")[0]
    if read.partition("-")[0] == base or base not in languages.KNOWN:
        return ""
    return f"The text reads as “{read or 'unknown'}”, and --language says “{said}”."


def doubts(about, read):
    """What an editor should know about the language before the words go in."""
    base = about.language.partition("-")[0]
    if base not in languages.KNOWN:
        yield f"Whether the text is in “{about.language}” was not checked; it reads as “{read or 'unknown'}”."
    if base not in LANGUAGES:
        yield f"Citations are read in {', '.join(LANGUAGES)}; in this edition they will not be links."
