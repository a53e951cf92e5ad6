"""Calls about the aids to study: the terms of the glossary, and topics."""

from typing import Annotated

from ninja import Field, Path, Query, Router, Schema

from articles.api.answers import OURS, absolute, named, one_of, provision_of
from articles.api.asking import OnProvision, PageAsked, Slug, WholeAsked
from articles.api.paging import cut, page_of
from articles.api.shapes import PROBLEMS, PROBLEMS_AND_GONE, NamedOut, Paged, Problem
from articles.models import Term, Topic, TopicEntry

router = Router(tags=["Study"])
TermSlug = Annotated[Slug, Path(description="lasting name of a term")]
TopicSlug = Annotated[Slug, Path(description="lasting name of a topic")]


class TermsAsked(PageAsked):
    """Which terms of the glossary."""

    defined_in: OnProvision | None = Field(None, description="eid: only terms that the treaty defines there")


class TermOut(Schema):
    """A term of the glossary, with the provisions where its meaning holds."""

    slug: str = Field(description="lasting name")
    name: str
    definition: str
    defined_in: NamedOut | None = Field(description="where the treaty itself defines it")
    aliases: list[str] = Field(description="other forms by which running text speaks of it")
    holds_in: list[NamedOut] = Field(description="where the meaning holds; empty: everywhere")
    used_in: list[NamedOut] = Field(description="important places, in the editor's order")
    address: str


class TermsOut(Paged):
    """The glossary, or a part of it, from A to Z."""

    standing: str
    terms: list[TermOut]


class OneTermOut(Schema):
    """One term of the glossary."""

    standing: str
    term: TermOut


class TopicRow(Schema):
    """A topic in a list."""

    slug: str = Field(description="lasting name")
    title: str
    introduction: str
    entries: int = Field(description="how many provisions it leads through")
    address: str


class TopicsOut(Paged):
    """The topics through which one can read the treaty."""

    standing: str
    topics: list[TopicRow]


class EntryOut(Schema):
    """A provision that belongs to a topic."""

    provision: NamedOut
    why: str = Field(description="why it belongs to the topic")


class TopicOut(Schema):
    """One topic with its provisions."""

    standing: str
    topic: TopicRow
    entries: list[EntryOut] = Field(description="in the order in which to read them")


@router.get("/terms", response={200: TermsOut, **PROBLEMS_AND_GONE}, summary="Glossary")
def terms(request, asked: Query[TermsAsked]):
    """The terms by name, each explained in this site's own words."""
    rows = Term.objects.prefetch_related("places")
    rows = rows.filter(defined_in=provision_of(asked.defined_in).eid) if asked.defined_in else rows
    listed = [_term(row) for row in cut(rows, asked)]
    return page_of(request, asked, rows.count()) | {"standing": OURS, "terms": listed}


@router.get("/terms/{slug}", response={200: OneTermOut, **PROBLEMS}, summary="A term")
def term(request, slug: TermSlug):
    """One term of the glossary."""
    rows = Term.objects.prefetch_related("places").filter(slug=slug)
    return {"standing": OURS, "term": _term(one_of(rows, f"The glossary has no term “{slug}”."))}


@router.get("/topics", response={200: TopicsOut, 422: Problem}, summary="Topics")
def topics(request, asked: Query[WholeAsked]):
    """The subjects that lead through the parts, in the order of the site's list."""
    rows = list(Topic.objects.prefetch_related("entries"))
    listed = [_topic(row, len(row.entries.all())) for row in cut(rows, asked)]
    return page_of(request, asked, len(rows)) | {"standing": OURS, "topics": listed}


@router.get("/topics/{slug}", response={200: TopicOut, **PROBLEMS}, summary="A topic")
def topic(request, slug: TopicSlug):
    """One topic: its provisions in the order in which to read them, and why each belongs there."""
    row = one_of(Topic.objects.filter(slug=slug), f"There is no topic “{slug}”.")
    entries = list(TopicEntry.objects.filter(topic=slug))
    listed = [{"provision": named(entry.provision_id), "why": entry.why} for entry in entries]
    return {"standing": OURS, "topic": _topic(row, len(entries)), "entries": listed}


def _term(row):
    about = {"slug": row.slug, "name": row.name, "definition": row.definition, "aliases": row.aliases}
    places = {"used_in": [named(use.provision_id) for use in row.places.all()]}
    places["holds_in"] = [named(eid) for eid in row.holds_in]
    places["defined_in"] = named(row.defined_in_id) if row.defined_in_id else None
    return about | places | {"address": absolute(row.get_absolute_url())}


def _topic(row, entries):
    about = {"slug": row.slug, "title": row.title, "introduction": row.introduction, "entries": entries}
    return about | {"address": absolute(row.get_absolute_url())}
