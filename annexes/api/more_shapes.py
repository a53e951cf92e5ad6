"""What the answers look like that are about several States, and about the record itself."""

from ninja import Field, Schema

from annexes.api.shapes import (
    KEYS,
    ConclusionOut,
    DayOut,
    FactOut,
    NotifiedOut,
    ReasonOut,
    RecordOut,
    ReservedOut,
    StateOut,
)
from articles.api.shapes import NamedOut, Paged, SourceOut


class RegisterRow(StateOut):
    """One State in the register, as it stands on the day."""

    signed: DayOut | None = Field(description="since when; null: it has not")
    instrument: str = Field(description="ratification, acceptance, approval, accession; empty: none")
    deposited: DayOut | None
    in_force: DayOut | None
    provisional: DayOut | None
    declarations: list[FactOut] = Field(description="declarations, reservations and the like, withdrawn ones included")
    annexes: list[NamedOut] = Field(description="those it has declared to apply, whether or not that has effect yet")
    sources: list[str] = Field(description=KEYS)


class RegisterOut(Paged):
    """The register on one day, with whether the treaty is in force."""

    record: RecordOut
    in_force: ConclusionOut = Field(description="whether the treaty is in force on that day, and why")
    signatories: int
    deposits: int
    deposits_needed: int = Field(description="how many are missing for entry into force")
    states: list[RegisterRow]
    sources: list[SourceOut]


class CrimeOut(Schema):
    """Whether the treaty applies to one crime, and why."""

    crime: NamedOut
    conclusion: ConclusionOut


class RefusalOut(Schema):
    """A right of one State to refuse requests of the other."""

    by: str
    of: str
    rule: NamedOut
    before: DayOut | None = Field(description="only requests about acts before that day; null: all")
    annexes: list[NamedOut] = Field(description="only these crimes; empty: all")
    conclusion: ConclusionOut


class BetweenOut(Schema):
    """What applies between two States on a day, whichever is named first."""

    record: RecordOut
    states: list[StateOut]
    basis: str = Field(description="in force, provisional, none or unknown")
    applies: ConclusionOut
    scope: list[NamedOut] = Field(description="the provisions that apply, if any do; empty: all")
    crimes: list[CrimeOut] = Field(description="the one asked about, or all that either has declared to apply")
    reservations: list[ReservedOut]
    refusals: list[RefusalOut]
    notified: list[NotifiedOut]
    not_allowed: list[ReasonOut] = Field(description="reservations that the treaty does not allow")
    not_known: list[FactOut] = Field(description="acts of which it is not known what they concern")
    sources: list[SourceOut]


class EntryOut(Schema):
    """Something that happened in the life of the treaty."""

    date: str = Field(description="as exact as known")
    end: str
    what: str
    note: str
    sources: list[str] = Field(description=KEYS)


class FigureOut(Schema):
    """A figure that sources publish; never one of ours."""

    about: str
    count: int
    qualifier: str = Field(description="as in “more than” or “almost”")
    as_of: str
    note: str
    sources: list[str] = Field(description=KEYS)


class TimelineOut(Paged):
    """The life of the treaty, with the figures that sources publish."""

    record: RecordOut
    events: list[EntryOut]
    figures: list[FigureOut]
    sources: list[SourceOut]


class SayingOut(Schema):
    """What one side of a conflict says."""

    value: str
    sources: list[str] = Field(description="keys of the sources that say so")


class ConflictOut(Schema):
    """Where sources differ, and what this site shows."""

    key: str
    about: str
    says: list[SayingOut]
    shown: str = Field(description="what this site shows")
    why: str


class ConflictsOut(Paged):
    """All places where sources differ or are silent."""

    record: RecordOut
    conflicts: list[ConflictOut]
    not_established: list[str] = Field(description="what no source that was read says")
    sources: list[SourceOut]
