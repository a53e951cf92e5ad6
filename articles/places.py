"""Provisions as a list names them: label, heading of the article, opening words."""

from textwrap import shorten
from typing import NamedTuple

from articles import identifiers
from articles.models import Provision

OPENING = 170  # characters


class Place(NamedTuple):
    """A provision as a list names it: the heading of its article and its opening words."""

    eid: str
    heading: str
    opening: str
    division: str  # label of the Part or chapter around it, "" where there is none


class Places:
    """The places of some provisions in an edition; one query, whatever their number."""

    def __init__(self, contents, edition, eids):
        self.contents = contents
        # An article that is divided into paragraphs opens with the words of the first.
        wanted = {name for eid in eids for name in (eid, f"{eid}__para_1", f"{eid}__point_a")}
        rows = Provision.objects.filter(eid__in=wanted).worded(edition).values_list("eid", "text")
        self.words = {eid: text for eid, text in rows if text}

    def __getitem__(self, eid):
        row = self.contents.by_eid.get(identifiers.top(eid))
        heading = (row.heading or "") if row and row.num else ""
        division = identifiers.label(row.above[-1].eid) if row and row.above else ""
        return Place(eid, heading, self._opening(eid), division)

    def _opening(self, eid):
        found = (self.words.get(name) for name in (eid, f"{eid}__para_1", f"{eid}__point_a"))
        return shorten(next(filter(None, found), ""), OPENING, placeholder=" …")
