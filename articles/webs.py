"""Who cites whom: the references around one provision, and the whole web of them."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from articles import identifiers
from articles.linking import excerpt, lines
from articles.models import Provision, Reference
from articles.once import Question
from articles.pictures import star, web
from articles.rows import ANY_EDITION, ANY_PLACE, instead


@dataclass
class Neighbour:
    """An article or annex to read with another: how often it is cited there, and how often it cites it."""

    row: Provision
    cited: int
    cites: int

    @property
    def times(self):
        """How often either cites the other."""
        return self.cited + self.cites


class Touching(NamedTuple):
    """A reference that an article makes or is cited by, with the words in which it stands."""

    source_id: str
    field: int
    start: int
    end: int
    target_id: str
    heading: str
    text: str
    tail: str

    def words(self):
        """The words in which the reference stands: a heading, a text or a tail."""
        return {Reference.Field.HEADING: self.heading, Reference.Field.TEXT: self.text}.get(self.field, self.tail)


_PLACE = ["wording__provision_id", "field", "start", "end", "target_id"]
_WORDS = [f"wording__{name}" for name in ("heading", "text", "tail")]
_TOUCHING = Question(lambda: Reference.objects.made_in(ANY_EDITION).touching(ANY_PLACE).values_list(*_PLACE, *_WORDS))


def touching(node, edition):
    """The references made by a provision or anything under it, and those that cite it, in reading order; one query."""
    if edition.version:  # as in ReferenceQuerySet.made_in
        return []
    _, rows = _TOUCHING.ask(instead(node, edition))
    return [Touching(*row) for row in rows]


class Around:
    """The references that a provision, or anything under it, makes or is cited by; one query."""

    def __init__(self, node, edition):
        self.top = node.eid
        self.made, self.received = {}, {}
        for reference in touching(node, edition):
            if identifiers.top(reference.source_id) == self.top:
                self.made.setdefault((reference.source_id, reference.field), []).append(reference)
            self.received.setdefault(reference.target_id, []).append(reference)

    def hang_on(self, rows):
        """Give each row `lines` of words with their references by field, and `citations`: who cites it, with words."""
        for row in rows:
            link(row, lambda field, eid=row.eid: self.made.get((eid, field), []))
            row.citations = citing(self.received.get(row.eid, []))

    def neighbours(self, contents):
        """The articles and annexes to read with this one, those first with which it has most to do."""
        cited, cites = Counter(), Counter()
        for references in self.made.values():
            cited.update(identifiers.top(reference.target_id) for reference in references)
        for references in self.received.values():
            cites.update(identifiers.top(reference.source_id) for reference in references)
        eids = cited.keys() | cites.keys()
        others = [contents.by_eid[eid] for eid in eids if eid in contents.by_eid and eid != self.top]
        others = [row for row in others if row.num and row.kind not in identifiers.DIVISIONS]
        found = [Neighbour(row, cited[row.eid], cites[row.eid]) for row in others]
        return sorted(found, key=lambda neighbour: (-neighbour.times, neighbour.row.path))

    def picture(self, neighbours):
        """The article between those that cite it and those it cites, in reading order."""
        rows = sorted(neighbours, key=lambda neighbour: neighbour.row.path)
        return star([(n.row.eid, n.cites) for n in rows if n.cites], [(n.row.eid, n.cited) for n in rows if n.cited])


def link(row, references):
    """Give a row its heading, text and tail as lines of pieces; `references` gives those of a field."""
    fields = Reference.Field
    row.heading_line = next(iter(lines(row.heading or "", references(fields.HEADING))), [])
    row.text_lines = lines(row.text, references(fields.TEXT)) if row.text else []
    row.tail_lines = lines(row.tail, references(fields.TAIL)) if row.tail else []


def citing(references):
    """Who cites a provision: one for each place, with the words before, of and after the citation."""
    found = []
    for source, same in groupby(references, key=lambda reference: reference.source_id):
        first = next(iter(same))
        found.append((source, excerpt(first.words(), first.start, first.end)))
    return found


def links_of(edition):
    """All references of an edition by the eid and field that make them; for the whole text on one page."""
    made = {}
    for reference in Reference.objects.made_in(edition).values_list(*_PLACE, named=True):
        made.setdefault((reference.wording__provision_id, reference.field), []).append(reference)
    return made


class Web:
    """All references of an edition, counted between articles and annexes, and for each provision by itself."""

    def __init__(self, edition, contents):
        self.rows = list(
            Reference.objects.made_in(edition).values_list("wording__provision_id", "target_id", "words", named=True)
        )
        tops = Counter((identifiers.top(row[0]), identifiers.top(row[1])) for row in self.rows)
        self.cited = Counter(row[1] for row in self.rows)
        self.inner = sum(times for (source, target), times in tops.items() if source == target)
        places = [(row.eid, row.kind in identifiers.DIVISIONS) for row in contents.rows]
        self.picture = web(places, tops)

    def most_cited(self, many=12):
        """The provisions that are cited most often, with how often."""
        return self.cited.most_common(many)

    def sorted_by(self, column):
        """The rows by the source (reading order), by the target's place in the text, or the most cited first."""
        if column == "target":
            order = {eid: place for place, eid in enumerate(Provision.objects.values_list("eid", flat=True))}
            return sorted(self.rows, key=lambda row: order.get(row[1], len(order)))
        if column == "times":
            return sorted(self.rows, key=lambda row: (-self.cited[row[1]], row[1]))
        return self.rows
