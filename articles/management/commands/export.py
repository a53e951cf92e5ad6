"""Write a provision, a part or the whole text as a file."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles import identifiers
from articles.exporting import files
from articles.exporting.formats import ALONG, FORMATS, PAPERS, Wrong, chosen
from articles.management.choosing import edition_named
from articles.models import Provision


class Command(BaseCommand):
    help = "Write a provision (art_8), a part (part_III) or, with no eid, the whole text as a file."

    def add_arguments(self, parser):
        parser.add_argument("eid", nargs="?", default="", help="as in art_8, annex_F, part_III; none: the whole text")
        parser.add_argument("--format", default="pdf", help=f"one of {', '.join(FORMATS)} (default: pdf)")
        parser.add_argument("--edition", help="slug of the edition (default: the best there is)")
        parser.add_argument("--paper", default="a4", choices=list(PAPERS), help="of PDF and Word (default: a4)")
        parser.add_argument("--with", dest="along", default="", help=f"what goes along: {','.join(ALONG)}")
        parser.add_argument("--output", type=Path, help="file to write (default: a name that says what it is)")

    def handle(self, *, eid, format, edition, paper, along, output, **options):
        edition = edition_named(edition)
        try:
            along = chosen(format, paper, [along])
        except Wrong as wrong:
            raise CommandError(str(wrong)) from None
        if eid and not Provision.objects.filter(eid=eid).exists():
            named = identifiers.label(eid) if identifiers.is_eid(eid) else f"“{eid}”"
            raise CommandError(f"There is no {named}; an eid looks like art_8__para_3, annex_F or part_III")
        name, words = files.made(edition, eid, format, paper, along)
        self.write(output or Path(name), words)

    def write(self, path, words):
        try:
            path.write_bytes(words)
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}") from error
        self.stdout.write(str(path))
