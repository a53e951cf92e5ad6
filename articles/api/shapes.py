"""What answers have in common; the OpenAPI description is made from these."""

import datetime as dt

from ninja import Field, Schema


class Problem(Schema):
    """What went wrong, in a sentence (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str = Field(description="what is wrong, where, and what to do")


PROBLEMS = {404: Problem, 422: Problem}
PROBLEMS_AND_GONE = {404: Problem, 410: Problem, 422: Problem}


class Paged(Schema):
    """A part of a list, and the addresses of the parts beside it."""

    total: int = Field(description="how many there are in all")
    limit: int
    offset: int
    next: str | None = Field(description="address of the next page; null on the last")
    previous: str | None = Field(description="address of the page before; null on the first")


class EditionOut(Schema):
    """One published form of the words. Show its standing wherever you show its words."""

    slug: str
    language: str = Field(description="BCP 47")
    standing: str = Field(description="authentic, translation, restatement or unstated")
    standing_in_words: str
    title: str
    source: str
    text_date: dt.date | None = Field(description="day whose text it gives")
    retrieved_on: dt.date | None
    sha256: str = Field(description="of the files it was read from")
    licence: str
    version: int | None = Field(description="number of the old version that was asked for; null: as it is now")


class NamedOut(Schema):
    """A provision by its names."""

    eid: str = Field(description="lasting name")
    label: str
    address: str


class PlaceOut(NamedOut):
    """A provision without its words."""

    kind: str
    num: str
    heading: str


class SourceOut(Schema):
    """An entry of the bibliography."""

    key: str = Field(description="lasting name; other answers name their sources by it")
    type: str
    author: str
    title: str
    publisher: str
    date: str = Field(description="as exact as known: 2024-02-14, 2021-06, 2023 or empty")
    url: str
    accessed: dt.date | None
    read: str = Field(description="how much of it was read: full, parts or opening")
    note: str
