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
        return self.standing.state

    @property
    def slug(self):
        return self.code.lower()

    @property
    def name(self):
        return self.history.name(self.code)

    @property
    def signed(self):
        return _held(self.standing.signatory)

    @property
    def deposited(self):
        return _held(self.standing.deposited)

    @property
    def not_deposited(self):
        return self.signed and not self.deposited

    @cached_property
    def instrument(self):
        """What its instrument is called: ratification, accession."""
        return next((act.kind for act in self._done(DEPOSITS)), "")

    @property
    def in_force(self):
        return _held(self.standing.party)

    @property
    def provisional(self):
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
