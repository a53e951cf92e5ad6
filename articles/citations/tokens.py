"""A text cut into words, numbers and marks, each of which knows where it stands."""

import re
from typing import NamedTuple

from articles.numbering import SUFFIXES

_TOKEN = re.compile(
    rf"(?P<number>[0-9]{{1,9}}(?i:{'|'.join(SUFFIXES)}|er|[a-z])?(?![^\W_]))"  # 8, 8bis, 8a, 1er; not 8th
    r"|(?P<word>(?:[Ss]ub|[Ss]ous|SUB|SOUS)-[^\W\d_]+|[^\W\d_]+)"  # sub-paragraph is one word, A-E are two
    r"|(?P<other>[0-9]+)"
    r"|(?P<mark>\S)"
)


class Token(NamedTuple):
    """`low` is the text in lower case without hyphens; `kind` is number, word, other or mark."""

    text: str
    low: str
    start: int
    end: int
    kind: str
    enclosed: bool


_END = Token("", "", 0, 0, "end", False)


class Tokens(list[Token]):
    """The tokens of a text; past either end there is an empty one, so that looking ahead needs no care."""

    def at(self, place: int) -> Token:
        """The token at a place, or the empty token where there is none."""
        return self[place] if 0 <= place < len(self) else _END

    def match(self, place: int, phrases: tuple[tuple[str, ...], ...]) -> int:
        """The place after the first of the phrases that stands at a place; the place itself if none does."""
        for phrase in phrases:
            if all(self.at(place + step).low == word for step, word in enumerate(phrase)):
                return place + len(phrase)
        return place


def tokenise(text: str) -> Tokens:
    """The tokens of a text; `enclosed` tells those that stand inside round brackets."""
    tokens, depth = Tokens(), 0
    for found in _TOKEN.finditer(text):
        word = found[0]
        tokens.append(
            Token(word, word.lower().replace("-", "") or "-", *found.span(), found.lastgroup or "mark", depth > 0)
        )
        depth = max(0, depth + (word == "(") - (word == ")"))
    return tokens
