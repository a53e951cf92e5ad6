"""Yes, no or unknown: what is not known is never taken for either."""

from enum import Enum


class Answer(Enum):
    """Yes, no, or not known; `~`, `&` and `|` follow Kleene's strong logic of three values."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __invert__(self) -> "Answer":
        return _OPPOSITE[self]

    def __and__(self, other: "Answer") -> "Answer":
        if Answer.NO in (self, other):
            return Answer.NO
        return Answer.YES if self is other is Answer.YES else Answer.UNKNOWN

    def __or__(self, other: "Answer") -> "Answer":
        return ~(~self & ~other)


YES, NO, UNKNOWN = Answer
_OPPOSITE = {YES: NO, NO: YES, UNKNOWN: UNKNOWN}
