"""Tables of contents: found by their entries, and left out where the body says them all again."""

import re

from articles.importing.model import Block, Remark, words
from articles.importing.vocabulary import CONTENTS, PREAMBLE, named
from articles.sentences import say

_LEADER = re.compile(r"(?:\s*[.…·_]){2,}\s*(?:page\s*)?[\divxlc]*\s*$|\s+\d{1,4}\s*$", re.I)
FEWEST = 3  # entries that make a table
MOST = 4  # tables in one file; a bound, so that odd files cost no more than long ones
TRIES = 20  # runs of entries that are compared with the body


def without(blocks: list[Block]) -> tuple[list[Block], list[str], list[Remark]]:
    """The blocks without the tables of contents, the words of these, and a remark on each that was left out."""
    remarks: list[Remark] = []
    left_out: list[str] = []
    while len(remarks) < MOST and (found := _table(blocks)) is not None:
        first, last = found
        count = sum(len(words(block.words)) for block in blocks[first:last])
        remarks.append(Remark(say("A table of contents was left out: {n} words.", n=count), blocks[first].at))
        left_out += [block.words for block in blocks[first:last]]
        blocks = blocks[:first] + blocks[last:]
    return blocks, left_out, remarks


def _table(blocks: list[Block]) -> tuple[int, int] | None:
    """Where a table begins and ends: entries of which each is said again further on. None if there is none."""
    entries = [named(block) for block in blocks]
    labels = [_key(entry.label) if entry else "" for entry in entries]
    again: dict[str, int] = {}
    for place, label in enumerate(labels):
        if label:
            again[label] = place  # the last place at which it stands
    place = tries = 0
    while place < len(blocks) and tries < TRIES:
        if not labels[place] or again[labels[place]] == place:
            place += 1
            continue
        end = _end(blocks, labels, again, place)
        count = sum(bool(label) for label in labels[place:end])
        if count >= FEWEST:
            tries += 1
            if _said_again(blocks, place, end):
                return _top(blocks, place, end), end
        place = max(end, place + 1)
    return None


def _top(blocks: list[Block], place: int, end: int) -> int:
    """Where the table begins, with what heads it."""
    while place and _heads(blocks, place - 1, end):
        place -= 1
    return place


def _heads(blocks: list[Block], place: int, end: int) -> bool:
    """Whether a line is a table's own heading, or its entry for a preamble that comes later."""
    said = _LEADER.sub("", blocks[place].words)
    if PREAMBLE.fullmatch(said):
        return any(PREAMBLE.fullmatch(block.words) for block in blocks[end:])
    return bool(CONTENTS.fullmatch(said.strip(" :.")))


def _end(blocks: list[Block], labels: list[str], again: dict[str, int], place: int) -> int:
    """The end of a run of entries: labels that come again later, each with at most two lines of heading."""
    seen: set[str] = set()
    end, loose = place, 0
    for at in range(place, len(blocks)):
        label = labels[at]
        if label:
            if label in seen or again[label] == at:
                break
            seen.add(label)
            end, loose = at + 1, 0
        else:
            loose += 1
            if loose > 2 or not _entry_like(blocks[at]):
                break
    while end < len(blocks) and not labels[end] and _entry_like(blocks[end]) and _LEADER.search(blocks[end].words):
        end += 1
    return end


def _entry_like(block: Block) -> bool:
    brief = len(block.words.split()) <= 30
    return (
        brief
        and (bool(_LEADER.search(block.words)) or not block.words.endswith((".", ";", ":", ",")))
        and not (PREAMBLE.fullmatch(block.words))
    )


def _said_again(blocks: list[Block], first: int, last: int) -> bool:
    """Whether the body has the words of the entries. Page numbers are no words of theirs."""
    body = f" {_key(' '.join(block.words for block in blocks[last:]))} "
    entries = [_key(_LEADER.sub("", block.words)) for block in blocks[first:last]]
    return all(f" {entry} " in body for entry in entries if entry)


def _key(text: str) -> str:
    return " ".join(words(text)).casefold()
