"""The provision that a typed citation means, among those that exist."""

from collections.abc import Collection, Iterable, Iterator

from articles import identifiers
from articles.citations.asking import LONGEST, Asked, asked
from articles.citations.descending import Answer, descent, numerals_of
from articles.citations.grouping import Step


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
    return _preamble(steps, spelled) if _is_preamble(steps[0]) else descent(citation, steps, spelled)


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
        tails = [f"{tail}__{name}_{num}" for tail in tails for num in numerals_of(step.num)]
    endings = tuple(tail.lower() for tail in tails)
    choices = tuple(eid for low, eid in spelled.items() if f"__{low}".endswith(endings))
    if not choices:
        return None
    return Answer(choices[0], True, identifiers.label(choices[0]), choices if len(choices) > 1 else ())
