"""The table of contents, and where a provision stands in it."""

from articles import identifiers
from articles.models import Provision
from articles.outline import nest, walk

READ_AS_PAGES = ("preamble", "article", "annex", "closing")


class Contents:
    """The parts, articles and annexes of an edition in reading order, from one query."""

    def __init__(self, edition):
        self.rows = list(Provision.objects.headed().worded(edition))
        self.tree = nest(self.rows)
        self.by_eid = {row.eid: row for row in self.rows}
        for row in self.rows:
            row.above = []
            row.called, row.address = identifiers.called(row.eid), identifiers.path(row.eid)
        for row in walk(self.tree):
            for child in row.children:
                child.above = [*row.above, row]

    def around(self, eid):
        """The pages before and after this one among those of its own sort; None at the ends."""
        row = self.by_eid[eid]
        sort = READ_AS_PAGES if row.kind in READ_AS_PAGES else (row.kind,)
        pages = [page for page in self.rows if page.kind in sort]
        place = pages.index(row)
        return (pages[place - 1] if place else None), (pages[place + 1] if place + 1 < len(pages) else None)

    def around_and(self, eid):
        """The eids of the divisions around a provision, of what its eid says it lies in, and its own."""
        row = self.by_eid.get(identifiers.top(eid))
        return [*(outer.eid for outer in (row.above if row else ())), *way_to(eid)]


def way_to(eid):
    """The eids of the provision and of what its eid says it lies in, from the article down."""
    return [*identifiers.ancestors(eid), eid]
