"""From the database to the plain facts that citations and files are made from."""

import datetime as dt
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from articles import identifiers, pages
from articles.exporting.citing import EditionFacts, TreatyFacts
from articles.exporting.document import ALONG, Document
from articles.exporting.remarks import Remark
from articles.exporting.trees import Node
from articles.later import later
from articles.linking import lines
from articles.models import Annotation, Provision, Reference, under
from articles.outline import nest

read = later("articles.exporting.remark_html:read")


def treaty_facts(treaty):
    """The treaty as it stands today. What only the acts of States tell comes from the function TREATY_FACTS names."""
    known = import_string(settings.TREATY_FACTS)(timezone.localdate()) if settings.TREATY_FACTS else {}
    return TreatyFacts(
        title=treaty.title,
        short_title=treaty.short_title,
        adopted=treaty.adopted_on,
        adopted_at=treaty.adopted_at,
        opened=treaty.opened_on,
        opened_at=treaty.opened_at,
        series=treaty.series,
        authentic=tuple(treaty.authentic_languages),
        authentic_rule=treaty.authentic_rule,
        **known,
    )


def entry_into_force():
    """The day on which the treaty enters into force, past or to come; None while none is certain; one query."""
    known = import_string(settings.TREATY_FACTS)(dt.date.max, titles=False) if settings.TREATY_FACTS else {}
    return known.get("in_force")


def edition_facts(edition):
    """The edition, without what only the site needs to know of it."""
    names = ("slug", "language", "standing", "title", "source", "source_name", "text_date", "sha256", "publisher")
    past = edition.version
    more = {"licence": edition.licence, "retrieved": past.imported_on if past else edition.retrieved_on}
    more["query"] = f"?edition={edition.slug}" + (f"&at=v{past.number}" if past else "")
    return EditionFacts(**more, **{name: getattr(edition, name) for name in names})


def document(edition, eid="", along=()):
    """The whole treaty in an edition, or the provision `eid` with all that stands in it; `along`: see ALONG.

    Four queries, and one more for each that goes along. Raises pages.NoSuchProvision or pages.Gone.
    """
    rows = Provision.objects.all().worded(edition)
    references = Reference.objects.made_in(edition).exclude(target__path=None)
    cited_by = _citing(references) if "references" in along else {}
    above = []
    if eid:
        place = Provision.objects.filter(eid=eid).first()
        if place is None:
            raise pages.missing(eid)
        above = [(row.eid, row.heading or "") for row in rows.above(place)]
        rows, references = rows.within(place), references.filter(under(place, "wording__provision__path"))
    made = {}
    for source, *reference in references.values_list("wording__provision_id", "field", "start", "end", "target_id"):
        made.setdefault((source, reference[0]), []).append(Made(*reference[1:]))
    rows = list(rows)
    beside = Beside(made, _remarks(rows[0] if eid else None) if "annotations" in along else {}, cited_by)
    trees = tuple(_node(row, beside) for row in nest(rows))
    facts = treaty_facts(edition.treaty), edition_facts(edition)
    return Document(*facts, eid, trees, tuple(above), settings.SITE_URL, tuple(a for a in ALONG if a in along))


class Beside(NamedTuple):
    """What belongs to the provisions, by eid: references made, remarks, who cites it."""

    made: dict
    remarks: dict
    cited_by: dict


def _remarks(root):
    """The published annotations on a provision and all under it, or on all there are: eid → remarks."""
    found = {}
    public = Annotation.objects.public()
    for row in public.on(root) if root else public:
        words = row.published
        day = timezone.localdate(words.made_on)
        remark = Remark(
            row.key, row.provision_id, row.kind, words.title, words.author, day, words.number, *read(words.html)
        )
        found.setdefault(row.provision_id, []).append(remark)
    return found


def _citing(references):
    """Who cites whom, each once and in reading order: eid → eids."""
    found = {}
    for target, source in references.values_list("target_id", "wording__provision_id"):
        found.setdefault(target, {})[source] = None
    return found


class Made(NamedTuple):
    """Words from `start` to `end` that cite a provision, in the form in which `linking.pieces` takes references."""

    start: int
    end: int
    target_id: str


def _node(row, beside):
    field = Reference.Field
    words = {
        name: tuple(tuple(line) for line in lines(getattr(row, name), beside.made.get((row.eid, number), [])))
        for name, number in (("heading", field.HEADING), ("text", field.TEXT), ("tail", field.TAIL))
        if getattr(row, name)
    }
    label = identifiers.label(row.eid)
    children = tuple(_node(child, beside) for child in row.children)
    more = {"remarks": tuple(beside.remarks.get(row.eid, ())), "cited_by": tuple(beside.cited_by.get(row.eid, ()))}
    return Node(row.eid, row.kind, row.num, label, **words, basis=row.basis or "", children=children, **more)
