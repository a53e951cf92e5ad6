"""From lines as printed to blocks as written: which lines go on with the one before, and which begin anew."""

import re
from dataclasses import replace

from articles.importing import hyphens
from articles.importing.labels import WEAK, label
from articles.importing.model import LIKELY, POSSIBLE, SURE, Block, Remark
from articles.importing.vocabulary import CLOSING, named

ENDS = re.compile(r"[.;:,?!…»”\")\]]$|[;,]\s(?:and|or|et|ou|y|e|o|en|of|und|oder|as well as|and/or)$")
_STOPS = re.compile(r"[.;:?!…»”\"]$|[;,]\s(?:and|or|et|ou|y|e|o|en|of|und|oder|and/or)$")
# With a capital letter these begin a sentence, and are not the rest of one.
_OPENERS = re.compile(
    r"(?:The|An?|Each|Every|Any|No|For|In|If|Where|When|This|Nothing|Without|Subject|All|Les?|La|Une?|Chaque|Toute?s?|Aucune?|"
    r"Si|Pour|Sous|Dans|Los|Las|El|Un|Cada|Ningun[ao]|Para|Sin|De|Het|Een|Elke?|Iedere?|Geen|Indien|Voor|Niets|Die|Der|Das|"
    r"Jeder?|Für|Wenn|Keine?)\s"
)
_ENTRY_ENDS = re.compile(r"[^\W\d_][”\"»)]?[\s.…·_]+\d{1,4}$")
BRIEF = 25  # words: no heading is much longer
LONGEST_ENTRY = 500  # characters, the dots to its page among them


def join(lines: list[Block]) -> tuple[list[Block], list[Remark]]:
    """The blocks that lines make up, with broken words mended. A line that may begin with a label begins a block.

    A line's `start` says whether a gap or a mark-up sets it off (SURE) or nothing does (POSSIBLE); whether the line
    before it was `full` tells a line that was wrapped from one that was ended on purpose.
    """
    lines = [replace(line, words=line.words.strip()) for line in lines if line.words.strip()]
    remarks = hyphens.mend(lines)
    blocks: list[Block] = []
    before: Block | None = None
    for line in lines:
        if not line.words:  # its only word went up to the line before
            before = replace(line, words=before.words) if before else None
            continue
        start = _start(line, before, blocks)
        if blocks and before is not None and _goes_on(line, before, start):
            blocks[-1].words += f" {line.words}"
        else:
            blocks.append(replace(line, start=start))
        before = line
    return blocks, remarks


def _start(line: Block, before: Block | None, blocks: list[Block]) -> int:
    if before is None or not blocks or line.start == SURE:
        return SURE
    if (line.level, line.strong) != (before.level, before.strong) or _follows_heading(line, blocks):
        return LIKELY
    if not before.full or (_STOPS.search(before.words) and _labelled(line)) or _follows_entry(line, blocks):
        return LIKELY
    return POSSIBLE


def _goes_on(line: Block, before: Block, start: int) -> bool:
    """Whether a line belongs to the block of the line before."""
    if start == POSSIBLE:
        return True
    if start == SURE or (line.level, line.strong) != (before.level, before.strong):
        return False
    mark = label(line.words)
    if (mark and mark.form != "letter") or named(line) or CLOSING.match(line.words):
        return False
    return line.words[0].islower() and not ENDS.search(before.words) and not _labelled_only(before)


def _follows_heading(line: Block, blocks: list[Block]) -> bool:
    """Whether a line begins what a heading is above: the first label of a list, or the first article of a part."""
    mark = label(line.words)
    if mark is not None and mark.form not in WEAK and any(way.value == 1 for way in mark.ways):
        return bool(named(blocks[-1])) or (_heads(blocks[-1]) and len(blocks) > 1 and _is_alone(blocks[-2]))
    if _OPENERS.match(line.words) and _heads(blocks[-1]):
        return bool(named(blocks[-1])) or (len(blocks) > 1 and _is_alone(blocks[-2]))
    above = named(blocks[-1]) if named(line) else None
    return above is not None and above.kind != "article"


def _follows_entry(line: Block, blocks: list[Block]) -> bool:
    """Whether a line comes after an entry of a table of contents, which ends at the margin with its page."""
    if not _is_entry(blocks[-1]) or line.words[0].islower():
        return False
    return bool(named(line)) or (len(blocks) > 1 and _is_entry(blocks[-2]))


def _is_entry(block: Block) -> bool:
    return len(block.words) < LONGEST_ENTRY and bool(_ENTRY_ENDS.search(block.words) and named(block))


def _heads(block: Block) -> bool:
    words = block.words[len(piece.label) :] if (piece := named(block)) else block.words
    return len(words.split()) <= BRIEF and not re.search(r"[.;:](?:\s|$)|,$", words)


def _is_alone(block: Block) -> bool:
    """Whether a block is "Article 8" and nothing else, so that the next is its heading."""
    piece = named(block)
    return piece is not None and not piece.rest


def _labelled(line: Block) -> bool:
    return bool(label(line.words) or named(line) or CLOSING.match(line.words))


def _labelled_only(line: Block) -> bool:
    """Whether a line is a label and nothing else, so that what follows is a heading or the words."""
    piece, mark = named(line), label(line.words)
    return bool((piece and not piece.rest) or (mark and mark.end >= len(line.words)))
