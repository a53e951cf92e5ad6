"""Two editions side by side: the same provisions in the same order, one pair for each, so that they stand level."""

from dataclasses import dataclass

from articles.models import Provision
from articles.outline import nest
from articles.webs import Around, link, links_of

WHOLE = {"article": "h3"}  # headings on the page of the whole text; all others are h2


@dataclass
class Pair:
    """A provision in two editions. `is_tail`: these are the words after its list, and it has a pair before it."""

    row: Provision
    other: Provision
    level: int
    is_tail: bool = False
    tag: str = ""  # of its heading, where it has one: the page's own is h1


def pairs_of(root, other):
    """The pairs of an article, annex or preamble whose rows are nested and linked already; two queries."""
    rows = list(Provision.objects.within(root).worded(other))
    nest(rows)
    Around(rows[0], other).hang_on(rows)
    return list(_aligned(root, {row.eid: row for row in rows}, 0, {root.kind: "h1"}))


def pairs_of_all(tree, other):
    """The pairs of the whole text; two queries."""
    rows = list(Provision.objects.all().worded(other))
    made = links_of(other)
    for row in rows:
        link(row, lambda field, eid=row.eid: made.get((eid, field), []))
    by_eid = {row.eid: row for row in rows}
    return [pair for root in tree for pair in _aligned(root, by_eid, 0, WHOLE)]


def _aligned(row, others, level, tags):
    other = others[row.eid]
    yield Pair(row, other, level, tag=tags.get(row.kind, "h2"))
    for child in row.children:
        yield from _aligned(child, others, level + 1, tags)
    if row.tail_lines or other.tail_lines:
        yield Pair(row, other, level, is_tail=True)
