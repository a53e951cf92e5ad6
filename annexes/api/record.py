"""What else the record holds: events in time with published figures, and where sources differ."""

from ninja import Query, Router

from annexes import chronicle, facts, models
from annexes.api.answers import record_of, with_sources
from annexes.api.more_shapes import ConflictsOut, TimelineOut
from articles.api.asking import WholeAsked
from articles.api.paging import cut, page_of
from articles.api.shapes import Problem

router = Router(tags=["States"])


@router.get("/timeline", response={200: TimelineOut, 422: Problem}, summary="Timeline")
def timeline(request, asked: Query[WholeAsked]):
    """Events and acts of States in order of date, and the figures that sources publish."""
    rows = chronicle.entries(models.Event.objects.prefetch_related("citations"), facts.history(parts=False))
    about = {
        "record": record_of(),
        "events": [_event(row) for row in cut(rows, asked)],
        "figures": [_figure(row) for row in models.Count.objects.prefetch_related("citations")],
    }
    return with_sources(page_of(request, asked, len(rows)) | about)


@router.get("/conflicts", response={200: ConflictsOut, 422: Problem}, summary="Where sources differ")
def conflicts(request, asked: Query[WholeAsked]):
    """Where sources differ: what each says, what this site shows and why; and what none of them says."""
    rows = models.Conflict.objects.prefetch_related("says")
    about = {
        "record": record_of(),
        "conflicts": [_conflict(row) for row in cut(rows, asked)],
        "not_established": [row.text for row in models.NotEstablished.objects.all()],
    }
    return with_sources(page_of(request, asked, rows.count()) | about)


def _event(entry):
    return entry._asdict() | {"sources": list(entry.sources)}


def _figure(row):
    about = {name: getattr(row, name) for name in ("about", "count", "qualifier", "as_of", "note")}
    return about | {"sources": list(chronicle.keys_of(row))}


def _conflict(row):
    says = [{"value": value, "sources": keys} for value, keys in chronicle.by_value(row.says.all())]
    return {"key": row.key, "about": row.about, "says": says, "shown": row.shown, "why": row.why}
