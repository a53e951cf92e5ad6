"""List the references that the text makes to itself, or those among them that need a look."""

import csv

from django.core.management.base import BaseCommand, CommandError

from articles import identifiers
from articles.management.choosing import edition_named
from articles.models import Reference


class Command(BaseCommand):
    help = "List the references that resolve to nothing or point at themselves; with --csv, print them all."

    def add_arguments(self, parser):
        parser.add_argument("--csv", action="store_true", help="print source,target,words of all, in reading order")
        parser.add_argument("--edition", help="slug of the edition (default: the best there is)")

    def handle(self, *, csv: bool, edition, **options):
        references = Reference.objects.made_in(edition_named(edition))
        if csv:
            self.print_all(references)
        else:
            self.report(references)

    def print_all(self, references):
        """All references as a table with the columns source, target, words."""
        table = csv.writer(self.stdout, lineterminator="\n")
        table.writerow(["source", "target", "words"])
        table.writerows(references.values_list("wording__provision_id", "target_id", "words"))

    def report(self, references):
        """The references to nothing, those to themselves, and how many there are; nothing found ends with code 1."""
        unresolved, own = references.unresolved(), references.to_themselves()
        for words, rows in (("resolves to nothing", unresolved), ("cites the provision it stands in", own)):
            for source, target, cited in rows.values_list("wording__provision_id", "target_id", "words"):
                place = identifiers.label(source)
                self.stdout.write(f"{place}: “{cited}” ({identifiers.label(target)}) {words}.")
        counts = f"{references.count()} references; {len(unresolved)} resolve to nothing, {len(own)} to themselves."
        self.stdout.write(counts)
        if unresolved:
            raise CommandError("Some references resolve to nothing.")
