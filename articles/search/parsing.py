"""From what somebody typed to a Query. Never fails: what has no meaning is left out, and a note says so. No Django."""

from articles.search import function_words
from articles.search.query import Node, Query, Run, Word
from articles.search.spelling import Spelling
from articles.search.synonyms import Synonyms
from articles.search.tokens import Reading, read
from articles.search.words import MOST_CHARACTERS, tidy
from articles.sentences import say

SENTENCE = 5  # so many words are a sentence


def parse(asked: str, spelling: Spelling | None = None, synonyms: Synonyms | None = None) -> Query:
    """The query in a text; never an error. `spelling` mends words, `synonyms` tell which words belong together."""
    text = tidy(asked)
    reading = read(text)
    if len(asked) > MOST_CHARACTERS:
        reading.notes.append(say("Only the first {n} characters were read.", n=f"{MOST_CHARACTERS:,}"))
    corrected = _mend(reading, spelling) if spelling else {}
    absent = _leave_out(reading, spelling) if spelling else ()
    together = _join(reading.wanted, synonyms or Synonyms())
    carrying = _without_function_words(together, text)
    dropped = tuple(node.text for node in together if isinstance(node, Word) and node not in carrying)
    # Again, since "crimes are covered" has become "crimes covered".
    kept = _join(carrying, synonyms or Synonyms())
    limits = (tuple(reading.unwanted), tuple(reading.filters))
    return Query(text, tuple(kept), *limits, dropped, absent, tuple(corrected.items()), tuple(reading.notes))


def _mend(reading: Reading, spelling: Spelling) -> dict[str, str]:
    """Put a known word for each plain word that occurs nowhere; what was changed, as a dictionary."""
    typed = [node.text for node in reading.wanted if isinstance(node, Word)]
    changed = {word: better for word in typed if (better := spelling.correct(word))}
    mended: list[Node] = []
    for node in reading.wanted:
        better = changed.get(node.text) if isinstance(node, Word) else None
        mended += [Word(word) for word in better.split()] if better else [node]
    reading.wanted = mended
    return changed


def _leave_out(reading: Reading, spelling: Spelling) -> tuple[str, ...]:
    """Leave out plain words that occur nowhere, so that the others are still all wanted; not if none would be left."""
    known = [node for node in reading.wanted if not isinstance(node, Word) or spelling.is_known(node.text)]
    if not any(not _is(node, function_words.ALL) for node in known):
        return ()
    absent = tuple(node.text for node in reading.wanted if isinstance(node, Word) and node not in known)
    reading.wanted = known
    return absent


def _join(nodes: list[Node], synonyms: Synonyms) -> list[Node]:
    """Words side by side that have a meaning together become one; the longest such run first."""
    joined: list[Node] = []
    place = 0
    while place < len(nodes):
        length = next(
            (n for n in range(synonyms.longest, 1, -1) if _are_term(nodes[place : place + n], n, synonyms)), 1
        )
        run = nodes[place : place + length]
        joined.append(Run(tuple(node.text for node in run if isinstance(node, Word))) if length > 1 else run[0])
        place += length
    return joined


def _are_term(nodes: list[Node], length: int, synonyms: Synonyms) -> bool:
    plain = [node.text for node in nodes if isinstance(node, Word)]
    return len(plain) == length and synonyms.is_term(tuple(plain))


def _without_function_words(wanted: list[Node], text: str) -> list[Node]:
    """The wanted ones less the words that carry no subject, unless nothing else was typed."""
    words = [node for node in wanted if not _is(node, function_words.ALL)]
    if _is_sentence(wanted, text):
        words = [node for node in words if not _is(node, function_words.ASKED_ABOUT)] or words
    unique = list(dict.fromkeys(words))
    return unique or list(dict.fromkeys(wanted))


def _is(node: Node, words: set[str]) -> bool:
    return isinstance(node, Word) and node.text.lower() in words


def _is_sentence(wanted: list[Node], text: str) -> bool:
    return (
        text.endswith("?")
        or len(wanted) >= SENTENCE
        or (len(wanted) > 2 and _is(wanted[0], function_words.QUESTION_WORDS))
    )
