"""What may be asked of the API: each question bounded, each with what it means."""

import datetime as dt
import re
from typing import Annotated, Literal

from ninja import Field, Path, Schema
from pydantic import BeforeValidator, StringConstraints

from articles import identifiers
from articles.models import Provision

FIRST, LAST = dt.date(1900, 1, 1), dt.date(2999, 12, 31)
Form = StringConstraints(max_length=100, pattern=f"^({identifiers.EID})$")
Eid = Annotated[str, Form, Path(description="lasting name of a provision", example="art_8__para_3")]
Slug = Annotated[str, StringConstraints(max_length=120, pattern="^[-a-zA-Z0-9_]+$")]
OnProvision = Annotated[str, Form]


def _day(text):
    """Only 2025-08-28 is a day: a mere number would be read as seconds."""
    if isinstance(text, dt.date):
        return text
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(text)):
        raise ValueError("write a day as 2025-08-28")
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text} is not a day of the calendar") from None
    if not FIRST <= day <= LAST:
        raise ValueError(f"only days from {FIRST} to {LAST} are answered")
    return day


Day = Annotated[dt.date, BeforeValidator(_day)]


class EditionAsked(Schema):
    """Which words: those of an edition, today or as they were on a day or in a version."""

    edition: str = Field(
        "", max_length=50, pattern="^[-a-zA-Z0-9_]*$", description="slug of an edition; none: the best there is"
    )
    at: str = Field(
        "",
        max_length=10,
        pattern="^([0-9]{4}-[0-9]{2}-[0-9]{2}|v[0-9]{1,4})?$",
        description="the edition as it stood on a day (2024-02-15) or in its nth file (v1); none: as it is now",
    )


class PageAsked(Schema):
    """Which part of a long list."""

    limit: int = Field(20, ge=1, le=100, description="how many at most")
    offset: int = Field(0, ge=0, le=100_000, description="how many to leave out from the beginning")


class WholeAsked(Schema):
    """For lists that are mostly read whole."""

    limit: int = Field(500, ge=1, le=500, description="how many at most")
    offset: int = Field(0, ge=0, le=100_000, description="how many to leave out from the beginning")


class ContentsAsked(EditionAsked, WholeAsked):
    """A table of contents: of which edition, and whether in one piece."""


class EditionPageAsked(EditionAsked, PageAsked):
    """A part of a list, in the words of one edition."""


class KindAsked(EditionPageAsked):
    """Provisions, all or of one kind."""

    kind: Literal[*Provision.Kind.values] | None = Field(None, description="only provisions of this kind")


class ReferencesAsked(EditionPageAsked):
    """References, in both directions or in one."""

    direction: Literal["outgoing", "incoming", "within"] | None = Field(
        None,
        description="outgoing: it or what stands in it cites others; incoming: others cite it; within: both ends in it",
    )
