"""The provision that a typed citation means, among those that exist."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from articles import identifiers
from articles.citations.asking import LONGEST, Asked, Step, asked
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


class Known(Collection[str]):
    """Eids that exist, also by their small letters; made once, where many citations are read among the same."""

    def __init__(self, eids: Iterable[str]):
        self.spelled = {eid.lower(): eid for eid in eids}

    def __contains__(self, eid: object) -> bool:
        return isinstance(eid, str) and self.spelled.get(eid.lower()) == eid

    def __iter__(self) -> Iterator[str]:
        return iter(self.spelled.values())

    def __len__(self) -> int:
        return len(self.spelled)


def typed(text: str, known: Collection[str]) -> Answer | None:
    """Reads one typed citation and finds it among the eids that exist; None for words that are no citation."""
    if len(text) > LONGEST:
        return None
    text = text.strip()
    named = _named(text.lower())
    citation = None if named else asked(text)
    if not named and not citation:  # most of what is typed: words to search for
        return None
    spelled = (known if isinstance(known, Known) else Known(known)).spelled
    return _answer(citation, spelled) if citation else _nearest(named or "", spelled)


def _named(text: str) -> str | None:
    """The eid that was typed itself or as an address."""
    if identifiers.is_eid(text) and ("_" in text):
        return text
    try:
        return identifiers.eid_of_path(text) if text.startswith("/") else None
    except ValueError:
        return None


def _nearest(eid: str, spelled: dict[str, str]) -> Answer | None:
    """The eid, or the nearest around it that exists."""
    for way in (eid, *reversed(identifiers.ancestors(eid))):
        if found := spelled.get(way.lower()):
            return Answer(found, way == eid, identifiers.label(found if way == eid else eid))
    return None


def _answer(citation: Asked, spelled: dict[str, str]) -> Answer | None:
    steps = list(citation.steps)
    tops = [place for place, step in enumerate(steps) if step.kind in ("article", "annex", "preamble", "recital")]
    divisions = [step for step in steps if step.kind in identifiers.DIVISIONS]
    if divisions and not tops:
        return _division(steps, spelled)
    if len([step for step in steps if step.kind in ("article", "annex", "preamble", "closing")]) > 1:
        return None
    if divisions and [step.kind for step in steps[: tops[0]]] == [step.kind for step in divisions]:
        steps = steps[tops[0] :]  # "Part III, Article 23": articles number through the parts
    return _preamble(steps, spelled) if _is_preamble(steps[0]) else _descent(citation, steps, spelled)


def _is_preamble(step: Step) -> bool:
    return step.kind in ("preamble", "recital", "closing")


def _preamble(steps: list[Step], spelled: dict[str, str]) -> Answer | None:
    """ "preamble", "preamble 5", "recital 5", "closing"."""
    named = steps[0].kind
    nums = [step.num for step in steps if step.num]
    if len(nums) != len(steps) - (named != "recital") or len(nums) > 1:
        return None
    if any(step.kind not in (None, "recital", "paragraph") for step in steps[1:]) or (named == "closing" and nums):
        return None
    eid = "closing" if named == "closing" else "__".join(["preamble", *(f"rec_{num}" for num in nums)])
    return _nearest(eid, spelled)


def _division(steps: list[Step], spelled: dict[str, str]) -> Answer | None:
    """A Part, a chapter, a section, alone or one within another; several where chapters number anew in each Part."""
    if any(step.kind not in identifiers.DIVISIONS for step in steps):
        return None
    tails = [""]
    for step in steps:
        name = identifiers.ABBREVIATIONS[step.kind or ""]
        tails = [f"{tail}__{name}_{num}" for tail in tails for num in _numerals(step.num)]
    endings = tuple(tail.lower() for tail in tails)
    choices = tuple(eid for low, eid in spelled.items() if f"__{low}".endswith(endings))
    if not choices:
        return None
    return Answer(choices[0], True, identifiers.label(choices[0]), choices if len(choices) > 1 else ())


def _numerals(num: str) -> list[str]:
    """A number as it was typed, and in digits or roman numerals, as the text may have it."""
    other = to_roman(int(num)).lower() if num.isdigit() else str(from_roman(num) or "")
    return [num, *([other] if other else [])]


def _descent(citation: Asked, steps: list[Step], spelled: dict[str, str]) -> Answer | None:
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
    nums = _numerals(first.num) if first.kind or first.num.isdigit() else [first.num]
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
    return tuple(
        found
        for low, found in spelled.items()
        if low.startswith(stem) and "__" + low[len(stem) :].partition("__")[2] == tail
    )
