"""Hold every wording against what was signed off, and shout where one differs."""

from django.core.management.base import BaseCommand, CommandError

from articles.loading.command import add_fixtures
from articles.models import Edition
from articles.signing import wrong_with, wrong_with_file

SIGNED_OFF = "signed-off.txt"


class Command(BaseCommand):
    help = "Compare every wording with the digests that were signed off; ends with 1 and names what differs."

    def add_arguments(self, parser):
        add_fixtures(parser, f"with {SIGNED_OFF}, which the database cannot change")

    def handle(self, *, fixtures, **options):
        wrong = [self.show(edition.slug, "the record in the database", wrong_with(edition)) for edition in self.all()]
        file = fixtures / SIGNED_OFF
        try:
            wrong.append(self.show(*self.by_file(file)) if file.exists() else self.no_file(file))
        except ValueError as error:
            raise CommandError(f"{file} cannot be read: {error}; write it anew with: manage.py sign_off") from error
        if any(wrong):
            raise CommandError(f"{sum(wrong)} differences. Do not rely on these words before somebody has looked.")

    def all(self):
        """Every edition; none at all is a fault, too."""
        editions = list(Edition.objects.order_by("slug"))
        if not editions:
            raise CommandError("there is no text; run: manage.py load_convention")
        return editions

    def by_file(self, file):
        slug, wrong = wrong_with_file(file.read_text(encoding="utf-8"))
        return slug, file.name, wrong

    def no_file(self, file):
        self.stdout.write(f"There is no {file}; only the record in the database was compared.")
        return 0

    def show(self, slug, against, wrong):
        """Say what was found; gives how many differences."""
        if not wrong:
            self.stdout.write(f"The edition “{slug}” is word for word as signed off ({against}).")
        for eid, what in wrong:
            self.stderr.write(f"DIFFERS from {against}: the edition “{slug}”{f', {eid}' if eid else ''}: {what}.")
        return len(wrong)
