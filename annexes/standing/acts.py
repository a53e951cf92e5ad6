"""An act of a State as the rules see it."""

from dataclasses import dataclass

from annexes.standing.dates import Span, span

DEPOSITS = ("ratification", "acceptance", "approval", "accession")


@dataclass(frozen=True, slots=True, order=True)
class Act:
    """One act, with dates as exact as known ("" where not established) and the keys of its sources.

    `stated_date` is the date that the act itself sets: when a denunciation or withdrawal takes effect, or before which
    acts are left out. `withdrawn` is when its withdrawal was notified, where no act of its own records that. `known_by`
    is a day on which all its sources had been read: it was done by then, even where its date is not established.
    """

    state: str
    kind: str
    date: str = ""
    provisions: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    gist: str = ""
    sources: tuple[str, ...] = ()
    stated_date: str = ""
    withdrawn: str = ""
    disputed: bool = False
    known_by: str = ""
    key: str = ""

    @property
    def day(self) -> Span:
        """When it was done; an act that is disputed may never have been."""
        day = span(self.date)
        if self.known_by and day.earliest <= (known := span(self.known_by).latest) < day.latest:
            day = Span(day.earliest, known)
        return day.or_never() if self.disputed else day

    @property
    def gone(self) -> Span | None:
        """When its withdrawal was notified, if that is recorded on it."""
        return span(self.withdrawn) if self.withdrawn else None

    def concerns(self, *eids: str) -> bool:
        """Whether one of its provisions is one of these or lies in it."""
        return any(p == eid or p.startswith(f"{eid}__") for p in self.provisions for eid in eids)
