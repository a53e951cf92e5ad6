"""What may be asked about the acts of States."""

from typing import Annotated, Literal

from ninja import Field, Path, Schema
from pydantic import StringConstraints

from annexes.asking import today
from annexes.models import Act
from articles.api.asking import Day, OnProvision, PageAsked, WholeAsked

Code = Annotated[str, StringConstraints(pattern="^[A-Za-z]{2}$")]
State = Annotated[Code, Path(description="ISO 3166-1 alpha-2 code of a State, or XK", example="NL")]


class DayAsked(Schema):
    """The day for which an answer is."""

    on: Day | None = Field(None, description="the day for which the answer is; none: today. From 1900 to 2999")

    @property
    def day(self):
        """The day that was asked for, or today (UTC)."""
        return self.on or today()


class RegisterAsked(DayAsked, WholeAsked):
    """The register of States: on which day, and whether in one piece."""


class PairAsked(DayAsked):
    """Two States: on which day, and for which crimes."""

    crime: OnProvision | None = Field(
        None, description="eid of an annex or of the article with the core crimes: only these; none: all"
    )


class ActsAsked(PageAsked):
    """Which acts of a State."""

    kind: Literal[*Act.Kind.values] | None = Field(None, description="only acts of this kind")
    provision: OnProvision | None = Field(None, description="eid: only acts under it or anything in it")


class AllActsAsked(ActsAsked):
    """Which acts of any State."""

    state: Code | None = Field(None, description="code of a State: only its acts")
