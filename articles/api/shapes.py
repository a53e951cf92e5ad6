"""What the answers look like; the OpenAPI description is made from these."""

import datetime as dt
from typing import Literal

from ninja import Field, Schema

from articles.models import Provision

MOST = 100


class EditionAsked(Schema):
    edition: str = Field("", max_length=50, pattern="^[-a-zA-Z0-9_]*$", description="slug; none: the best there is")


class PageAsked(EditionAsked):
    limit: int = Field(20, ge=1, le=MOST)
    offset: int = Field(0, ge=0, le=100_000)


class KindAsked(PageAsked):
    kind: Literal[*Provision.Kind.values] | None = None


class EditionOut(Schema):
    slug: str
    language: str
    standing: str
    standing_in_words: str
    title: str
    source: str
    text_date: dt.date | None
    retrieved_on: dt.date | None
    sha256: str
    licence: str


class EditionsOut(Schema):
    editions: list[EditionOut]


class PlaceOut(Schema):
    """A provision without its words."""

    eid: str
    kind: str
    num: str
    label: str
    heading: str
    address: str


class ContentsOut(Schema):
    edition: EditionOut
    contents: list[PlaceOut]


class ProvisionsOut(Schema):
    edition: EditionOut
    total: int
    limit: int
    offset: int
    provisions: list[PlaceOut]


class WordsOut(PlaceOut):
    text: str
    tail: str
    basis: str
    children: list["WordsOut"]


class ProvisionOut(Schema):
    edition: EditionOut
    notice: list[str]
    provision: WordsOut


class ReferenceOut(Schema):
    source: str
    target: str
    words: str


class ReferencesOut(Schema):
    """The references that a provision, or anything in it, makes, and those to it."""

    edition: EditionOut
    total: int
    limit: int
    offset: int
    references: list[ReferenceOut]


class CitationOut(Schema):
    style: str
    name: str
    rule: str
    text: str
    html: str


class CitationsOut(Schema):
    edition: EditionOut
    citations: list[CitationOut]


class Problem(Schema):
    """What went wrong, in a sentence (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
