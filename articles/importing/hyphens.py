"""Words broken at the end of a line, made whole."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from articles.importing.model import Block, Remark
from articles.sentences import say

SOFT = "\ufffe\u00ad\u2010"  # what PDFium and text files put where a line ends within a word
MANY = 8
_BROKEN = re.compile(rf"(?P<head>[^\W\d_]+)[-{SOFT}]$")
_BEGINS = re.compile(r"(?P<tail>[^\W\d_]+)")
_LINKS = frozenset(["and", "or", "et", "ou", "y", "e", "o", "u", "en", "of", "und", "oder", "bzw"])
_PREFIXES = frozenset(
    ["non", "self", "co", "ex", "vice", "semi", "quasi", "anti", "niet", "sub", "pre", "post", "cross", "inter"]
)


def mend(lines: list[Block]) -> list[Remark]:
    """Join words across line ends, in place: the first word of a line moves up to the word that it completes.

    A hyphen goes where the joined word stands elsewhere in the text, or where its halves are no words of their own;
    otherwise it stays, and a remark says so. "import- and" keeps its hyphen and its space.
    """
    known = _known(lines)
    prone = _hyphenates(lines, known)
    dashes = any(" - " in line.words for line in lines)
    remarks = []
    for line, following in pairwise(lines):
        head, tail = _BROKEN.search(line.words), _BEGINS.match(following.words)
        if re.search(r" [-\ufffe]$", line.words) and tail and tail["tail"].islower() and not dashes:
            _move_up(line, following, "-")  # "or -tribunal": a hyphen that begins a word
            continue
        if not head or not tail or following.start != 0:
            line.words = line.words.replace("\ufffe", "-").rstrip("\u00ad")
            continue
        soft = line.words[-1] != "-"
        mark = _mark(head["head"], tail["tail"], known, prone)
        if mark == "- ":
            line.words = line.words[:-1] + "-"
            continue
        _move_up(line, following, mark)
        if mark == "-" and soft and tail["tail"][0].islower():
            word = f"{head['head']}-{tail['tail']}"
            remarks.append(Remark(say("The hyphen in “{word}” at a line's end was kept.", word=word), line.at))
    if lines:
        lines[-1].words = lines[-1].words.replace("\ufffe", "-").rstrip("\u00ad")
    return remarks


def _move_up(line: Block, following: Block, mark: str) -> None:
    whole, following.words = following.words.partition(" ")[::2]
    line.words = line.words[:-1] + mark + whole


def _known(lines: list[Block]) -> Counter:
    """How often each word stands in the text unbroken."""
    known = Counter(word for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.words.lower()))
    for head, tail in _breaks(lines):
        known.subtract([head, tail])
    return known


def _breaks(lines: list[Block]) -> Iterator[tuple[str, str]]:
    """The two halves of each word that a line's end may have broken."""
    for line, following in pairwise(lines):
        head, tail = _BROKEN.search(line.words), _BEGINS.match(following.words)
        if head and tail and following.start == 0:
            yield head["head"].lower(), tail["tail"].lower()


def _hyphenates(lines: list[Block], known: Counter) -> bool:
    """Whether the lines were hyphenated by a machine: broken words that stand whole elsewhere are many."""
    whole = sum(known[head + tail] > 0 for head, tail in _breaks(lines))
    compound = sum(known[f"{head}-{tail}"] > 0 for head, tail in _breaks(lines))
    return whole >= MANY and whole >= MANY * compound


def _mark(head: str, tail: str, known: Counter, prone: bool) -> str:
    """What stands between the halves of a broken word: nothing, a hyphen, or a hyphen and a space."""
    first, last = head.lower(), tail.lower()
    if known[first + last] > 0:
        return ""
    if known[f"{first}-{last}"] > 0:
        return "-"
    if last in _LINKS:
        return "- "
    if not tail[0].islower() or first in _PREFIXES:
        return "-"
    return "-" if known[first] > 0 and known[last] > 0 and not prone else ""
