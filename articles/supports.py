"""What each source of the bibliography is there for. A new use of sources is one more function here, in USES."""

from articles import identifiers
from articles.models import Annotation, Evidence, Instrument, Treaty
from articles.sentences import say


def _evidence():
    """The evidence for provisions that were restated from elsewhere."""
    for key, eid in Evidence.objects.exclude(source=None).values_list("source_id", "provision_id").distinct():
        yield key, say("evidence for {place}", place=identifiers.label(eid)), f"{identifiers.path(eid)}#origin"


def _parallels():
    """The instruments of the concordance, and who says where they are published."""
    for row in Instrument.objects.all():
        yield row.source_id, say("parallels in the concordance"), row.get_absolute_url()
        if row.citation_source_id:
            yield (
                row.citation_source_id,
                say("date and citation of the {title}", title=row.short_title),
                row.get_absolute_url(),
            )


def _treaty():
    """The facts about the treaty as a whole."""
    for treaty in Treaty.objects.all():
        for key in treaty.sources:
            yield key, say("title and dates of the {title}", title=treaty.short_title), "/about/"


def _annotations():
    """The footnotes of what readers see said about the text."""
    rows = Annotation.objects.public().values_list("published__sources", "key", "provision_id", "published__title")
    for source, key, eid, title in rows.exclude(published__sources=None):
        yield source, f"{identifiers.label(eid)}: {title}", f"/annotations/{key}/"


USES = [_treaty, _evidence, _parallels, _annotations]


def supports():
    """key → (words, address) of everything that the source supports."""
    found = {}
    for use in USES:
        for key, words, address in use():
            found.setdefault(key, []).append((words, address))
    return found
