"""Citations that a person types."""

import re
from dataclasses import dataclass

from articles import identifiers


@dataclass(frozen=True)
class Answer:
    eid: str
    exact: bool
    asked: str


def typed(text, known):
    found = re.fullmatch(r"\W*(?:(art|article|annex|part)\W*)?(\w+)((?:\W+\w+)*)\W*", text.lower())
    if not found:
        return None
    kind = {"art": "article", None: "article"}.get(found[1], found[1])
    nums = [found[2].upper() if kind != "article" else found[2], *re.findall(r"\w+", found[3])]
    try:
        eid = identifiers.build([(kind, nums[0]), *identifiers._numbered(nums[1:])])
    except ValueError:
        return None
    near = next((e for e in [eid, *reversed(identifiers.ancestors(eid))] if e in known), None)
    return near and Answer(near, near == eid, identifiers.label(eid))
