"""Blocks into an outline: one reader for every format that does not name its provisions itself."""

from dataclasses import dataclass, field

from articles.importing import contents, headings, numerals, pieces, preamble, provisions
from articles.importing.model import LIKELY, Block, Outline, Provision, Remark, walk
from articles.importing.pieces import DIVISIONS, Piece
from articles.importing.vocabulary import CLOSING, Named

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
    ends = [piece.place for piece in found[1:]] + [len(blocks)]
    first = found[0].place if found else len(blocks)
    closing = _closing(blocks, found)
    if not found and closing is not None:
        first = closing
    front, opening, recited = preamble.split(blocks[:first])
    outline = Outline("\n".join(block.words for block in front), [opening] if opening else [], left_out)
    building = _Building(outline)
    bodies = [_body(blocks, piece.place + 1, end, closing) for piece, end in zip(found, ends, strict=True)]
    habit = headings.habit([(p.named, body) for p, (body, _) in zip(found, bodies, strict=True) if p.named.kind == "article"])
    for piece, (body, after) in zip(found, bodies, strict=True):
        remarks += _build(building, piece, blocks[piece.place], body, habit)
        _close(building, after)
    if not found and closing is not None:
        _close(building, blocks[closing:])
    _number_ordinals(outline)
    outline.remarks = [*remarks, *doubts, *recited, *_doubts(outline)]
    return outline


def _body(blocks: list[Block], first: int, end: int, closing: int | None) -> tuple[list[Block], list[Block]]:
    """The blocks of one piece, and those of the closing words where these stand at its end."""
    if closing is None or not first <= closing < end:
        return blocks[first:end], []
    return blocks[first:closing], blocks[closing:end]


def _closing(blocks: list[Block], found: list[Piece]) -> int | None:
    """The place of the first closing words after the treaty's last article, before or else after the annexes."""
    annex = next((piece.place for piece in found if piece.named.kind == "annex"), len(blocks))
    for first, end in ((_last_article(found, annex), annex), (_last_article(found, len(blocks)), len(blocks))):
        for place in range(first + 1, end):
            if blocks[place].start >= LIKELY and CLOSING.match(blocks[place].words):
                return place
    return None


def _last_article(found: list[Piece], before: int) -> int:
    return max((piece.place for piece in found if piece.place < before), default=-1)


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
    """A title is a part where no other division is above it, and a section elsewhere."""
    if named.kind != "title":
        return named.kind
    above = [kind for kind in building.ranks if kind in DIVISIONS]
    return "part" if not above or above[0] == "title" else "section"


def _hang(building: _Building, named: Named, provision: Provision) -> None:
    """Divisions nest in the order in which their kinds first came; an annex stands beside them all."""
    if named.kind in DIVISIONS:
        if named.kind not in building.ranks:
            building.ranks.append(named.kind)
        rank = building.ranks.index(named.kind)
        outer = [(k, p) for k, p in building.open if k == "annex" or (k in DIVISIONS and building.ranks.index(k) < rank)]
    elif named.kind == "article":
        outer = [(k, p) for k, p in building.open if k != "article"]
    else:
        outer = []
    (outer[-1][1].children if outer else building.outline.provisions).append(provision)
    building.open = [*outer, (named.kind, provision)]


def _close(building: _Building, blocks: list[Block]) -> None:
    if blocks:
        closing = Provision("closing", at=blocks[0].at)
        for block in blocks:
            provisions.add(closing, block)
        building.outline.provisions.append(closing)
        building.open = []


def _number_ordinals(outline: Outline) -> None:
    """ "Chapitre premier" before "Chapitre II" is I."""
    waiting = [outline.provisions]
    while waiting:
        siblings = waiting.pop()
        for one, following in zip(siblings, siblings[1:], strict=False):
            if one.num == "1" and following.num == "II" and one.kind == following.kind:
                one.num = "I"
        waiting += [one.children for one in siblings if one.children]


def _doubts(outline: Outline) -> list[Remark]:
    """What in the finished outline looks like a misreading."""
    remarks = [] if any(one.kind == "article" for one in walk(outline.provisions)) else [Remark("No article was found.")]
    for one in walk(outline.provisions):
        if one.kind == "article" and not (one.text or one.children):
            remarks.append(Remark(f"Article {one.num} has no words.", one.at))
        if len(one.heading.split()) > LONG_HEADING:
            remarks.append(Remark(f"The heading of {one.kind} {one.num} is very long.", one.at))
    return remarks
