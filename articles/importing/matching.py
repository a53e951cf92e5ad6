"""An outline held against the structure that the treaty has: what matches, what is missing, extra or renumbered."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from articles import identifiers
from articles.importing.model import Remark
from articles.importing.placing import Placed, Placement
from articles.sentences import say

ANOTHER = 0.6  # of the articles read, fewer than this divided as the treaty divides them: it is another treaty


class Place(NamedTuple):
    """A provision of the treaty as it is known: `above` is the eid it stands in, "" at the top."""

    eid: str
    kind: str
    num: str
    above: str


@dataclass
class Match:
    """What holds and what does not. A renumbered provision is one that is missing and one that is extra."""

    matched: list[Placed] = field(default_factory=list)
    missing: list[Place] = field(default_factory=list)
    extra: list[Placed] = field(default_factory=list)
    renumbered: list[tuple[Place, Placed]] = field(default_factory=list)
    moved: list[Remark] = field(default_factory=list)
    alike: float = 1.0  # share of the articles read that are divided as the treaty divides them


def match(placement: Placement, tree: Iterable[Place]) -> Match:
    """Hold what was read against the tree, provision by provision."""
    known = {place.eid: place for place in tree}
    read = {one.eid for one in placement.found}
    found = Match(
        matched=[one for one in placement.found if one.eid in known],
        missing=[place for place in known.values() if place.eid not in read],
        extra=[one for one in placement.found if one.eid not in known],
    )
    found.renumbered = _renumbered(found)
    found.moved = [_moved(one, known[one.eid]) for one in found.matched if _is_moved(one, known[one.eid])]
    found.alike = _alike(read, set(known))
    return found


def _renumbered(found: Match) -> list[tuple[Place, Placed]]:
    """Under one provision, as many numbers missing as there are extra: each is taken for the other."""
    missing, extra = defaultdict(list), defaultdict(list)
    for place in found.missing:
        missing[_family(place)].append(place)
    for one in found.extra:
        extra[_family(one)].append(one)
    pairs = [(missing[family], extra[family]) for family in missing if family in extra]
    return [pair for gone, come in pairs if len(gone) == len(come) for pair in zip(gone, come, strict=True)]


def _family(one: Place | Placed) -> tuple[str, str]:
    """What numbers one sequence: articles run through the parts, paragraphs through their article."""
    return ("", one.kind) if one.kind == "article" else (one.above, "")


def _is_moved(one: Placed, place: Place) -> bool:
    return one.kind == "article" and one.above != place.above


def _moved(one: Placed, place: Place) -> Remark:
    here, there = (identifiers.label(eid) if eid else say("no part") for eid in (one.above, place.above))
    label = identifiers.label(one.eid)
    told = say("{label} stands in {here} here, in {there} as the treaty is known.", label=label, here=here, there=there)
    return Remark(told, one.at)


def _alike(read: set[str], known: set[str]) -> float:
    """Of the articles read, the share that have exactly the paragraphs and points that the treaty gives them."""
    ours, theirs = _inner(read), _inner(known)
    same = sum(theirs.get(article) == inner for article, inner in ours.items())
    return same / len(ours) if ours else 0.0


def _inner(eids: set[str]) -> dict[str, set[str]]:
    inner: dict[str, set[str]] = {}
    for eid in eids:
        if eid.startswith("art_"):
            inner.setdefault(identifiers.top(eid), set()).add(eid)
    return inner
