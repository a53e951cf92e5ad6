"""Parsed citation + where it stands → the eids that it cites."""

from collections.abc import Callable, Iterable

from articles import identifiers
from articles.citations.chain import Span, Way
from articles.citations.counting import Place, base_of, extended
from articles.citations.numerals import between, neighbour
from articles.citations.pointing import Reading

MOST_TARGETS = 1000


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
    bases = resolve(within, place, last) if within else (base_of(reading, place),)
    found: list[str] = []
    for base in bases:
        ways = [way for span in reading.spans for way in _members(span, base, place)]
        if len(ways) * len(bases) > MOST_TARGETS:
            ways = [way for span in reading.spans for way in (span.first, span.last) if way][
                : MOST_TARGETS // len(bases)
            ]
        found += [extended(base, way, place) for way in ways]
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
        return place.exists(extended(base, (*before, (unit, num)), place))

    deep = "__point_" in extended(base, before, place)
    nums = between(span.first[level][1], span.last[level][1], deep, exists if place.known is not None else None)
    inner = [(*before, (unit, num)) for num in nums[1:-1]]
    return [span.first, *inner, span.last]


_resolvers: dict[str, Callable[[Reading, Place, tuple[str, ...]], Iterable[str]]] = {
    "this": _this,
    "that": _that,
    "beside": _beside,
    "numbered": _numbered,
}
