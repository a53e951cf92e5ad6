"""A provision as a file gives it, and what is checked of those that stand beside each other. No Django."""

from dataclasses import dataclass, field

from articles import identifiers
from articles.loading.files import Record
from articles.numbering import gap


@dataclass
class Draft:
    """A provision as the files give it, with its words and the place it was read from."""

    eid: str
    kind: str
    num: str
    depth: int
    record: Record
    heading: str = ""
    text: str = ""
    tail: str = ""
    basis: str = ""
    verified: str = ""
    origin: dict[str, str] = field(default_factory=dict)
    evidence: list[tuple[str, str]] = field(default_factory=list)


def check_numbers(siblings: list[Draft], kind: str) -> None:
    """Raise Fault where a list of numbers is broken or says a number twice."""
    if broken := gap([draft.num for draft in siblings]):
        place, expected = broken
        draft = siblings[place]
        before = [earlier for earlier in siblings[:place] if earlier.num == draft.num]
        if before:
            first = before[0].record
            what = f"the number {draft.num} stands twice (first in {first.file}, line {first.line}); one is wrong."
        else:
            what = f"the number {draft.num} breaks the sequence; {kind} {expected} should stand here."
        raise draft.record.fault(what, "num", identifiers.label(draft.eid))


def check_headings(siblings: list[Draft]) -> None:
    """A treaty heads all of its articles or none: a single one without a heading has lost it."""
    bare = [draft for draft in siblings if not draft.heading]
    if bare and len(bare) < len(siblings):
        what = f"has no heading, and other {siblings[0].kind}s have; give it its own."
        raise bare[0].record.fault(what, where=identifiers.label(bare[0].eid))


def check_unique(found: list[Draft]) -> None:
    """Raise Fault where two provisions have one eid."""
    seen: dict[str, Draft] = {}
    for draft in found:
        if draft.eid in seen:
            first = seen[draft.eid].record
            what = f"stands twice (first in {first.file}, line {first.line}); one is wrong."
            raise draft.record.fault(what, where=identifiers.label(draft.eid))
        seen[draft.eid] = draft
