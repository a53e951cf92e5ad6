"""The search, as in the box on every page."""

from ninja import Field, Query, Router, Schema

from articles.api.answers import absolute, edition_of
from articles.api.asking import PageAsked
from articles.api.paging import page_of
from articles.api.shapes import EditionOut, NamedOut, Paged, Problem
from articles.citations import typed
from articles.models import Edition
from articles.search import answers, current

router = Router(tags=["Search"])
LONGEST = 2_000


class SearchAsked(PageAsked):
    """A search and the part of its results that is wanted."""

    q: str = Field(..., min_length=1, max_length=LONGEST, description="words, a phrase in quotes, or a citation")
    offset: int = Field(0, ge=0, le=1_000, description="how many to leave out; no more than 1,000 results are ranked")


class ResultOut(Schema):
    """One result: where it is, whose words they are, and the words around what was found."""

    eid: str = Field(description="the provision that was found, or that it is about")
    label: str
    heading: str
    kind: str = Field(description="article, point, …; annotation, note, term")
    layer: str = Field(description="whose words: official, restatement, text (unstated), annotation, note, term")
    edition: str = Field(description="slug of the edition the words are from; empty: this site's own words")
    language: str
    snippet: str = Field(description="safe HTML; the words found are in <mark>")
    score: float
    address: str


class SearchOut(Paged):
    """Results, the best first, and where the words go if they are a citation."""

    jump: NamedOut | None = Field(description="where a citation goes; null where the question is none")
    suggestion: str | None = Field(description="what was perhaps meant")
    results: list[ResultOut]
    editions: list[EditionOut] = Field(description="the editions that the results name")


@router.get("/search", response={200: SearchOut, 422: Problem}, summary="Search")
def search(request, asked: Query[SearchAsked]):
    """Finds words or a citation in all editions, annotations and the glossary, the best first."""
    found = answers.answer(current.finder(typed), asked.q.strip(), asked.limit, asked.offset)
    results = [_addressed(result) for result in found["results"]]
    slugs = {result["edition"] for result in results}
    editions = [edition_of(edition) for edition in Edition.objects.by_rank() if edition.slug in slugs]
    about = {"jump": _addressed(found["jump"]), "suggestion": found["suggestion"], "editions": editions}
    page = page_of(request, asked, found["reach"]) | {"total": found["total"]}
    return page | about | {"results": results}


def _addressed(found):
    """With its whole address, as everywhere in the API."""
    return found and found | {"address": absolute(found["url"])}
