"""A provision by itself, as it is shown on other people's pages and in pictures: never without what it hangs on."""

from typing import NamedTuple

from django.http import Http404
from django.utils.translation import gettext as _

from articles import identifiers, pages
from articles.models import Provision
from articles.outline import nest, one_sentence


class NotByItself(pages.NoSuchProvision):
    """A part, chapter or section: it exists, but it is the whole of its articles."""

    def __init__(self, eid):
        self.asked = self.nearest = eid
        words = _("{place} cannot be shown by itself; each of its articles can.")
        Http404.__init__(self, words.format(place=identifiers.label(eid)))


class Excerpt(NamedTuple):
    """A row with its `children`, the rows of its article around it from the top down, and that article itself."""

    row: Provision
    around: list
    root: Provision
    label: str

    @property
    def heading(self):
        """The heading of the article or annex, "" where the edition gives none."""
        return self.root.heading or ""

    @property
    def closing(self):
        """The rows around it whose words go on after their list, the innermost first."""
        return [outer for outer in reversed(self.around) if outer.tail]

    @property
    def sentence(self):
        """Its words with those it hangs on, as one sentence in pieces."""
        return one_sentence(self.around, self.row)


def excerpt(eid, edition):
    """The provision `eid` in the words of an edition; three queries at most.

    Raises pages.NoSuchProvision, pages.Gone or NotByItself.
    """
    top = Provision.objects.filter(eid=identifiers.top(eid)).first()
    if top is None:
        raise pages.missing(eid)
    if top.kind in identifiers.DIVISIONS:
        raise NotByItself(eid)
    rows = list(Provision.objects.within(top).worded(edition))
    nest(rows)
    by_eid = {row.eid: row for row in rows}
    if eid not in by_eid:
        raise pages.missing(eid)
    around = [by_eid[name] for name in identifiers.ancestors(eid) if name in by_eid]
    return Excerpt(by_eid[eid], around, rows[0], identifiers.label(eid))
