"""What the numbers of a citation count from, and the eid that each then names."""

from collections.abc import Container
from typing import NamedTuple

from articles import identifiers
from articles.citations.chain import Way
from articles.citations.numerals import from_roman, is_roman_only
from articles.citations.pointing import Reading


class Place(NamedTuple):
    """Where a citation stands: the eid of its provision, that of the Part around it, and which provisions exist."""

    home: str
    known: Container[str] | None = None
    division: str | None = None

    def exists(self, eid: str) -> bool:
        """Whether a provision is known to exist."""
        return self.known is not None and eid in self.known


def extended(base: str, way: Way, place: Place) -> str:
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


def base_of(reading: Reading, place: Place) -> str:
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
        if place.exists(extended(level, reading.spans[0].first, place)):
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
