"""From what somebody typed to a Query. Never fails: what has no meaning is left out, and a note says so. No Django."""

import re

from articles.search import function_words
from articles.search.query import Citation, Either, Filter, Node, Phrase, Prefix, Query, Run, Word
from articles.search.spelling import Spelling
from articles.search.synonyms import Synonyms
from articles.search.words import MOST_CHARACTERS, split, tidy

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


def parse(asked: str, spelling: Spelling | None = None, synonyms: Synonyms | None = None) -> Query:
    """The query in a text; never an error. `spelling` mends words, `synonyms` tell which words belong together."""
    text = tidy(asked)
    reading = _Reading()
    for found in _TOKEN.finditer(text):
        if reading.count >= MOST_WORDS:
            reading.notes.append(f"Only the first {MOST_WORDS} words were searched for.")
            break
        reading.take(found)
    if len(asked) > MOST_CHARACTERS:
        reading.notes.append(f"Only the first {MOST_CHARACTERS:,} characters were read.")
    corrected = _mend(reading, spelling) if spelling else {}
    together = _join(reading.wanted, synonyms or Synonyms())
    carrying = _without_function_words(together, text)
    dropped = tuple(node.text for node in together if isinstance(node, Word) and node not in carrying)
    # Again, since "crimes are covered" has become "crimes covered".
    kept = _join(carrying, synonyms or Synonyms())
    limits = (tuple(reading.unwanted), tuple(reading.filters))
    return Query(text, tuple(kept), *limits, dropped, tuple(corrected.items()), tuple(reading.notes))


def _mend(reading: "_Reading", spelling: Spelling) -> dict[str, str]:
    """Put a known word for each plain word that occurs nowhere; what was changed, as a dictionary."""
    typed = [node.text for node in reading.wanted if isinstance(node, Word)]
    changed = {word: better for word in typed if (better := spelling.correct(word))}
    mended: list[Node] = []
    for node in reading.wanted:
        better = changed.get(node.text) if isinstance(node, Word) else None
        mended += [Word(word) for word in better.split()] if better else [node]
    reading.wanted = mended
    return changed


def _join(nodes: list[Node], synonyms: Synonyms) -> list[Node]:
    """Words side by side that have a meaning together become one; the longest such run first."""
    joined: list[Node] = []
    place = 0
    while place < len(nodes):
        length = next(
            (n for n in range(synonyms.longest, 1, -1) if _are_term(nodes[place : place + n], n, synonyms)), 1
        )
        run = nodes[place : place + length]
        joined.append(Run(tuple(node.text for node in run)) if length > 1 else run[0])
        place += length
    return joined


def _are_term(nodes: list[Node], length: int, synonyms: Synonyms) -> bool:
    plain = [node.text for node in nodes if isinstance(node, Word)]
    return len(plain) == length and synonyms.is_term(tuple(plain))


class _Reading:
    """Tokens as they are read, and what they add up to."""

    def __init__(self):
        self.wanted: list[Node] = []
        self.unwanted: list[Node] = []
        self.filters: list[Filter] = []
        self.notes: list[str] = []
        self.either = False  # the next one is an alternative to the last one
        self.count = 0

    def take(self, found: re.Match) -> None:
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


def _without_function_words(wanted: list[Node], text: str) -> list[Node]:
    """The wanted ones less the words that carry no subject, unless nothing else was typed."""
    words = [node for node in wanted if not _is(node, function_words.ALL)]
    if _is_question(wanted, text):
        words = [node for node in words if not _is(node, function_words.ASKED_ABOUT)] or words
    unique = list(dict.fromkeys(words))
    return unique or list(dict.fromkeys(wanted))


def _is(node: Node, words: set[str]) -> bool:
    return isinstance(node, Word) and node.text.lower() in words


def _is_question(wanted: list[Node], text: str) -> bool:
    return text.endswith("?") or (len(wanted) > 2 and _is(wanted[0], function_words.QUESTION_WORDS))
