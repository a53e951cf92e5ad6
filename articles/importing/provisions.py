"""What stands in one article: its paragraphs, points and points within points, and the words between and after them."""

from articles.importing import numerals
from articles.importing.adding import ENDS_SENTENCE, add
from articles.importing.labels import WEAK, labels
from articles.importing.model import POSSIBLE, Block, Provision, Remark
from articles.importing.points import Marker, Opening, openings
from articles.importing.quoting import quoted
from articles.sentences import say

_ANNOUNCES = (":", ",", ";", "–", "—", "-")


def fill(provision: Provision, blocks: list[Block], resumes: int = 0) -> list[Remark]:
    """Put the words of the blocks into the provision and into what it finds them to open. Returns what was doubtful.

    Words before the first label are its text, each block on a line of its own; words after a list are the tail of the
    provision whose list it was. Where a list follows on such words, an unnumbered paragraph holds both, so that the
    order of reading is kept. `resumes` is the number with which paragraphs would go on from the article before.
    """
    return _Filling(provision).read(blocks, resumes)


class _Filling:
    """One article being filled. `path` holds what is open, from its first level down."""

    def __init__(self, top: Provision):
        self.top = top
        self.path: list[Provision] = []
        self.waiting: list[Block] = []
        self.remarks: list[Remark] = []

    def read(self, blocks: list[Block], resumes: int) -> list[Remark]:
        markers = _markers(blocks, resumes)
        found = openings([marker for _, marker in markers])
        by_block: dict[int, list[tuple[Marker, Opening | None]]] = {}
        for (place, marker), opening in zip(markers, found, strict=True):
            by_block.setdefault(place, []).append((marker, opening))
        for place, block in enumerate(blocks):
            self._block(block, by_block.get(place, []))
        self._release(None)
        return self.remarks

    def _block(self, block: Block, markers: list[tuple[Marker, Opening | None]]) -> None:
        opened = [(marker, opening) for marker, opening in markers if opening]
        if not opened:
            if markers and block.start != POSSIBLE and markers[0][0].label.form not in WEAK:
                written = markers[0][0].label.written
                what = say("“{written}” is not the next of a sequence; it was left in the text.", written=written)
                self.remarks.append(Remark(what, block.at))
            self.waiting.append(block)
            return
        for marker, opening in opened:
            self._open(marker, opening, block.at)
        rest = block.words[opened[-1][0].label.end :].strip()
        if rest:
            self.path[-1].text = rest

    def _open(self, marker: Marker, opening: Opening, at: int) -> None:
        if opening.again:
            self._second(opening, at)
        self._release(opening.depth)
        del self.path[opening.depth :]
        above = self.path[-1] if self.path else self.top
        num = _num(marker, self.top)
        kind = "paragraph" if not self.path and num[:1].isdigit() else "point"
        provision = Provision(kind, num, marker.label.written, at=at)
        if opening.gap:
            self.remarks.append(Remark(_gap(kind, num, _last(above)), at))
        above.children.append(provision)
        self.path.append(provision)

    def _second(self, opening: Opening, at: int) -> None:
        """Open the unnumbered paragraph that holds the words before a second list, and the list."""
        ending = [block for block in self.waiting[:1] if block.words[0].islower() and len(self.waiting) > 1]
        own, self.waiting = self.waiting[len(ending) :], ending
        self._release(opening.depth - 1)
        del self.path[opening.depth - 1 :]
        paragraph = Provision("paragraph", at=own[0].at if own else at)
        (self.path[-1] if self.path else self.top).children.append(paragraph)
        self.path.append(paragraph)
        for block in own:
            add(paragraph, block)
        self.remarks.append(Remark(say("A second list begins without a number; an unnumbered paragraph holds it."), at))

    def _release(self, depth: int | None) -> None:
        """Give the words without a label to the provision that they stand in, seen from the next label's depth."""
        home = None
        for block in self.waiting:
            # Once words stand after a list, none that follow may go back into it.
            if home is None or (self.path and home is self.path[-1]):
                home = self._home(block, depth)
            add(home, block)
        self.waiting = []

    def _home(self, block: Block, depth: int | None) -> Provision:
        if not self.path:
            return self.top
        if depth is None:
            depth = 0 if self.path[0].kind == "paragraph" and not self.top.text.endswith(":") else -1
        leaf = self.path[-1]
        if depth >= len(self.path) or not _complete(leaf, block):
            return leaf
        return self.path[depth] if depth >= 0 else self.top


def _complete(leaf: Provision, block: Block) -> bool:
    """Whether a provision's words have come to an end before a block: it has some, and does not break off."""
    last = leaf.tail if leaf.children else leaf.text
    return bool(last or leaf.children) and block.start != POSSIBLE and last.endswith(ENDS_SENTENCE)


def _markers(blocks: list[Block], resumes: int) -> list[tuple[int, Marker]]:
    """The labels that blocks begin with, each with its block's place."""
    found: list[tuple[int, Marker]] = []
    apart, before = False, ":"
    inside = quoted(blocks)
    for place, block in enumerate(blocks):
        these = labels(block.words) if place not in inside else []
        for count, label in enumerate(these):
            expects = count > 0 or before.endswith(_ANNOUNCES)
            found.append((place, Marker(label, block.start, count > 0, apart, expects, block.indent, resumes)))
        if these:
            apart, before = False, block.words[these[-1].end :] or ":"
        else:
            apart, before = True, block.words
    return found


def _num(marker: Marker, top: Provision) -> str:
    """The number in the outline: "1er" is 1, "8bis" is "8 bis"; "5.2" is 2 in Article 5."""
    before, point, after = marker.label.num.partition(".")
    if point:
        return after if before == top.num else marker.label.num
    return numerals.plain(marker.label.num)


def _gap(kind: str, num: str, last: str) -> str:
    if kind == "paragraph":
        return say("Paragraph {num} follows {last}: a gap in the sequence.", num=num, last=last)
    return say("Point {num} follows {last}: a gap in the sequence.", num=num, last=last)


def _last(above: Provision) -> str:
    return above.children[-1].num if above.children else say("nothing")
