"""Sign off the words of the fixtures, after somebody has read what changed."""

from django.core.management.base import BaseCommand, CommandError

from articles import digests
from articles.loading import convention, description, files
from articles.loading.command import add_fixtures
from articles.loading.files import Fault
from articles.management.commands.verify import SIGNED_OFF


class Command(BaseCommand):
    help = f"Write the digests of the words in the fixtures to {SIGNED_OFF}, and say what changed since the last time."

    def add_arguments(self, parser):
        add_fixtures(parser, "of the fixtures")
        parser.add_argument("--dry-run", action="store_true", help="only say what changed")

    def handle(self, *, fixtures, dry_run, **options):
        try:
            slug, digest, signed = self.read(fixtures)
        except Fault as fault:
            raise CommandError(f"{fault}\nNothing was signed off.") from fault
        file = fixtures / SIGNED_OFF
        before = digests.from_text(file.read_text(encoding="utf-8"))[2] if file.exists() else []
        for eid, what in digests.differences(before, signed):
            self.stdout.write(f"{eid} {what}")
        if not dry_run:
            file.write_text(digests.as_text(slug, digest, signed), encoding="utf-8")
        self.stdout.write(f"The edition “{slug}”, {len(signed)} wordings, has the digest {digest}")

    def read(self, fixtures):
        """The edition's slug, its digest and its words' digests, from the files alone."""
        paths = files.in_order(fixtures / "convention")
        drafts = convention.drafts([(path.name, files.read(path, path.name)) for path in paths])
        _, edition = description.treaty_and_edition(fixtures)
        signed = digests.of_words((one.eid, one.heading, one.text, one.tail) for one in drafts)
        digest = digests.of_edition(edition["slug"], edition["language"], edition["standing"], signed)
        return edition["slug"], digest, signed
