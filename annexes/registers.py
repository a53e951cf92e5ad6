"""The register of States on one day as a table: a row for each, in any order, and the same as plain values."""

from dataclasses import dataclass
from functools import cached_property

from annexes import standing
from annexes.standing.acceptances import declarations
from annexes.standing.acts import DEPOSITS
from annexes.standing.answers import NO
from articles.sentences import say

NOTICES = ("declaration", "reservation", "notification", "withdrawal", "denunciation")
SORTS = {
    "name": say("State"),
    "signed": say("Signed"),
    "deposited": say("Ratified"),
    "in_force": say("In force"),
    "provisional": say("Provisional"),
    "notices": say("Declarations"),
    "annexes": say("Annexes"),
}
SHOWS = {
    "all": say("all States"),
    "signed": say("States that have signed"),
    "deposited": say("States that have ratified or acceded"),
    "not_deposited": say("signatories that have not ratified"),
    "in_force": say("States for which it is in force"),
    "provisional": say("States that apply it provisionally"),
    "notices": say("States with declarations or reservations"),
    "annexes": say("States that have named annexes"),
}


@dataclass(frozen=True, eq=False)
class Row:
    """One State on a day: what it had done by then, and what follows."""

    history: standing.History
    standing: standing.Standing

    @property
    def code(self):
        """The code of the State (ISO 3166-1 alpha-2, or XK)."""
        return self.standing.state

    @property
    def slug(self):
        """The code as addresses have it."""
        return self.code.lower()

    @property
    def name(self):
        """The name of the State, as its source gives it."""
        return self.history.name(self.code)

    @property
    def signed(self):
        """Its signature as a conclusion that holds or may hold; None where it has not signed."""
        return _held(self.standing.signatory)

    @property
    def deposited(self):
        """The deposit of its instrument as a conclusion that holds or may hold; None where there is none."""
        return _held(self.standing.deposited)

    @property
    def not_deposited(self):
        """Whether it has signed and deposited nothing yet."""
        return self.signed and not self.deposited

    @cached_property
    def instrument(self):
        """What its instrument is called: ratification, accession."""
        return next((act.kind for act in self._done(DEPOSITS)), "")

    @property
    def in_force(self):
        """That the treaty is in force for it, as a conclusion that holds or may hold; None where it is not."""
        return _held(self.standing.party)

    @property
    def provisional(self):
        """What it applies, or may apply, before the treaty is in force for it."""
        return [each for each in self.standing.provisional if each.conclusion.answer is not NO]

    @cached_property
    def notices(self):
        """Declarations, reservations and the like, withdrawn ones included, in order of date as far as it is known."""
        return [act for act in self._done(NOTICES) if act not in self._accepting]

    @cached_property
    def accepting(self):
        """The acts by which it names annexes."""
        return [act for act in self._accepting if self.history.made(act).by(self.standing.on) is not NO]

    @cached_property
    def annexes(self):
        """The annexes it has declared to apply, whether or not that has effect yet."""
        return sorted({annex for act in self.accepting for annex in act.annexes})

    @cached_property
    def _accepting(self):
        return declarations(self.history, self.code)

    def _done(self, kinds):
        return [
            a for a in self.history.of_state(self.code, *kinds) if self.history.made(a).by(self.standing.on) is not NO
        ]

    def has(self, column):
        """Whether the State has what a column shows; every State stands in the column "all"."""
        return column == "all" or bool(getattr(self, column))

    def order(self, column):
        """What it sorts by in a column: those that have something first, by date or by how much."""
        value = getattr(self, column)
        if column == "name":
            return (value,)
        if column in ("notices", "annexes"):
            return (-len(value), self.name)
        conclusion = value[0].conclusion if isinstance(value, list) and value else value
        return (0, conclusion.since.earliest.isoformat(), self.name) if conclusion else (1, "", self.name)


def _held(conclusion):
    """A conclusion that holds on the day, or may; None where it does not."""
    return None if conclusion.answer is NO else conclusion


def rows(history, on):
    """A row for each State that had done anything by the day."""
    found = [Row(history, standing.standing(history, state, on)) for state in history.states]
    return [row for row in found if any(row.has(column) for column in ("signed", "deposited", "notices", "annexes"))]


def table(found, sort, show):
    """The rows asked for, in the order asked for."""
    return sorted((row for row in found if row.has(show)), key=lambda row: row.order(sort))


def known_by(history, on):
    """The history as it was on a day: later acts left out."""
    return history.without(*(act for act in history.acts if history.made(act).by(on) is NO))
