"""What stands before the first article: the title, and the preamble with its recitals."""

import re
from dataclasses import replace

from articles.importing.adding import add
from articles.importing.labels import Label, labels
from articles.importing.model import SURE, Block, Provision, Remark
from articles.importing.points import Marker, openings
from articles.importing.reciting import PARTIES, RECITES, recites_at
from articles.importing.vocabulary import ENACTING, PREAMBLE

RUN_TOGETHER = 20  # words
_HEADED = re.compile(r"(?:preamble|pr[ée]ambule|pre[áa]mbulo|preambule|präambel)\b\W*", re.I)


def split(blocks: list[Block]) -> tuple[list[Block], Provision | None, list[Remark]]:
    """The blocks of the title, and the preamble if there is one."""
    blocks = [part for block in blocks for part in _parts(block)]
    start, heading = _start(blocks)
    if start is None:
        return blocks, None, []
    title = [block for place, block in enumerate(blocks[:start]) if place != heading]
    preamble = Provision("preamble", at=blocks[start].at if start < len(blocks) else 0)
    if heading is not None:
        preamble.heading = blocks[heading].words
        preamble.at = blocks[heading].at
    return title, preamble, _fill(preamble, _whole(blocks[start:]))


def _whole(blocks: list[Block]) -> list[Block]:
    """The blocks, those joined that only a line's end has parted: the earlier breaks off, or the later goes on."""
    found: list[Block] = []
    for block in blocks:
        begins = block.start == SURE or not found or RECITES.match(block.words) or ENACTING.match(block.words)
        if not begins and _breaks_off(found[-1].words, block.words[0].islower()):
            found[-1] = replace(found[-1], words=f"{found[-1].words} {block.words}")
        else:
            found.append(block)
    return found


def _breaks_off(words: str, small: bool) -> bool:
    return not words.endswith((";", ".", ":") if small else (",", ";", ".", ":"))


def _parts(block: Block) -> list[Block]:
    """A block that runs recitals together, cut before each of them and before the words of agreeing."""
    if len(block.words.split()) < RUN_TOGETHER:
        return [block]
    heading = _HEADED.match(block.words)
    cuts = [heading.end()] if heading and PARTIES.match(block.words, heading.end()) else []
    for pause in re.finditer(r"[,;:]\s*(?=[^\W\d_])", block.words):
        at = pause.end()
        agreeing = ENACTING.match(block.words, at)
        if block.words[at].isupper() and (recites_at(block.words, at) or agreeing):
            cuts.append(at)
    pieces = [block.words[first:last].strip() for first, last in zip([0, *cuts], [*cuts, None], strict=True)]
    return [replace(block, words=piece) for piece in pieces if piece]


def _start(blocks: list[Block]) -> tuple[int | None, int | None]:
    """The first block of the preamble, and its heading."""
    headed = [place for place, block in enumerate(blocks) if PREAMBLE.fullmatch(block.words)]
    if headed and headed[-1] + 1 < len(blocks):
        return headed[-1] + 1, headed[-1]
    parties = [place for place, block in enumerate(blocks) if _is_parties(block)]
    recites = [place for place, block in enumerate(blocks) if RECITES.match(block.words) and _goes_on(block)]
    enacts = [place for place, block in enumerate(blocks) if ENACTING.search(block.words)]
    if parties and (recites or enacts):
        return parties[0], None
    if recites and (enacts or len(recites) > 1):
        return recites[0], None
    return (enacts[0], None) if enacts else (None, None)


def _is_parties(block: Block) -> bool:
    speaks = _goes_on(block) or bool(ENACTING.search(block.words)) or block.words[:3].lower() == "we "
    return bool(PARTIES.match(block.words)) and speaks


def _goes_on(block: Block) -> bool:
    return block.level == 0 and (block.words.endswith((",", ";", ":", "–", "—")) or len(block.words.split()) > 12)


def _fill(preamble: Provision, blocks: list[Block]) -> list[Remark]:
    """Recitals by their numbers where they have them; otherwise a block each, between the parties and the agreeing."""
    numbered = _numbered(blocks)
    if numbered:
        return _fill_numbered(preamble, blocks, numbered)
    last = max((place for place, block in enumerate(blocks) if _enacts(block)), default=len(blocks))
    first = 0 if blocks and RECITES.match(blocks[0].words) else 1
    if last == 0:
        first = 0
    for block in blocks[:first]:
        add(preamble, block)
    for count, block in enumerate(blocks[first:last], 1):
        preamble.children.append(Provision("recital", str(count), text=block.words, at=block.at))
    for block in blocks[max(last, first) :]:
        add(preamble, block)
    return []


def _enacts(block: Block) -> bool:
    """Whether a block holds the words by which the parties agree, and not a recital that mentions an agreement."""
    found = ENACTING.search(block.words)
    return found is not None and (found.start() < 60 or block.words.endswith(":"))


def _numbered(blocks: list[Block]) -> dict[int, Label]:
    """The places of the blocks that open a numbered recital, with the labels; none where fewer than two do."""
    markers = [(place, found[0]) for place, block in enumerate(blocks) if (found := labels(block.words))]
    opened = openings([Marker(label, blocks[place].start) for place, label in markers])
    found_at = {place: label for (place, label), one in zip(markers, opened, strict=True) if one and one.depth == 0}
    return found_at if len(found_at) > 1 else {}


def _fill_numbered(preamble: Provision, blocks: list[Block], numbered: dict[int, Label]) -> list[Remark]:
    last = max(numbered)
    for place, block in enumerate(blocks):
        if place in numbered:
            label = numbered[place]
            recital = Provision("recital", label.num, label.written, text=block.words[label.end :].strip(), at=block.at)
            preamble.children.append(recital)
        elif place > last and preamble.children[-1].text:
            add(preamble, block)
        else:
            add(preamble.children[-1] if preamble.children else preamble, block)
    return []
