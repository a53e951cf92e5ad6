"""What the answers about States look like."""

import datetime as dt

from ninja import Field, Schema

from articles.api.shapes import NamedOut, Paged, SourceOut

KEYS = "keys of the sources it rests on, listed in full under `sources` of the answer"


class DayOut(Schema):
    """A day, as exactly as it follows; null on a side of which nothing is known."""

    earliest: dt.date | None
    latest: dt.date | None
    is_exact: bool
    words: str


class StateOut(Schema):
    """A State by its code and name."""

    code: str = Field(description="ISO 3166-1 alpha-2, or XK")
    name: str = Field(description="as its source gives it; no view on the status of any State is implied")
    address: str


class FactOut(Schema):
    """An act of a State, as a reason names it."""

    key: str = Field(description="lasting name")
    state: str
    kind: str
    date: str = Field(description="as exact as known; empty: not established")
    gist: str = Field(description="in our words")
    sources: list[str] = Field(description=KEYS)


class ReasonOut(Schema):
    """One step: what it says, the rules that make it so, and the acts that are its facts."""

    says: str
    rules: list[NamedOut]
    facts: list[FactOut]


class ConclusionOut(Schema):
    """An answer that says from when to when it holds, and rests on reasons."""

    answer: str = Field(description="yes, no or unknown: what is not known is never taken for either")
    since: DayOut | None
    until: DayOut | None
    reasons: list[ReasonOut]


class RecordOut(Schema):
    """How far the record reaches, and on what terms it may be used."""

    on: dt.date | None = Field(description="the day for which the answer is; null where none was asked about")
    as_of: str = Field(description="day up to which the newest list of acts reaches")
    as_of_note: str
    licence: str


class ActOut(FactOut):
    """An act of a State with all that is known of it."""

    state_name: str
    stated_date: str = Field(description="date that the act itself sets, as exact as known")
    withdrawn: str = Field(description="when its withdrawal was notified, if that is recorded on it")
    provisions: list[NamedOut]
    annexes: list[NamedOut]
    words: str = Field(description="the official words exactly, where known")
    language: str = Field(description="of the official words: BCP 47")
    disputed: str = Field(description="what is disputed and by whom; empty: nothing")
    note: str
    address: str


class ActsOut(Paged):
    """Acts of States, each State's together."""

    record: RecordOut
    acts: list[ActOut]
    sources: list[SourceOut]


class StateRow(StateOut):
    """A State of which acts are recorded."""

    acts: int = Field(description="how many acts of it are recorded")
    sources: list[str] = Field(description="keys of the sources of those acts")


class StatesOut(Paged):
    """The States of which acts are recorded."""

    record: RecordOut
    states: list[StateRow]


class ReservedOut(Schema):
    """A reservation and whether it holds between the two States."""

    by: str
    provision: NamedOut
    is_mutual: bool = Field(description="whether it frees the other States, too")
    annexes: list[NamedOut] = Field(description="to which alone it is limited; empty: all crimes")
    conclusion: ConclusionOut


class ProvisionallyOut(Schema):
    """What is applied before the treaty is in force."""

    provisions: list[NamedOut] = Field(description="empty: the whole Convention")
    conclusion: ConclusionOut


class AnnexOut(Schema):
    """An annex, and whether it applies between the two States."""

    annex: NamedOut
    conclusion: ConclusionOut


class NotifiedOut(Schema):
    """What a State has notified, as in an address or a language."""

    state: str
    subject: str
    provision: NamedOut
    facts: list[FactOut]


class StandingOut(Schema):
    """Where one State stands on one day."""

    record: RecordOut
    state: StateOut
    signatory: ConclusionOut
    deposited: ConclusionOut
    party: ConclusionOut
    provisional: list[ProvisionallyOut]
    annexes: list[AnnexOut]
    reservations: list[ReservedOut]
    notified: list[NotifiedOut]
    not_allowed: list[ReasonOut] = Field(description="reservations that the treaty does not allow")
    not_known: list[FactOut] = Field(description="acts of which it is not known what they concern")
    sources: list[SourceOut]
