"""Words that point at a provision without its number: "this Article", "that paragraph", "the preceding Article"."""

from typing import NamedTuple

from articles.citations.chain import Span
from articles.citations.language import Language
from articles.citations.lists import Lists
from articles.citations.tokens import Tokens

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


class Pointing:
    """Reads what points, at a place among the tokens of a text in one language; each gives a reading or None."""

    def __init__(self, tokens: Tokens, language: Language):
        self.tokens, self.language = tokens, language
        self.numbers = Lists(tokens, language)

    def of(self, at: int) -> int:
        """The place after "of the", "de l'", "van het"; 0 where there is none."""
        at += self.tokens.at(at).text == ","
        if self.tokens.at(at).low not in self.language.of:
            return 0
        at += 1
        while self.tokens.at(at).low in self.language.articles and self.tokens.at(at).text:
            at += 1
        return at

    def from_article(self, at: int, floor: int) -> int:
        """The place of the article before a word, or of the word itself: "the" of "the preceding paragraph"."""
        return at - 1 if at > floor and self.tokens.at(at - 1).low in self.language.articles - {"'", "’"} else at

    def this(self, at: int, floor: int) -> Reading | None:
        """ "this Article", "the present paragraph"; not "this part of the territory" or "at this point"."""
        unit = self.numbers.unit(at + 1) if self.tokens.at(at).low in self.language.this else None
        if unit is None or unit[1] or self.tokens.at(at + 1).low in self.language.inner:
            return None
        before, word = self.tokens.at(at - 1).low, self.tokens.at(at + 1)
        if word.low in _IDIOMS and before not in self.language.of | {"in", "under", "en"}:
            return None
        if word.text.islower() and unit[0] not in ("article", "paragraph") and not self._of_the_treaty(unit[2]):
            return None
        return Reading(self.from_article(at, floor), unit[2], "this", unit[0])

    def _of_the_treaty(self, at: int) -> bool:
        """Whether no "of" follows, or only one that leads to the treaty or a provision of it."""
        after = self.of(at)
        token = self.tokens.at(after)
        leads = self.language.this | self.language.own | self.language.applying
        return not after or token.low in leads or token.low in self.language.units

    def that(self, at: int) -> Reading | None:
        """ "that Article", "the same paragraph": the one cited before."""
        unit = self.numbers.unit(at + 1) if self.tokens.at(at).low in self.language.that else None
        return Reading(at, unit[2], "that", unit[0]) if unit and not unit[1] else None

    def unnamed(self, at: int) -> Reading | None:
        """ "the Annex" of "paragraph 2 of the Annex": the one in which the words stand; and "the preamble"."""
        if self.tokens.at(at).low in _PREAMBLES:
            return Reading(at, at + 1, "this", "preamble")
        unit = self.numbers.unit(at)
        named = self.tokens.at(at - 1).low in self.language.articles and unit and not unit[1]
        return Reading(at, unit[2], "this", unit[0]) if named and unit and unit[0] in ("article", "annex") else None

    def beside(self, at: int, floor: int) -> Reading | None:
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
        start = self.from_article(at - 1 if at - 1 in counted and at - 1 >= floor else at, floor)
        return Reading(start, end, "beside", kind, plural, step=step, many=count)
