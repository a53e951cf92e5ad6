"""Which provision each piece of an outline is: the outline as one list, every entry with its eid."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from articles import identifiers
from articles.importing.model import Provision, Remark, words
from articles.importing.naming import KINDS
from articles.sentences import say

Way = list[tuple[str, str]]


@dataclass
class Placed:
    """A provision of an outline with its name; `above` is the eid it stands in ("" at the top), `at` line or page."""

    eid: str
    kind: str
    num: str
    above: str
    at: int
    heading: str = ""
    text: str = ""
    tail: str = ""


@dataclass
class Placement:
    """Everything that has a place, in reading order; what stands twice; and words that have no place."""

    found: list[Placed] = field(default_factory=list)
    twice: list[tuple[Placed, Placed]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def words(self) -> int:
        """How many words will be stored, the numbers of provisions left out."""
        return sum(len(words(f"{one.heading}\n{one.text}\n{one.tail}")) for one in self.found)


def place(outline: Iterable[Provision]) -> Placement:
    """Give every provision its eid. What has no number is words of the provision around it."""
    placement = Placement()
    _place(outline, [], None, placement, {})
    return placement


def _place(
    provisions: Iterable[Provision], way: Way, around: Placed | None, placement: Placement, seen: dict[str, Placed]
) -> None:
    for one in provisions:
        if not one.num and one.kind not in identifiers.UNNUMBERED:
            _unnumbered(one, around, placement)
            _place(one.children, way, around, placement, seen)
            continue
        steps = _way(one, way)
        try:
            eid = identifiers.build(steps)
        except ValueError:
            told = say("“{num}” cannot be the number of a {kind}.", num=one.label or one.num, kind=KINDS[one.kind])
            placement.remarks.append(Remark(told, one.at))
            continue
        above = around.eid if around else ""
        here = Placed(eid, steps[-1][0], one.num, above, one.at, one.heading, one.text, one.tail)
        if eid in seen:
            placement.twice.append((seen[eid], here))
        else:
            seen[eid] = here
            placement.found.append(here)
        _place(one.children, steps, here, placement, seen)


def _way(one: Provision, way: Way) -> Way:
    """The steps of its eid: articles number through the parts, and a number under an article tells its kind."""
    if one.kind in identifiers.DIVISIONS:
        return [
            *(step for step in way if step[0] in identifiers.DIVISIONS and step[0] != one.kind),
            (one.kind, one.num),
        ]
    in_annex = bool(way) and way[0][0] == "annex"
    if one.kind in ("preamble", "closing", "annex") or (one.kind == "article" and not in_annex):
        return [(one.kind, one.num)]
    if one.kind == "recital":
        return [("preamble", ""), (one.kind, one.num)]
    return [*way, (identifiers.step_kind(one.num, first=len(way) == 1), one.num)]


def _unnumbered(one: Provision, around: Placed | None, placement: Placement) -> None:
    """Its words go to what it stands in; a heading over several articles has no place there and is reported."""
    said = "\n".join(part for part in (one.text, one.tail) if part)
    if one.heading or around is None or around.kind in identifiers.DIVISIONS:
        lost = " ".join(part for part in (one.heading, said) if part)
        if lost:
            placement.remarks.append(
                Remark(say("“{words}” has no number and is not stored.", words=_brief(lost)), one.at)
            )
    elif placement.found[-1] is around:
        around.text = "\n".join(part for part in (around.text, said) if part)
    else:
        around.tail = "\n".join(part for part in (around.tail, said) if part)


def _brief(text: str) -> str:
    return text if len(text) <= 80 else text[:79].rpartition(" ")[0] + " …"
