"""Text that a treaty quotes to put it into another one: its labels are no part of the sequence around it."""

import re

from articles.importing.labels import WEAK, label
from articles.importing.model import Block
from articles.importing.vocabulary import named

_OPENS = re.compile(r"[\"“„«]\s?")
_CLOSES = re.compile(r"[\"”“»][.;,]?$")


def quoted(blocks: list[Block]) -> set[int]:
    """The places of blocks from one that begins with a quotation mark and a label to that which closes it."""
    found: set[int] = set()
    for first, block in enumerate(blocks):
        if first in found or not _begins(block):
            continue
        last = next((place for place in range(first, len(blocks)) if _CLOSES.search(blocks[place].words)), None)
        if last is None:
            break
        found.update(range(first, last + 1))
    return found


def _begins(block: Block) -> bool:
    mark = _OPENS.match(block.words)
    if not mark:
        return False
    inner = label(block.words, mark.end())
    return bool((inner and inner.form not in WEAK) or named(Block(block.words[mark.end() :])))
