"""The queries of queries.txt and queries-seen.txt, and how well they are answered."""

from pathlib import Path

FIRST = 3


def rows(name="queries.txt"):
    """(query, wanted eids), in the order of the file."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" | ") for line in lines if line and not line.startswith("#"))
    return [(query, wanted.split()) for query, wanted in pairs]


def tuned():
    """The rows by which the ranking may be tuned."""
    return [row for place, row in enumerate(rows()) if place % 3 != 2] + rows("queries-seen.txt")


def held_out():
    """The rows that only measure."""
    return rows()[2::3]


def missed(finder, table):
    """The rows of which nothing wanted is among the first results, each with what was found instead."""
    found = [(query, wanted, first(finder, query)) for query, wanted in table]
    return [row for row in found if not any(within(eid, wanted) for eid in row[2] for wanted in row[1])]


def first(finder, query):
    """The eids of the first results."""
    return [hit.document.eid for hit in finder.find(query).varied(FIRST)]


def within(eid, wanted):
    """Whether a provision is the wanted one or lies in it."""
    return eid == wanted or eid.startswith(f"{wanted}__")
