"""Calls about other instruments and sources: the concordance, and the bibliography."""

from typing import Annotated, Literal

from django.db.models import Count
from ninja import Field, Path, Query, Router

from articles.api.answers import OURS, absolute, named, one_of, provision_of, source_of
from articles.api.asking import OnProvision, PageAsked, Slug, WholeAsked
from articles.api.comparing_shapes import ConcordanceOut, InstrumentsOut, OneInstrumentOut, OneSourceOut, SourcesOut
from articles.api.paging import cut, page_of
from articles.api.shapes import PROBLEMS, PROBLEMS_AND_GONE, Problem
from articles.models import Instrument, Parallel, Source, under
from articles.supports import supports

router = Router(tags=["Study"])
InstrumentKey = Annotated[Slug, Path(description="lasting name of an instrument")]
SourceKey = Annotated[Slug, Path(description="lasting name of a source")]


class ParallelsAsked(PageAsked):
    """Which rows of the concordance."""

    provision: OnProvision | None = Field(None, description="eid: only for it and for anything in it")
    instrument: Slug | None = Field(None, description="key of an instrument: only with it")
    relation: Literal[*Parallel.Relation.values] | None = Field(None, description="only parallels of this kind")


@router.get("/concordance", response={200: ConcordanceOut, **PROBLEMS_AND_GONE}, summary="Concordance")
def concordance(request, asked: Query[ParallelsAsked]):
    """Provisions of other instruments beside those of the treaty, in reading order of the treaty."""
    rows = Parallel.objects.all()
    if asked.provision:
        rows = rows.filter(under(provision_of(asked.provision), "provision__path"))
    if asked.instrument:
        rows = rows.filter(instrument=_compared(asked.instrument))
    rows = rows.filter(relation=asked.relation) if asked.relation else rows
    listed = [_parallel(row) for row in cut(rows, asked)]
    return page_of(request, asked, rows.count()) | {"standing": OURS, "parallels": listed}


@router.get("/instruments", response={200: InstrumentsOut, 422: Problem}, summary="Instruments")
def instruments(request, asked: Query[WholeAsked]):
    """The instruments that were compared with the treaty."""
    rows = list(_counted())
    return page_of(request, asked, len(rows)) | {
        "standing": OURS,
        "instruments": [_instrument(row) for row in cut(rows, asked)],
    }


@router.get("/instruments/{key}", response={200: OneInstrumentOut, **PROBLEMS}, summary="An instrument")
def instrument(request, key: InstrumentKey):
    """One instrument, what of it was read, and its sources; its parallels are at /api/concordance?instrument=…"""
    row = _compared(key)
    keys = {row.source_id, row.citation_source_id} - {None}
    sources = [source_of(source) for source in Source.objects.filter(key__in=keys)]
    return {"standing": OURS, "instrument": _instrument(row), "sources": sources}


@router.get("/sources", response={200: SourcesOut, 422: Problem}, summary="Bibliography")
def sources(request, asked: Query[PageAsked]):
    """Every source that this site rests on, by key, with how much of it was read."""
    rows = Source.objects.all()
    listed = [source_of(row) for row in cut(rows, asked)]
    return page_of(request, asked, rows.count()) | {"sources": listed}


@router.get("/sources/{key}", response={200: OneSourceOut, **PROBLEMS}, summary="A source")
def source(request, key: SourceKey):
    """One source, and what it supports."""
    row = one_of(Source.objects.filter(key=key), f"The bibliography has no source “{key}”.")
    found = [{"what": words, "address": absolute(address)} for words, address in supports().get(key, [])]
    return {"source": source_of(row), "supports": found}


def _counted():
    return Instrument.objects.annotate(times=Count("parallels")).order_by("order")


def _compared(key):
    return one_of(_counted().filter(source=key), f"No instrument “{key}” was compared; see /api/instruments.")


def _parallel(row):
    about = {"instrument": row.instrument_id, "locator": row.locator, "relation": row.relation, "note": row.note}
    return about | {"provision": named(row.provision_id)}


def _instrument(row):
    names = ("key", "title", "short_title", "abbreviation", "date", "place", "citation", "text_read", "note")
    about = {name: getattr(row, name) for name in names}
    about |= {"citation_source": row.citation_source_id, "parallels": row.times}
    return about | {"address": absolute(row.get_absolute_url())}
