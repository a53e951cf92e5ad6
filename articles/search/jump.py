"""When what was typed is a citation: where it goes. The reader of citations is given; without one nothing jumps."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import Any

from articles import identifiers

Reader = Callable[[str, Container[str]], Any]  # gives what has an eid, or None


@dataclass(frozen=True)
class Jump:
    """A provision named in the box. `exact` where it is the one that was named, and not the nearest that exists."""

    eid: str
    exact: bool
    asked: str = ""

    @property
    def label(self) -> str:
        """The provision as a lawyer writes it."""
        return identifiers.label(self.eid)

    @property
    def url(self) -> str:
        """Where it is read, from the root."""
        return identifiers.path(self.eid)


def read(text: str, known: Container[str], reader: Reader | None) -> tuple[Jump | None, list[Jump]]:
    """Where a citation goes, and where else it may, if it can be read in several ways."""
    answer = reader(text, known) if reader and text else None
    if answer is None:
        return None, []
    choices = [Jump(eid, True) for eid in getattr(answer, "choices", ()) if eid in known]
    if not answer.eid or answer.eid not in known:
        return None, choices
    return Jump(answer.eid, bool(answer.exact), str(answer.asked or "")), choices
