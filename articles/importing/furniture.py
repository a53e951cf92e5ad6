"""Running heads and page numbers: what stands at the edge of page after page and is no part of the text."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TypeVar

from articles.importing.labels import label
from articles.importing.model import Block, Remark, words
from articles.importing.numerals import readings
from articles.importing.vocabulary import named
from articles.sentences import say

Line = TypeVar("Line", bound=Block)
EDGE = 4  # lines at the head or foot of a page that may be furniture
LONGEST = 200  # characters
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|página|pagina|seite|p\.)\s*)?\d{1,4}(?:\s*(?:/|of|de|van|von|sur)\s*\d{1,4})?\W*", re.I
)


def without(pages: list[list[Line]]) -> tuple[list[list[Line]], list[Remark]]:
    """The pages without furniture, and a remark on how much was left out."""
    dropped: list[Line] = []
    for at_head in (True, False):
        repeated = _repeated(pages, at_head)
        kept: list[list[Line]] = []
        for number, lines in enumerate(pages):
            ordered = lines if at_head else lines[::-1]
            count = _depth(ordered, number, repeated)
            dropped += ordered[:count]
            rest = ordered[count:]
            kept.append(rest if at_head else rest[::-1])
        pages = kept
    if not dropped:
        return pages, []
    count = sum(len(words(line.words)) for line in dropped)
    told = say("Running heads and page numbers were left out: {lines} lines, {n} words.", lines=len(dropped), n=count)
    return pages, [Remark(told)]


def _depth(ordered: Sequence[Block], number: int, repeated: set[tuple[str, int]]) -> int:
    """How many lines from the edge are furniture; the first that is not ends it."""
    count = 0
    while count < min(EDGE, len(ordered)) and any(key in repeated for key in _keys(ordered[count].words, number)):
        count += 1
    return count


def _repeated(pages: Sequence[Sequence[Block]], at_head: bool) -> set[tuple[str, int]]:
    """The keys of lines that stand at this edge of three pages and of a fifth of them; of both where there are two."""
    found: dict[tuple[str, int], set[int]] = defaultdict(set)
    filled = [number for number, lines in enumerate(pages) if lines]
    for number in filled:
        edge = pages[number][:EDGE] if at_head else pages[number][-EDGE:]
        for line in edge:
            for key in _keys(line.words, number):
                found[key].add(number)
    fewest = max(2 if len(filled) < 4 else 3, len(filled) // 5)
    return {key for key, places in found.items() if len(places) >= fewest}


def _keys(text: str, number: int) -> list[tuple[str, int]]:
    """What makes two lines the same furniture: the same words, or the same but for a number that counts the pages."""
    if len(text) > LONGEST:
        return []
    plain = " ".join(text.split()).casefold()
    numbers = [int(digits) for digits in re.findall(r"\d{1,6}", text)]
    mark = label(text)
    opens = named(Block(text)) or (mark and not _PAGE_NUMBER.fullmatch(text))
    keys = [] if opens else [(plain, 0)]
    masked = re.sub(r"[\s–—-]", "", re.sub(r"\d{1,6}", "#", plain))
    if not opens or masked.strip("#.") == "" or (mark and mark.form == "bare"):  # "12 Treaties of 2004" counts too
        keys += [(masked, value - number) for value in dict.fromkeys(numbers)]
    if re.fullmatch(r"[ivxl]{1,8}", plain):
        keys += [("roman", way.value - number) for way in readings(plain) if way.scheme.startswith("roman")]
    return keys
