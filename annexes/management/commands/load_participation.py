"""Load the acts of States from the fixtures."""

from annexes.loading.store import load
from articles.loading.command import LoadCommand


class Command(LoadCommand):
    help = "Load what States have done from a folder of fixtures (participation.yaml): all of it, or nothing."
    files = "participation.yaml"

    def load(self, fixtures):
        return load(fixtures)

    def describe(self, report):
        lines = [f"{report.states} States with {report.acts.total()} acts:"]
        lines += [f"{count:6} {kind}" for kind, count in report.acts.items()]
        lines += self.stored(report)
        return lines + [f"Kept as it was edited here: {name}." for name in report.kept]
