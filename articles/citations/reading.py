"""Words → parsed citations, whoever they cite: what is counted, with which numbers, within what.

citation  = (this | beside | numbered) ["of" container]     point (b) of paragraph 1
container = (this | that | beside | numbered) ["of" …]      of this Article, of that Article, of Article 8
this      = this-word unit                                  this Article, the present paragraph
beside    = [count] beside-word unit                        the preceding Article, the two preceding paragraphs
numbered  = level {"," lower level | joint same level}      Article 8, paragraph 3, point (a)
level     = unit item {joint item} | ordinals unit          paragraphs 2 to 7; eerste en tweede lid
item      = number {"(" number ")" | "." number}            8(1)(a); 8.1
joint     = "," | "and" | "or" | "to" | …                   Articles 39, 40 and 42; Article 20(1) to (4)
"""

from collections.abc import Iterator

from articles.citations.chain import Chain
from articles.citations.language import Language
from articles.citations.lists import Item, Level
from articles.citations.pointing import Pointing, Reading
from articles.citations.tokens import Tokens

LOWER = {
    "part": ("chapter", "section"),
    "chapter": ("section",),
    "annex": ("part", "chapter", "section", "article", "paragraph", "point"),
    "article": ("paragraph", "point"),
    "paragraph": ("point",),
    "point": ("point",),
}
_AROUND = {
    "chapter": ("part", "annex"),
    "section": ("chapter", "part", "annex"),
    "part": ("annex",),
    "article": ("part", "chapter", "section", "annex"),
    "paragraph": ("article", "annex", "preamble"),
    "recital": ("preamble",),
    "point": ("point", "paragraph", "article", "annex"),
}
_DEEPEST = 6


class Reader(Pointing):
    """Reads the citations among the tokens of a text in one language."""

    def __init__(self, tokens: Tokens, language: Language):
        super().__init__(tokens, language)
        self.starters = {*language.units, *language.ordinals, *language.this, *language.before, *language.after}

    def readings(self) -> Iterator[Reading]:
        """Every citation in the text, in order, none within another."""
        place, floor = 0, 0
        while place < len(self.tokens):
            reading = self.read(place, floor) if self.tokens[place].low in self.starters else None
            if reading:
                yield reading
                place = floor = reading.end
            else:
                place += 1

    def read(self, at: int, floor: int = 0) -> Reading | None:
        """The citation that begins at a place; an article before it is taken in down to `floor`."""
        reading = self.this(at, floor) or self.beside(at, floor) or self._numbered(at, floor)
        return self._contained(reading) if reading else None

    def _contained(self, reading: Reading, depth: int = 0) -> Reading:
        """The reading with what follows "of", if that is a higher provision."""
        at = self.of(reading.end) if depth < _DEEPEST else 0
        outer = at and (self.this(at, at) or self.that(at) or self.beside(at, at) or self._numbered(at, at))
        outer = outer or (at and self.unnamed(at))
        if not outer or outer.unit not in _AROUND.get(reading.unit, ()) or reading.kind == "this":
            return reading
        outer = self._contained(outer, depth + 1)
        return reading._replace(end=outer.end, within=outer)

    def _numbered(self, at: int, floor: int) -> Reading | None:
        """ "Article 8(1) and (2)", "Article 8, paragraph 3, points (a) and (b)", "het eerste lid, onder a"."""
        level = self.numbers.level(at)
        if level is None:
            return None
        start = self.from_article(at, floor) if self.tokens.at(at).low in self.language.ordinals else at
        chain = Chain(level)
        while more := self._deeper(chain) or self._again(chain) or self._resumed(chain):
            chain = more
        return Reading(start, chain.end, "numbered", level.unit, level.plural, tuple(chain.spans))

    def _deeper(self, chain: Chain) -> Chain | None:
        """ ", paragraph 3" after "Article 8", unless it goes on "of this Article"."""
        place = self.tokens.match(chain.end, (("'", "s"), ("’", "s")))
        place += self.tokens.at(place).text == ","
        place = self.tokens.match(place, (("aanhef", "en"), ("chapeau", "and"), ("chapeau", "et")))
        level = self.numbers.level(place, chained=True)
        if level is None or level.unit not in LOWER.get(chain.unit, ()) or self._goes_on(chain, level.end):
            return None
        return chain.deeper(level)

    def _again(self, chain: Chain) -> Chain | None:
        """ " and paragraph 2" after "Article 8, paragraph 1"; after "paragraph 1" alone it is a citation of its own."""
        _, upto, place = self.numbers.joint(chain.end)
        level = self.numbers.level(place, chained=True) if len(chain.open) > 1 and place > chain.end else None
        if level is None or not chain.resumes(level.unit) or self._goes_on(chain, level.end):
            return None
        return chain.again(level, upto)

    def _resumed(self, chain: Chain) -> Chain | None:
        """ ", and 5" after "Articles 4, paragraph 2"."""
        comma, _, place = self.numbers.joint(chain.end)
        top = chain.open[0]
        if len(chain.open) == 1 or not top.plural or chain.open[-1].plural or place == chain.end:
            return None
        found = self.numbers.item(place, top.unit)
        if not found or (comma and not self.numbers.may_follow(found[1])):
            return None
        return chain.again(Level(top.unit, True, (Item(found[0]),), found[1]))

    def _goes_on(self, chain: Chain, at: int) -> bool:
        """Whether "of" and a provision follow that is not around it all: "Article 8, paragraph 2 of this Article"."""
        after = self.of(at)
        here = self.language.this | self.language.that
        unit = self.numbers.unit(after + (self.tokens.at(after).low in here)) if after else None
        return unit is not None and unit[0] not in _AROUND.get(chain.open[0].unit, ())
