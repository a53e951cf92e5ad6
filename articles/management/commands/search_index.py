"""Build the search index, to see what it costs or whether it agrees with the database."""

import time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles import freshness
from articles.loading.files import Fault
from articles.search import current
from articles.search.checking import faults


class Command(BaseCommand):
    help = "Build the search index and say what it costs; with --check, prove that it agrees with the database."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="compare every provision; exit with 1 on any difference"
        )

    def handle(self, *, check, verbosity, **options):
        before, start = resident(), time.perf_counter()
        try:
            finder = current.build(freshness.content_version())
        except Fault as fault:
            raise CommandError(f"{fault}\nThere is no index.") from fault
        seconds, size = time.perf_counter() - start, resident() - before
        if check and (found := list(faults(finder))):
            raise CommandError("\n".join(["The index does not agree with the database:", *found]))
        if verbosity:
            taken = f", {size:,} bytes" if before else ""
            self.stdout.write(f"{len(finder.index.documents)} documents in {seconds:.2f} seconds{taken}.")
            self.stdout.write("The index agrees with the database.") if check else None


def resident() -> int:
    """Bytes of memory that this process holds, 0 where the system does not say."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * 4096 if status.exists() else 0
