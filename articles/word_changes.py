"""What changed between two texts, word by word."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

KEPT, GONE, NEW = "kept", "gone", "new"


class Stretch(NamedTuple):
    """Words that both texts have, only the old, or only the new."""

    kind: str
    words: str


def difference(old: str, new: str) -> list[Stretch]:
    """The two texts as one: what is kept or gone, joined, is the old; what is kept or new, joined, the new."""
    before, after = _words(old), _words(new)
    found: list[Stretch] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Stretch(KEPT, "".join(before[i:j])))
        else:
            found += [Stretch(GONE, "".join(before[i:j])), Stretch(NEW, "".join(after[k:m]))]
    return [stretch for stretch in found if stretch.words]


def _words(text: str) -> list[str]:
    """Each word with the space after it, so that a changed word is one change; marks by themselves."""
    return re.findall(r"\w+\s*|[^\w\s]\s*|\s+", text)
