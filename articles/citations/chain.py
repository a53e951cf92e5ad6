"""A citation as it grows level by level: "Article 8", then ", paragraph 3", then ", points (a) and (b)"."""

from typing import NamedTuple

from articles.citations.lists import Level

Way = tuple[tuple[str, str], ...]


class Span(NamedTuple):
    """One provision, or the first and the last of a range, as (unit, number); no unit for a number in brackets."""

    first: Way
    last: Way | None = None


class Open(NamedTuple):
    """A level that further words may add to, and what its members stand in."""

    unit: str
    plural: bool
    base: Way = ()


class Chain:
    """A citation as it grows: its spans, and its open levels from the top down."""

    def __init__(self, top: Level):
        self.end = top.end
        self.open = [Open(top.unit, top.plural)]
        self.spans = _spans((), top)

    @property
    def unit(self) -> str:
        """The kind of provision counted last."""
        return self.open[-1].unit

    def deeper(self, level: Level) -> "Chain":
        """With a lower level, which belongs to the last provision so far."""
        last = self.spans[-1]
        base = last.last or last.first
        inner = _spans(base, level)
        self.spans[-1:] = [Span(last.first, inner[0].first), *inner[1:]] if last.last else inner
        self.open.append(Open(level.unit, level.plural, base))
        self.end = level.end
        return self

    def resumes(self, unit: str) -> bool:
        """Whether more of a unit can be members of an open level below the topmost."""
        return any(level.unit == unit for level in self.open[1:])

    def again(self, level: Level, upto: bool = False) -> "Chain":
        """With more members of an open level, or the end of a range; the levels below it are closed."""
        while self.open[-1].unit != level.unit:
            self.open.pop()
        inner = _spans(self.open[-1].base, level)
        if upto and not self.spans[-1].last:
            self.spans[-1] = Span(self.spans[-1].first, inner.pop(0).first)
        self.spans += inner
        self.open[-1] = self.open[-1]._replace(plural=level.plural)
        self.end = level.end
        return self


def _spans(base: Way, level: Level) -> list[Span]:
    """The members of a level, each within the base."""
    spans: list[Span] = []
    for item in level.items:
        way = (*base, (level.unit, item.nums[0]), *(("", num) for num in item.nums[1:]))
        if item.upto and spans and not spans[-1].last:
            spans[-1] = Span(spans[-1].first, way)
        else:
            spans.append(Span(way))
    return spans
