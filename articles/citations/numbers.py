"""Reading one number at a place among the tokens: "8", "8 bis", "8(1)(a)", "8.1", "(b)(ii)", "XIV"."""

import re

from articles.citations.language import Language
from articles.citations.numerals import is_roman_only
from articles.citations.styles import is_heading_number, is_letter
from articles.citations.tokens import Tokens
from articles.numbering import SUFFIXES

DEEPEST = 6

Nums = tuple[str, ...]


class Numbers:
    """Reads numbers at a place among the tokens; each reader gives what it read and the place after it, or None."""

    def __init__(self, tokens: Tokens, language: Language):
        self.tokens, self.language = tokens, language

    def unit(self, at: int) -> tuple[str, bool, int] | None:
        """A unit word: kind of provision, whether plural, place after it (and after the full stop of "Art.")."""
        word = self.tokens.at(at).low
        if word not in self.language.units:
            return None
        kind, plural = self.language.units[word]
        stop = word in self.language.shortened and self.tokens.at(at + 1).text == "."
        return kind, plural, at + 1 + stop

    def bracket(self, at: int) -> tuple[str, int] | None:
        """ "(1)", "(a)", "(2 bis)"; also "a)", unless that bracket closes another one."""
        opened = self.tokens.at(at).text == "("
        inner = at + opened
        token = self.tokens.at(inner)
        if not (token.kind == "number" and opened) and not is_letter(token.text):
            return None
        num, end = self._suffixed(inner)
        closed = self.tokens.at(end).text == ")" and (opened or not token.enclosed)
        return (num, end + 1) if closed else None

    def _suffixed(self, at: int) -> tuple[str, int]:
        """ "8", "8 bis", "8bis", "1er" as the number of an eid."""
        token, after = self.tokens.at(at), self.tokens.at(at + 1)
        num = token.low if token.low.endswith(SUFFIXES) else token.text
        if after.kind == "word" and after.low in SUFFIXES and num.isalnum():
            return num + after.low, at + 2
        return (num[:-2] if re.fullmatch("[0-9]+er", token.low) else num), at + 1

    def number(self, at: int, unit: str, chained: bool) -> tuple[str, int] | None:
        """The first number after a unit word: "8", "8 bis", "XIV", "(b)", "b", "premier"."""
        token = self.tokens.at(at)
        if token.kind == "number":
            return self._suffixed(at)
        if self.language.afterwards and token.low in self.language.ordinals:
            return self.language.ordinals[token.low], at + 1
        if unit in ("paragraph", "point", "recital"):
            return self.bracket(at) or self._bare_letter(at, unit, chained)
        doubtful = len(token.text) == 1 and self.tokens.at(at - 1).text.islower()  # "the part I play"
        if (
            token.kind == "word"
            and is_heading_number(token.text, unit)
            and not (doubtful and not self.may_follow(at + 1))
        ):
            num, end = self._suffixed(at)
            after = self.tokens.at(end)
            if after.kind == "number" and after.start == token.end:
                return num + after.text, end + 1  # "Annex B1"
            return (num if token.text.isupper() else num.upper()), end
        return None

    def _bare_letter(self, at: int, unit: str, chained: bool) -> tuple[str, int] | None:
        """ "onderdeel b", "point b"; "a point a finger" is none, nor is a paragraph ever so."""
        token = self.tokens.at(at)
        if unit != "point" or not is_letter(token.text):
            return None
        sure = chained or self.language.bare_letters
        if sure or is_roman_only(token.text) or (token.low not in "aioey" and self.may_follow(at + 1)):
            return token.text, at + 1
        return None

    def may_follow(self, at: int) -> bool:
        """Whether the token suits a number that has just cited something: "9 applies", "9." but not "9 States"."""
        token = self.tokens.at(at)
        if token.low in self.language.measures:
            return False
        return token.kind in ("end", "mark") or token.low in self.language.function

    def item(self, at: int, unit: str, chained: bool = False) -> tuple[Nums, int] | None:
        """ "8", "8(1)(a)", "8.1", "(b)(ii)"."""
        found = self.number(at, unit, chained)
        if found is None:
            return None
        nums, at = [found[0]], found[1]
        while len(nums) < DEEPEST and (found := self.bracket(at) or self._dotted(at)):
            nums.append(found[0])
            at = found[1]
        return tuple(nums), at

    def _dotted(self, at: int) -> tuple[str, int] | None:
        """ ".1" of "8.1", without a space."""
        before, stop, token = self.tokens.at(at - 1), self.tokens.at(at), self.tokens.at(at + 1)
        joined = stop.text == "." and before.end == stop.start and stop.end == token.start
        if joined and (token.kind == "number" or is_letter(token.text)):
            return token.text, at + 2
        return None
