"""Calls about what is said about the provisions: annotations and their published revisions."""

import datetime as dt
from typing import Annotated, Literal

from ninja import Field, Path, Query, Router, Schema

from articles.api.answers import OURS, absolute, named, provision_of, source_of
from articles.api.asking import OnProvision, PageAsked, Slug
from articles.api.paging import cut, page_of
from articles.api.shapes import PROBLEMS_AND_GONE, NamedOut, Paged, SourceOut
from articles.exporting.saying import LICENCE
from articles.models import Annotation, Source
from articles.models.commentary import address_of
from articles.publications import numbered, public, revisions_of

router = Router(tags=["Annotations"])
Key = Annotated[Slug, Path(description="lasting name of an annotation")]
Number = Annotated[int, Path(ge=1, le=99_999, description="number of a published revision")]


class AnnotationsAsked(PageAsked):
    """Which annotations: on a provision and what stands in it, of one kind, or all."""

    provision: OnProvision | None = Field(None, description="eid: only those on it or on anything in it")
    kind: Literal[*Annotation.Kind.values] | None = Field(None, description="only annotations of this kind")


class AnnotationRow(Schema):
    """An annotation in a list, without its words."""

    key: str = Field(description="lasting name")
    kind: str
    title: str
    provision: NamedOut = Field(description="what it is about")
    author: str
    published_on: dt.datetime | None
    revision: int = Field(description="number of the revision that readers see")
    address: str


class AnnotationsOut(Paged):
    """Published annotations in reading order."""

    standing: str = Field(description="whose words these are")
    annotations: list[AnnotationRow]


class RevisionOut(Schema):
    """The words of an annotation in one revision."""

    number: int
    title: str
    body: str = Field(description="Markdown; [^s1] cites the first of the sources")
    html: str
    author: str
    published_on: dt.datetime | None
    note: str = Field(description="what was changed, and why")
    is_current: bool
    sources: list[str] = Field(description="keys of sources, in the order in which the words cite them")


class AnnotationOut(Schema):
    """An annotation with the revision that readers see."""

    standing: str
    licence: str
    annotation: AnnotationRow
    revision: RevisionOut
    sources: list[SourceOut]


class RevisionsOut(Paged):
    """An annotation with all revisions that were ever published."""

    standing: str
    licence: str
    annotation: AnnotationRow
    revisions: list[RevisionOut]
    sources: list[SourceOut]


@router.get("/annotations", response={200: AnnotationsOut, **PROBLEMS_AND_GONE}, summary="Annotations")
def annotations(request, asked: Query[AnnotationsAsked]):
    """What is said about the provisions, in reading order; the words are at each annotation's own address."""
    rows = Annotation.objects.public().defer("published__html", "published__body")
    rows = rows.on(provision_of(asked.provision)) if asked.provision else rows
    rows = rows.filter(kind=asked.kind) if asked.kind else rows
    listed = [_row(row) for row in cut(rows, asked)]
    return page_of(request, asked, rows.count()) | {"standing": OURS, "annotations": listed}


@router.get("/annotations/{key}", response={200: AnnotationOut, **PROBLEMS_AND_GONE}, summary="An annotation")
def annotation(request, key: Key):
    """One annotation in the revision that readers see, with its sources."""
    row = public(key)
    return _one(row, revisions_of(row)[0])


@router.get(
    "/annotations/{key}/revisions", response={200: RevisionsOut, **PROBLEMS_AND_GONE}, summary="Its published revisions"
)
def revisions(request, key: Key, asked: Query[PageAsked]):
    """Every form in which the annotation was published, the newest first. Their words never change."""
    row = public(key)
    rows = revisions_of(row)
    shown = cut(rows, asked)
    about = _about(row, shown) | {"revisions": [_revision(row, each) for each in shown]}
    return page_of(request, asked, len(rows)) | about


@router.get(
    "/annotations/{key}/revisions/{number}",
    response={200: AnnotationOut, **PROBLEMS_AND_GONE},
    summary="One of its revisions",
)
def revision(request, key: Key, number: Number):
    """One published revision of an annotation, with its sources."""
    row = public(key)
    return _one(row, numbered(revisions_of(row), number, None))


def _one(row, shown):
    return _about(row, [shown]) | {"revision": _revision(row, shown)}


def _about(row, shown):
    keys = {key for each in shown for key in each.keys}
    sources = [source_of(source) for source in Source.objects.filter(key__in=keys)]
    return {"standing": OURS, "licence": LICENCE, "annotation": _row(row), "sources": sources}


def _row(row):
    shown = row.published
    about = {"key": row.key, "kind": row.kind, "title": shown.title, "provision": named(row.provision_id)}
    about |= {"author": shown.author, "published_on": shown.published_on, "revision": shown.number}
    return about | {"address": absolute(address_of(row.key))}


def _revision(row, shown):
    names = ("number", "title", "body", "html", "author", "published_on", "note")
    about = {name: getattr(shown, name) for name in names}
    return about | {"is_current": shown.number == row.published.number, "sources": shown.keys}
