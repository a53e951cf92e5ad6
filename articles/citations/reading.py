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
from typing import NamedTuple

from articles.citations.chain import Chain, Span
from articles.citations.language import Language
from articles.citations.numbers import Item, Level, Numbers
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
_PREAMBLES = ("preamble", "preambule", "préambule", "preámbulo")
_IDIOMS = ("point", "punt", "punto")  # "at this point"


class Reading(NamedTuple):
    """A parsed citation: places of its first token and after its last one, and what it says."""

    start: int
    end: int
    kind: str  # numbered | this | that | beside
    unit: str
    plural: bool = False
    spans: tuple[Span, ...] = ()
    step: int = 0  # beside: -1 before, 1 after
    many: int = 1  # beside: how many; 0 for all
    within: "Reading | None" = None

    @property
    def outermost(self) -> "Reading":
        """The reading that everything else in the citation stands in."""
        return self.within.outermost if self.within else self


class Reader:
    """Reads the citations among the tokens of a text in one language."""

    def __init__(self, tokens: Tokens, language: Language):
        self.tokens, self.language = tokens, language
        self.numbers = Numbers(tokens, language)
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
        reading = self._this(at, floor) or self._beside(at, floor) or self._numbered(at, floor)
        return self._contained(reading) if reading else None

    def _contained(self, reading: Reading, depth: int = 0) -> Reading:
        """The reading with what follows "of", if that is a higher provision."""
        at = self.of(reading.end) if depth < _DEEPEST else 0
        outer = at and (self._this(at, at) or self._that(at) or self._beside(at, at) or self._numbered(at, at))
        outer = outer or (at and self._unnamed(at))
        if not outer or outer.unit not in _AROUND.get(reading.unit, ()) or reading.kind == "this":
            return reading
        outer = self._contained(outer, depth + 1)
        return reading._replace(end=outer.end, within=outer)

    def of(self, at: int) -> int:
        """The place after "of the", "de l'", "van het"; 0 where there is none."""
        at += self.tokens.at(at).text == ","
        if self.tokens.at(at).low not in self.language.of:
            return 0
        at += 1
        while self.tokens.at(at).low in self.language.articles and self.tokens.at(at).text:
            at += 1
        return at

    def _from_article(self, at: int, floor: int) -> int:
        """The place of the article before a word, or of the word itself: "the" of "the preceding paragraph"."""
        return at - 1 if at > floor and self.tokens.at(at - 1).low in self.language.articles - {"'", "’"} else at

    def _this(self, at: int, floor: int) -> Reading | None:
        """ "this Article", "the present paragraph"; not "this part of the territory" or "at this point"."""
        unit = self.numbers.unit(at + 1) if self.tokens.at(at).low in self.language.this else None
        if unit is None or unit[1] or self.tokens.at(at + 1).low in self.language.inner:
            return None
        before, word = self.tokens.at(at - 1).low, self.tokens.at(at + 1)
        if word.low in _IDIOMS and before not in self.language.of | {"in", "under", "en"}:
            return None
        if word.text.islower() and unit[0] not in ("article", "paragraph") and not self._of_the_treaty(unit[2]):
            return None
        return Reading(self._from_article(at, floor), unit[2], "this", unit[0])

    def _of_the_treaty(self, at: int) -> bool:
        """Whether no "of" follows, or only one that leads to the treaty or a provision of it."""
        after = self.of(at)
        token = self.tokens.at(after)
        leads = self.language.this | self.language.own | self.language.applying
        return not after or token.low in leads or token.low in self.language.units

    def _that(self, at: int) -> Reading | None:
        """ "that Article", "the same paragraph": the one cited before."""
        unit = self.numbers.unit(at + 1) if self.tokens.at(at).low in self.language.that else None
        return Reading(at, unit[2], "that", unit[0]) if unit and not unit[1] else None

    def _unnamed(self, at: int) -> Reading | None:
        """ "the Annex" of "paragraph 2 of the Annex": the one in which the words stand; and "the preamble"."""
        if self.tokens.at(at).low in _PREAMBLES:
            return Reading(at, at + 1, "this", "preamble")
        unit = self.numbers.unit(at)
        named = self.tokens.at(at - 1).low in self.language.articles and unit and not unit[1]
        return Reading(at, unit[2], "this", unit[0]) if named and unit and unit[0] in ("article", "annex") else None

    def _beside(self, at: int, floor: int) -> Reading | None:
        """ "the preceding Article", "the two preceding paragraphs", "el párrafo anterior"."""
        words, unit = self.language.before | self.language.after, self.numbers.unit(at)
        if self.language.afterwards and unit and self.tokens.at(unit[2]).low in words:
            return self._next_to(at, unit[2], unit[:2], unit[2] + 1, floor)
        count = self.tokens.at(at + 1).low in self.language.counts
        unit = self.numbers.unit(at + 1 + count) if self.tokens.at(at).low in words else None
        if unit is None or self.numbers.number(unit[2], unit[0], chained=False):
            return None
        return self._next_to(at, at, unit[:2], unit[2], floor)

    def _next_to(self, at: int, word: int, unit: tuple[str, bool], end: int, floor: int) -> Reading | None:
        kind, plural = unit
        step = -1 if self.tokens.at(word).low in self.language.before else 1
        counted = [place for place in (at - 1, word + 1) if self.tokens.at(place).low in self.language.counts]
        count = self.language.counts[self.tokens.at(counted[0]).low] if counted else int(not plural)
        if (step > 0 and count == 0) or (plural and kind == "article" and not count) or kind in ("recital", "annex"):
            return None  # "the following articles" are as often goods as provisions
        start = self._from_article(at - 1 if at - 1 in counted and at - 1 >= floor else at, floor)
        return Reading(start, end, "beside", kind, plural, step=step, many=count)

    def _numbered(self, at: int, floor: int) -> Reading | None:
        """ "Article 8(1) and (2)", "Article 8, paragraph 3, points (a) and (b)", "het eerste lid, onder a"."""
        level = self.numbers.level(at)
        if level is None:
            return None
        start = self._from_article(at, floor) if self.tokens.at(at).low in self.language.ordinals else at
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
