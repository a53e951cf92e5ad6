"""From the database to the plain facts that citations and files are made from."""

import datetime as dt
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from articles import identifiers, pages
from articles.exporting.citing import EditionFacts, TreatyFacts
from articles.exporting.document import Document, Node, name_of
from articles.linking import lines
from articles.models import Provision, Reference
from articles.outline import nest


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
    more = {"licence": edition.licence, "retrieved": edition.retrieved_on}
    return EditionFacts(**more, **{name: getattr(edition, name) for name in names})


def file_name(edition, eid):
    return name_of(edition.treaty.short_title, edition_facts(edition), eid)


def document(edition, eid=""):
    """The whole treaty in an edition, or the provision `eid` with all that stands in it; four queries.

    Raises pages.NoSuchProvision or pages.Gone.
    """
    rows = Provision.objects.all().worded(edition)
    references = Reference.objects.made_in(edition).exclude(target__path=None)
    above = []
    if eid:
        place = Provision.objects.filter(eid=eid).first()
        if place is None:
            raise pages.missing(eid)
        above = [(row.eid, row.heading or "") for row in rows.above(place)]
        rows, references = rows.within(place), references.filter(wording__provision__path__startswith=place.path)
    made = {}
    for source, *reference in references.values_list("wording__provision_id", "field", "start", "end", "target_id"):
        made.setdefault((source, reference[0]), []).append(Made(*reference[1:]))
    trees = tuple(_node(row, made) for row in nest(list(rows)))
    return Document(treaty_facts(edition.treaty), edition_facts(edition), eid, trees, tuple(above), settings.SITE_URL)


class Made(NamedTuple):
    start: int
    end: int
    target_id: str


def _node(row, made):
    field = Reference.Field
    words = {
        name: tuple(tuple(line) for line in lines(getattr(row, name), made.get((row.eid, number), [])))
        for name, number in (("heading", field.HEADING), ("text", field.TEXT), ("tail", field.TAIL))
        if getattr(row, name)
    }
    label = identifiers.label(row.eid)
    children = tuple(_node(child, made) for child in row.children)
    return Node(row.eid, row.kind, row.num, label, **words, basis=row.basis or "", children=children)
