"""The place within the treaty: "arts 8(1) and (3)", "art. 8 lid 1 en 3", "preamble, recital 3".

A place is shortened to its last step only where it lies beside the one before it, so that no reading is left open:
8(1) and (3), but 8(1)(a) and 8(3).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from articles import identifiers

Nums = list[str]


def _brackets(nums: Nums, shortened: bool) -> str:
    return "".join(f"({num})" for num in nums)


@dataclass(frozen=True)
class Names:
    """What a style calls the kinds of provision, one of them and several, and how it lists several."""

    article: tuple[str, str]
    annex: tuple[str, str]
    part: tuple[str, str]
    chapter: tuple[str, str]
    section: tuple[str, str]
    recital: tuple[str, str]
    preamble: str = "preamble"
    closing: str = "closing words"
    last: str = " and "
    inner: Callable[[Nums, bool], str] = _brackets
    plural_within: bool = True  # "arts 8(1) and (3)" rather than "art. 8(1), (3)"
    repeated: bool = False  # "art. 8 lid 1 en art. 14 lid 2"


def pinpoint(eids: Iterable[str], names: Names) -> str:
    """The places as a style writes them; empty for none."""
    ways = [identifiers.steps(eid) for eid in without_inner(list(eids))]
    groups = [(kind, list(group)) for kind, group in groupby(ways, key=lambda way: way[0][0])]
    return "; ".join(_group(kind, group, names) for kind, group in groups)


def without_inner(eids: list[str]) -> list[str]:
    """Each once, and none that lies in another of them."""
    found = dict.fromkeys(eids)
    return [eid for eid in found if not any(above in found for above in identifiers.ancestors(eid))]


def _group(kind: str, ways: list, names: Names) -> str:
    if kind in identifiers.UNNUMBERED:
        nums = [identifiers.spaced(num) for way in ways for _, num in way[1:]]
        word = getattr(names, kind)
        return f"{word}, {names.recital[len(nums) > 1]} {_listed(nums, names)}" if nums else word
    if kind in identifiers.DIVISIONS:
        return _divisions(kind, ways, names)
    return _numbered(getattr(names, kind), [[identifiers.spaced(num) for _, num in way] for way in ways], names)


def _divisions(kind: str, ways: list, names: Names) -> str:
    """Parts: "pts III and IV"; a chapter is written with the part it stands in."""
    if len(ways) > 1 and all(len(way) == 1 for way in ways):
        return f"{getattr(names, kind)[1]} {_listed([way[0][1] for way in ways], names)}"
    return _listed([", ".join(f"{getattr(names, k)[0]} {num}" for k, num in way) for way in ways], names)


def _numbered(words: tuple[str, str], places: list[Nums], names: Names) -> str:
    """Articles or annexes: the word once, or before each where the style repeats it."""
    apart = len({place[0] for place in places}) > 1
    several = len(places) > 1 and (apart or names.plural_within) and not names.repeated
    written: list[str] = []
    before: Nums = []
    for place in places:
        level = len(before) - 1
        if level > 0 and before[:level] == place[:level]:
            written.append(names.inner(place[level:], True))
        else:
            word = f"{words[0]} " if names.repeated and before else ""
            written.append(word + place[0] + names.inner(place[1:], False))
        before = place
    return f"{words[several]} {_listed(written, names)}"


def _listed(members: list[str], names: Names) -> str:
    return names.last.join([", ".join(members[:-1]), members[-1]]) if len(members) > 1 else "".join(members)
