"""Parsed citation + where it stands → the eids that it cites."""

from collections.abc import Callable, Container, Iterable
from typing import NamedTuple

from articles import identifiers
from articles.citations.chain import Span, Way
from articles.citations.numerals import between, from_roman, is_roman_only, neighbour
from articles.citations.reading import Reading

MOST_TARGETS = 1000


class Place(NamedTuple):
    """Where a citation stands: the eid of its provision, that of the Part around it, and which provisions exist."""

    home: str
    known: Container[str] | None = None
    division: str | None = None

    def exists(self, eid: str) -> bool:
        """Whether a provision is known to exist."""
        return self.known is not None and eid in self.known


def resolve(reading: Reading, place: Place, last: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The eids that a reading cites, in order, none twice; `last` those cited before it, for "of that Article"."""
    found = _resolvers[reading.kind](reading, place, last)
    return tuple(dict.fromkeys(eid for eid in found if identifiers.is_eid(eid)))


def _this(reading: Reading, place: Place, _: tuple[str, ...]) -> Iterable[str]:
    if reading.unit == "preamble":
        return ["preamble"]
    return _up_to(place.home, reading.unit) or _up_to(place.division or "", reading.unit)


def _that(reading: Reading, _: Place, last: tuple[str, ...]) -> Iterable[str]:
    return [found for eid in last[-1:] for found in _up_to(eid, reading.unit)]


def _up_to(eid: str, unit: str) -> list[str]:
    """The provision of a kind in which another stands: the nearest; a wording of the article itself is paragraph 1."""
    if not identifiers.is_eid(eid):
        return []
    ways = [*identifiers.ancestors(eid), eid]
    kinds = [kind for kind, _ in identifiers.steps(eid)]
    if unit == "paragraph" and unit not in kinds and kinds[0] in ("article", "annex"):
        return ways[:1]  # its only paragraph, which has no number
    return [way for way, kind in zip(ways, kinds, strict=True) if kind == unit][-1:]


def _beside(reading: Reading, place: Place, last: tuple[str, ...]) -> Iterable[str]:
    """The provisions before or after the one it stands in."""
    around = resolve(reading.within, place, last)[:1] if reading.within else ()
    home = next(iter(_up_to(place.home, reading.unit) or _up_to(place.division or "", reading.unit)), "")
    if not home or (home == identifiers.top(home) and reading.unit in ("paragraph", "point")):
        return []
    if around and not home.startswith(around[0]):
        return []
    stem, _, num = home.rpartition("_")
    deep = home.count("__point_") > 1
    found: list[str] = []
    while len(found) < (reading.many or 100) and (
        num := neighbour(num, reading.step, deep, lambda n: place.exists(f"{stem}_{n}"))
    ):
        found.append(f"{stem}_{num}")
    return found[:: reading.step]


def _numbered(reading: Reading, place: Place, last: tuple[str, ...]) -> Iterable[str]:
    """Every member of every list and range, within every container."""
    within = reading.within
    if within and reading.unit == "article" and within.outermost.unit in identifiers.DIVISIONS:
        within = None  # articles number through the parts
    bases = resolve(within, place, last) if within else (_base(reading, place),)
    found: list[str] = []
    for base in bases:
        ways = [way for span in reading.spans for way in _members(span, base, place)]
        if len(ways) * len(bases) > MOST_TARGETS:
            ways = [way for span in reading.spans for way in (span.first, span.last) if way][
                : MOST_TARGETS // len(bases)
            ]
        found += [_extended(base, way, place) for way in ways]
    return found


def _members(span: Span, base: str, place: Place) -> list[Way]:
    """Every member of a range; ends of different depth are kept, and what lies between on the level where they part."""
    if span.last is None:
        return [span.first]
    pairs = list(zip(span.first, span.last, strict=False))
    level = next((depth for depth, (one, other) in enumerate(pairs) if one[1] != other[1]), None)
    if level is None:
        return [span.first, span.last]
    before, unit = span.first[:level], span.first[level][0]

    def exists(num: str) -> bool:
        return place.exists(_extended(base, (*before, (unit, num)), place))

    deep = "__point_" in _extended(base, before, place)
    nums = between(span.first[level][1], span.last[level][1], deep, exists if place.known is not None else None)
    inner = [(*before, (unit, num)) for num in nums[1:-1]]
    return [span.first, *inner, span.last]


def _extended(base: str, way: Way, place: Place) -> str:
    """The eid of a base with more steps: what a number in brackets counts, its place tells."""
    eid = base
    for unit, num in way:
        eid = _step(eid, unit, num, place)
    return eid


def _step(eid: str, unit: str, num: str, place: Place) -> str:
    top = identifiers.top(eid) if eid else ""
    if unit == "recital" or top == "preamble":
        return f"preamble__rec_{num}"
    if unit in identifiers.DIVISIONS:
        return eid if top.startswith("annex_") else _division(eid, unit, num, place)
    if unit == "annex" or (unit == "article" and not top.startswith("annex_")):
        return _spelled(f"{identifiers.ABBREVIATIONS[unit]}_", num, place)
    kind = identifiers.step_kind(num, first="__" not in eid)
    return _spelled(f"{eid}__{identifiers.ABBREVIATIONS[kind]}_", num, place)


def _spelled(stem: str, num: str, place: Place) -> str:
    """The eid with its number in the letters that the text uses: "(A)" may be point a."""
    spellings = (num, num.lower(), num.upper())
    return next((stem + spelling for spelling in spellings if place.exists(stem + spelling)), stem + num)


def _division(eid: str, unit: str, num: str, place: Place) -> str:
    """A chapter within what it stands in, if not said otherwise: "Chapter II" in Part III is part_III__chp_II."""
    name = f"{identifiers.ABBREVIATIONS[unit]}_{num}"
    if eid:
        return f"{eid}__{name}"
    around = place.division or (place.home if place.home.startswith(("part_", "chp_", "sec_")) else "")
    way = identifiers.steps(around) if identifiers.is_eid(around) else []
    order = identifiers.DIVISIONS
    above = [step for step in way if step[0] in order and order.index(step[0]) < order.index(unit)]
    nested = [identifiers.build(above[:depth]) + "__" + name for depth in range(len(above), 0, -1)]
    names = [*nested, name]
    return next((eid for eid in names if place.exists(eid)), names[0])


def _base(reading: Reading, place: Place) -> str:
    """What a citation without container counts from: nothing for an article, the home's article for a paragraph."""
    num = reading.spans[0].first[0][1]
    if reading.unit not in ("paragraph", "point"):
        return ""
    if not place.home.startswith(("art_", "annex_")) or not identifiers.is_eid(place.home):
        return "?"
    if reading.unit == "paragraph" and num[:1].isdigit():
        return identifiers.top(place.home)
    return _base_of_point(reading, num, place)


def _base_of_point(reading: Reading, num: str, place: Place) -> str:
    """The nearest level on which the point exists: the home's own points, those beside it, and so on up.

    Where that is not known: roman numerals are points within the home's point, letters are points of its paragraph.
    """
    levels = [place.home, *reversed(identifiers.ancestors(place.home))]
    for level in levels:
        if place.exists(_extended(level, reading.spans[0].first, place)):
            return level
    if num.isdigit() and len(reading.spans[0].first) > 1:
        return levels[-1]  # "subparagraph 3(b)"
    paragraph = next((level for level in reversed(levels) if "__para_" in level), levels[-1])
    points = [level for level in reversed(levels) if "__point_" in level]
    if points and _is_roman(reading, num, deep=len(points) > 1):
        return points[0]
    return paragraph


def _is_roman(reading: Reading, num: str, deep: bool) -> bool:
    nums = [way[0][1] for span in reading.spans for way in (span.first, span.last) if way]
    alone = deep or any(map(is_roman_only, nums))
    return alone and from_roman(num) > 0


_resolvers: dict[str, Callable[[Reading, Place, tuple[str, ...]], Iterable[str]]] = {
    "this": _this,
    "that": _that,
    "beside": _beside,
    "numbered": _numbered,
}
