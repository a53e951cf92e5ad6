"""Blocks into an outline: one reader for every format that does not name its provisions itself."""

from dataclasses import dataclass, field
from itertools import pairwise

from articles.importing import captions, contents, endings, headings, numerals, pieces, preamble, provisions
from articles.importing.adding import add
from articles.importing.model import Block, Outline, Provision, Remark, walk
from articles.importing.naming import KINDS
from articles.importing.pieces import DIVISIONS, Piece
from articles.importing.vocabulary import Named
from articles.sentences import say

NESTING = (*DIVISIONS, captions.KIND)
LONG_HEADING = 25  # words


@dataclass
class _Building:
    """The outline so far, what is open in it, and in which order the kinds of division came."""

    outline: Outline
    open: list[tuple[str, Provision]] = field(default_factory=list)
    ranks: list[str] = field(default_factory=list)
    last_paragraph: int = 0


def read(blocks: list[Block]) -> Outline:
    """The outline of a treaty's blocks. No word is lost: what opens nothing is text of what stands before it."""
    blocks, left_out, remarks = contents.without([block for block in blocks if block.words.strip()])
    found, doubts = pieces.choose(blocks)
    found = captions.added(blocks, found)
    first = found[0].place if found else endings.closing(blocks, 0, len(blocks))
    front, opening, recited = preamble.split(blocks[:first])
    outline = Outline("\n".join(block.words for block in front), [opening] if opening else [], left_out)
    building = _Building(outline)
    bodies = endings.bodies(blocks, found)
    habit = headings.habit(
        [(p.named, body) for p, (body, _) in zip(found, bodies, strict=True) if p.named.kind == "article"]
    )
    for piece, (body, after) in zip(found, bodies, strict=True):
        remarks += _build(building, piece, blocks[piece.place], body, habit)
        _close(building, after)
    if not found and first is not None:
        _close(building, blocks[first:])
    _number_ordinals(outline)
    outline.remarks = [*remarks, *doubts, *recited, *_doubts(outline)]
    return outline


def _build(building: _Building, piece: Piece, block: Block, body: list[Block], habit: headings.Habit) -> list[Remark]:
    """Hang a piece where it belongs, with its heading and words."""
    named = piece.named
    if named.kind == "article":
        heading, body = headings.of_article(named, block, body, habit)
    else:
        heading, body = headings.of_division(named, block, body)
    provision = Provision(_kind(named, building), numerals.plain(named.num), named.label, heading, at=block.at)
    _hang(building, named, provision)
    resumes = building.last_paragraph + 1 if building.last_paragraph and named.kind == "article" else 0
    remarks = provisions.fill(provision, body, resumes)
    paragraphs = [child.num for child in provision.children if child.kind == "paragraph" and child.num.isdigit()]
    if named.kind == "article":
        building.last_paragraph = int(paragraphs[-1]) if paragraphs else 0
    return remarks


def _kind(named: Named, building: _Building) -> str:
    """A title is a part where no other division is above it, and a section elsewhere; so is a caption."""
    if named.kind == captions.KIND:
        return "section"
    if named.kind != "title":
        return named.kind
    above = [kind for kind in building.ranks if kind in DIVISIONS]
    return "part" if not above or above[0] == "title" else "section"


def _hang(building: _Building, named: Named, provision: Provision) -> None:
    """Divisions nest in the order in which their kinds first came; an annex stands beside them all."""
    if named.kind in NESTING:
        if named.kind not in building.ranks:
            building.ranks.append(named.kind)
        rank = building.ranks.index(named.kind)
        outer = [(k, p) for k, p in building.open if k == "annex" or (k in NESTING and building.ranks.index(k) < rank)]
    elif named.kind == "article":
        outer = [(k, p) for k, p in building.open if k != "article"]
    else:
        outer = []
    if outer and outer[-1][1].tail:  # words after a list, but before this piece
        above = outer[-1][1]
        above.children.append(Provision("paragraph", text=above.tail, at=above.at))
        above.tail = ""
    (outer[-1][1].children if outer else building.outline.provisions).append(provision)
    building.open = [*outer, (named.kind, provision)]


def _close(building: _Building, blocks: list[Block]) -> None:
    if blocks:
        closing = Provision("closing", at=blocks[0].at)
        for block in blocks:
            add(closing, block)
        building.outline.provisions.append(closing)
        building.open = []


def _number_ordinals(outline: Outline) -> None:
    """ "Chapitre premier" before "Chapitre II" is I."""
    waiting = [outline.provisions]
    while waiting:
        siblings = waiting.pop()
        for one, following in pairwise(siblings):
            if one.num == "1" and following.num == "II" and one.kind == following.kind:
                one.num = "I"
        waiting += [one.children for one in siblings if one.children]


def _doubts(outline: Outline) -> list[Remark]:
    """What in the finished outline looks like a misreading."""
    remarks = (
        [] if any(one.kind == "article" for one in walk(outline.provisions)) else [Remark(say("No article was found."))]
    )
    for one in walk(outline.provisions):
        if one.kind == "article" and not (one.text or one.children):
            remarks.append(Remark(say("Article {num} has no words.", num=one.num), one.at))
        if len(one.heading.split()) > LONG_HEADING:
            told = say("The heading of {kind} {num} is very long.", kind=KINDS[one.kind], num=one.num)
            remarks.append(Remark(told, one.at))
    return remarks
