"""Reading the one citation that a person types, in any of five languages: "art. 8 para 3", "8.3.a", "lid 3 van art. 8".

Every word must be one of those with which provisions are cited; any other word makes it no citation. What comes out is
still without the text: steps from the top down, as (kind, number).
"""

import re
from typing import NamedTuple

from articles.citations.grouping import Step, groups_of
from articles.citations.typing_words import (
    SEPARATORS,
    plain_letters,
)

LONGEST = 200
_DEEPEST = 8
_SURE = frozenset("()[]{}.")  # what shows that a number without a word before it cites
_OF_THE_TREATY = re.compile(
    r"[ ,]+(?:of|to|van|bij|de|del|du|des|der)(?: (?:the|this|het|dit|la|el|present|presente|cette|dieses)){1,3}"
    r" (?:convention|treaty|verdrag|convencion|convenio|ubereinkommens?)[ .]*$"
)
_GLUED_ARTICLE = re.compile(r"^a(?=[0-9]+ ?[(\[])")  # "a8(3)"
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\s+|.")


_CHAPEAU = re.compile(r"\b(?:aanhef en|chapeau and|chapeau et) ")


class Asked(NamedTuple):
    """What was typed: the steps from the top down; `worded` if a word says what the first counts, `sure` if at least
    brackets or dots show that it cites."""

    steps: tuple[Step, ...]
    worded: bool
    sure: bool


def asked(text: str) -> Asked | None:
    """The citation that a text is, or None if it is anything else."""
    if not text.strip() or len(text) > LONGEST:
        return None
    plain = " ".join(plain_letters(text).strip(" /\"'").split())
    plain = _OF_THE_TREATY.sub("", _GLUED_ARTICLE.sub("article ", plain))
    plain = (
        re.sub(r"\b[dl]'", " of ", _CHAPEAU.sub("", plain)).replace("closing words", "closing").replace("sub-", "sub")
    )
    groups = groups_of(_TOKEN.findall(plain))
    steps = tuple(step for group in reversed(groups or []) for step in group)
    if not steps or len(steps) > _DEEPEST:
        return None
    worded = steps[0].kind is not None
    if not worded and (not groups or len(groups) > 1):
        return None
    separators = {token for token in plain if token in SEPARATORS}
    lettered = len(steps) > 2 and steps[-1].num.isalpha()  # "8/3/a" is no date
    return Asked(steps, worded, worded or lettered or (bool(separators) and separators <= _SURE))
