"""Load a treaty's text from its fixture files."""

from articles.loading.command import LoadCommand
from articles.loading.store import load


class Command(LoadCommand):
    help = "Load the treaty's text and sources from a folder of fixtures: all of it, or nothing."
    files = "convention/*.yaml"

    def load(self, fixtures):
        return load(fixtures)

    def describe(self, report):
        lines = [f"{report.title} ({report.standing}), from {report.files} files:"]
        lines += [f"{count:6} {kind if count == 1 else plural(kind)}" for kind, count in report.counts.items()]
        lines += self.stored(report)
        if report.kept:
            lines.append("Edited here, and so left as they are though the files differ: " + ", ".join(report.kept))
        if report.standing == "unstated":
            lines.append("There is no treaty.yaml, so the site says that the standing of this text is not stated.")
        return lines


def plural(kind):
    """The plural of a kind of provision."""
    return {"annex": "annexes", "closing": "closings"}.get(kind, kind + "s")
