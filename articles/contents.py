"""The table of contents, and where a provision stands in it."""

from typing import NamedTuple

from articles import identifiers
from articles.models import Provision, Wording
from articles.outline import nest, walk

READ_AS_PAGES = ("preamble", "article", "annex", "closing")
MOST_BESIDE = 60  # topmost provisions that stand beside a text; of a longer treaty, as many around the one that is read


class Near(NamedTuple):
    """The rows to show beside a text, the eid of the one that stands open ("" where none does), what is left out."""

    rows: list
    opened: str
    is_cut: bool


class Contents:
    """The parts, articles and annexes of an edition in reading order, from one query."""

    def __init__(self, edition):
        self.rows = list(Provision.objects.headed().worded(edition))
        self.tree = nest(self.rows)
        self.by_eid = {row.eid: row for row in self.rows}
        self.annexes_apart = any(row.kind == "annex" and row.basis == Wording.Basis.PARENT for row in self.rows)
        self.columns = {}  # drawn already (templatetags/column.py)
        for row in self.rows:
            row.above = []
            row.called, row.address = identifiers.called(row.eid), identifiers.path(row.eid)
        for row in walk(self.tree):
            for child in row.children:
                child.above = [*row.above, row]
        self._order()

    def _order(self):
        """Give each row the `pages` of its own sort and its `turn` among them, and the place of what it stands in."""
        of_sort = {}
        for row in self.rows:
            row.pages = of_sort.setdefault("page" if row.kind in READ_AS_PAGES else row.kind, [])
            row.turn = len(row.pages)
            row.pages.append(row)
        for place, row in enumerate(self.tree):
            for inner in walk([row]):
                inner.top_place = place

    def around(self, eid):
        """The pages before and after this one among those of its own sort; None at the ends."""
        row = self.by_eid[eid]
        before = row.pages[row.turn - 1] if row.turn else None
        return before, (row.pages[row.turn + 1] if row.turn + 1 < len(row.pages) else None)

    def near(self, eid):
        """What stands beside the text of a provision that the contents list."""
        place = self.by_eid[eid].top_place
        top = self.tree[place]
        start = max(0, min(place - MOST_BESIDE // 2, len(self.tree) - MOST_BESIDE))
        rows = self.tree[start : start + MOST_BESIDE]
        return Near(rows, top.eid if top.children else "", len(rows) < len(self.tree))

    def around_and(self, eid):
        """The eids of the divisions around a provision, of what its eid says it lies in, and its own."""
        row = self.by_eid.get(identifiers.top(eid))
        return [*(outer.eid for outer in (row.above if row else ())), *way_to(eid)]


def way_to(eid):
    """The eids of the provision and of what its eid says it lies in, from the article down."""
    return [*identifiers.ancestors(eid), eid]
