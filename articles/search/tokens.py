"""Typed text cut into words, phrases, citations and filters. No Django."""

import re

from articles.search.query import Citation, Either, Filter, Node, Phrase, Prefix, Word
from articles.search.words import split
from articles.sentences import say

MOST_WORDS = 24
FILTERS = ("in", "part", "kind", "edition", "article", "annex")
_CITED = r"(?:articles?|arts?\b\.?|annex(?:es)?|§+)"
# A hyphen takes a word away only where a word could begin: not in "non-refoulement" or "12-13".
_TOKEN = re.compile(
    rf"""(?P<not>(?<![^\s("])-(?=[^\s-])|\b(?-i:NOT)\s+(?=\S))?
    (?: (?P<filter>\b(?:{"|".join(FILTERS)})):(?P<value>"[^"]*"|[^\s"]+)
      | "(?P<phrase>[^"]*)"
      | (?P<cited>{_CITED})\s?(?P<num>\d+[a-z]*|(?<=x\s)[a-z])(?P<points>(?:\s?\(\s?\w{{1,5}}\s?\))*)(?![\w-])
      | (?P<bare>\d+(?:\s?\(\s?\w{{1,5}}\s?\))+)
      | (?P<or>OR\b|\|+)
      | (?P<prefix>[^\W_]{{2,}})\*
      | (?P<word>[^\W_]+)
      | \S )""",
    re.VERBOSE | re.IGNORECASE,
)


def read(text: str) -> "Reading":
    """What stands in a tidy text."""
    reading = Reading()
    for found in _TOKEN.finditer(text):
        if reading.count >= MOST_WORDS:
            reading.notes.append(say("Only the first {n} words were searched for.", n=MOST_WORDS))
            break
        reading.take(found)
    return reading


class Reading:
    """Tokens as they are read, and what they add up to."""

    def __init__(self):
        self.wanted: list[Node] = []
        self.unwanted: list[Node] = []
        self.filters: list[Filter] = []
        self.notes: list[str] = []
        self.either = False  # the next one is an alternative to the last one
        self.count = 0

    def take(self, found: re.Match) -> None:
        """Take in the next sign or word of a query."""
        if found["or"] and (found["or"] == "OR" or "|" in found["or"]):
            self.either = bool(self.wanted)
            return
        without = found["not"] is not None
        if found["filter"]:
            values = tuple(v for v in found["value"].strip('"').split(",") if split(v))
            if values:
                self.filters.append(Filter(found["filter"].lower(), values, without))
            return
        node = self._node(found)
        if node is None or (isinstance(node, Word) and node.text in ("AND", "NOT")):
            return
        self.count += len(getattr(node, "words", "1"))
        self._place(node, without)

    def _place(self, node: Node, without: bool) -> None:
        if without:
            self.unwanted.append(node)
        elif self.either:
            last = self.wanted.pop()
            before = last.choices if isinstance(last, Either) else (last,)
            self.wanted.append(Either((*before, node)))
        else:
            self.wanted.append(node)
        self.either = False

    @staticmethod
    def _node(found: re.Match) -> Node | None:
        if found["phrase"] is not None:
            words = tuple(split(found["phrase"])[:MOST_WORDS])
            return Phrase(words) if words else None
        if found["cited"]:
            kind = "annex" if found["cited"].lower().startswith("annex") else "article"
            return Citation((kind, found["num"].lower(), *(p.lower() for p in split(found["points"]))))
        if found["bare"]:
            return Citation(tuple(word.lower() for word in split(found["bare"])))
        if found["prefix"]:
            return Prefix(found["prefix"])
        word = found["word"] or found["or"]
        return Word(word) if word else None
