"""From an article or annex down the steps that were typed, as far as the text goes."""

from typing import NamedTuple

from articles import identifiers
from articles.citations.asking import Asked
from articles.citations.grouping import Step
from articles.citations.numerals import from_roman, to_roman


class Answer(NamedTuple):
    """The provision found for a typed citation, and the label of what was asked.

    `exact` is False where the citation goes deeper than the text: `eid` is then the nearest provision around it.
    `choices` holds the provisions it may mean, where there are several.
    """

    eid: str
    exact: bool
    asked: str
    choices: tuple[str, ...] = ()


def numerals_of(num: str) -> list[str]:
    """A number as it was typed, and in digits or roman numerals, as the text may have it."""
    other = to_roman(int(num)).lower() if num.isdigit() else str(from_roman(num) or "")
    return [num, *([other] if other else [])]


def descent(citation: Asked, steps: list[Step], spelled: dict[str, str]) -> Answer | None:
    """From the article or annex down, as far as the text goes."""
    top = _top(citation, steps, spelled)
    if top is None:
        return None
    eid, steps = top
    if any(step.kind not in (None, "paragraph", "point") for step in steps):
        return None
    found, left = _down(eid, steps, spelled)
    if not left:
        return Answer(found, True, identifiers.label(found))
    wild = not citation.worded and any(step.num.isdigit() for step in steps[1:])
    if not citation.sure or wild:
        return None
    choices = _skipping_paragraph(eid, steps, spelled) if found == eid else ()
    nums = "".join(f"({step.num})" for step in left)
    return Answer(found, False, identifiers.label(found) + nums, choices)


def _top(citation: Asked, steps: list[Step], spelled: dict[str, str]) -> tuple[str, list[Step]] | None:
    """The article or annex, and the steps under it."""
    first, rest = steps[0], steps[1:]
    if first.kind not in (None, "article", "annex"):
        return None
    if first.kind is None and not first.num[:1].isdigit() and len(first.num) == 1 and not rest:
        return None  # "I" and "v" are words
    stem = "annex_" if first.kind == "annex" else "art_"
    if rest and rest[0].glued and (eid := spelled.get(f"{stem}{first.num}{rest[0].num}")):
        return eid, rest[1:]
    nums = numerals_of(first.num) if first.kind or first.num.isdigit() else [first.num]
    found = [eid for num in nums if (eid := spelled.get(stem + num))]
    return (found[0], rest) if found else None


def _down(eid: str, steps: list[Step], spelled: dict[str, str]) -> tuple[str, list[Step]]:
    """The deepest provision that exists, and the steps that lead beyond it."""
    while steps:
        glued = steps[0].num + steps[1].num if len(steps) > 1 and steps[1].glued else ""
        for num, taken in ((glued, 2), (steps[0].num, 1), (_as_roman(steps[0].num, eid), 1)):
            kind = identifiers.step_kind(num, first="__" not in eid)
            inner = spelled.get(f"{eid}__{identifiers.ABBREVIATIONS[kind]}_{num}".lower()) if num else None
            if inner:
                eid, steps = inner, steps[taken:]
                break
        else:
            break
    return eid, steps


def _as_roman(num: str, eid: str) -> str:
    """A point's number in roman numerals: "30(1)(b)(2)" and "onder b, 2°" mean (ii)."""
    return to_roman(int(num)).lower() if num.isdigit() and "__point_" in eid else ""


def _skipping_paragraph(eid: str, steps: list[Step], spelled: dict[str, str]) -> tuple[str, ...]:
    """The points that "Article 30(b)" may mean where its paragraphs have points."""
    if steps[0].num[:1].isdigit():
        return ()
    tail = "".join(f"__point_{step.num}" for step in steps)
    stem = f"{eid}__para_".lower()
    found = [
        eid
        for low, eid in spelled.items()
        if low.startswith(stem) and "__" + low[len(stem) :].partition("__")[2] == tail
    ]
    return tuple(sorted(found, key=lambda eid: (len(eid), eid)))  # paragraph 2 before 10, whatever order they came in
