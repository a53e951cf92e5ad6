"""What part of the Convention two States have in common, when one of them applies only a part of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from annexes.standing.answers import NO, UNKNOWN, YES, Answer


@dataclass(frozen=True, slots=True)
class Scope:
    """The provisions that apply; none of them means all. `common` is whether there are any for both at all."""

    provisions: tuple[str, ...] = ()
    common: Answer = YES


WHOLE = Scope()


def shared(first: tuple[str, ...], second: tuple[str, ...], parts: Mapping[str, str]) -> Scope:
    """What two lists of provisions have in common, none being the whole Convention.

    Articles number through the parts, so only `parts` (article → part) tells whether an article lies in a part;
    where it is silent, nothing is assumed.
    """
    if not first or not second:
        return Scope(first or second)
    found, unclear = set(), False
    for one in first:
        for other in second:
            for inner, outer in ((one, other), (other, one)):
                lies = _within(inner, outer, parts)
                unclear |= lies is UNKNOWN
                if lies is YES:
                    found.add(inner)
    return Scope(tuple(sorted(found)), YES if found else UNKNOWN if unclear else NO)


def _within(inner: str, outer: str, parts: Mapping[str, str]) -> Answer:
    if inner == outer or inner.startswith(f"{outer}__"):
        return YES
    if outer.startswith("part_") and inner.startswith("art_"):
        part = parts.get(inner.partition("__")[0])
        return UNKNOWN if part is None else YES if part == outer else NO
    return NO
