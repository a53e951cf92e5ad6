"""A citation as it grows level by level: "Article 8", then ", paragraph 3", then ", points (a) and (b)"."""

from typing import NamedTuple

from articles.citations.numbers import Level

Way = tuple[tuple[str, str], ...]


class Span(NamedTuple):
    """One provision, or the first and the last of a range, as (unit, number); no unit for a number in brackets."""

    first: Way
    last: Way | None = None


class Chain:
    """A citation as it grows: its spans, and the level that the next words may add to."""

    def __init__(self, top: Level):
        self.top, self.end = top, top.end
        self.unit, self.plural = top.unit, top.plural
        self.base: Way = ()
        self.spans = _spans((), top)

    def deeper(self, level: Level) -> "Chain":
        """With a lower level, which belongs to the last provision so far."""
        last = self.spans[-1]
        self.base = last.last or last.first
        inner = _spans(self.base, level)
        self.spans[-1:] = [Span(last.first, inner[0].first), *inner[1:]] if last.last else inner
        self.unit, self.plural, self.end = level.unit, level.plural, level.end
        return self

    def again(self, level: Level, upto: bool) -> "Chain":
        """With more members at the same level, or the end of a range."""
        inner = _spans(self.base, level)
        if upto and not self.spans[-1].last:
            self.spans[-1] = Span(self.spans[-1].first, inner.pop(0).first)
        self.spans += inner
        self.plural, self.end = level.plural, level.end
        return self

    def resumed(self, level: Level) -> "Chain":
        """With one more provision at the topmost level."""
        self.base, self.unit, self.plural, self.end = (), level.unit, level.plural, level.end
        self.spans += _spans((), level)
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
