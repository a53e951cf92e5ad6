"""Reading numbers and lists of them: "8(1) and (2)", "39, 40 and 42", "(a) to (c)", "eerste en tweede"."""

import re
from typing import NamedTuple

from articles.citations.language import Language
from articles.citations.numerals import is_roman_only
from articles.citations.styles import is_heading_number, is_letter, same_style
from articles.citations.tokens import SUFFIXES, Tokens

_SUFFIXES = frozenset(SUFFIXES.split("|"))
_DEEPEST = 6
_LONGEST_ORDINALS = 40  # so that a row of ordinals that count nothing is not read again from each of them

Nums = tuple[str, ...]


class Item(NamedTuple):
    """A number with the numbers in brackets after it: ("8", "1"); `upto` if it ends a range that the last one began.

    `closing` says that "and" stood before it or before one of those that precede it.
    """

    nums: Nums
    upto: bool = False
    closing: bool = False


class Level(NamedTuple):
    """What a unit word counts: "Articles 8(1) and 14(2)"; `end` is the place of the token after it."""

    unit: str
    plural: bool
    items: tuple[Item, ...]
    end: int


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
        num = token.low if token.low.endswith(tuple(_SUFFIXES)) else token.text
        if after.kind == "word" and after.low in _SUFFIXES and num.isalnum():
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
        while len(nums) < _DEEPEST and (found := self.bracket(at) or self._dotted(at)):
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

    def level(self, at: int, chained: bool = False) -> Level | None:
        """ "Articles 39, 40 and 42", "paragraphs 2 to 7", "eerste en tweede lid"; `chained` after a higher unit."""
        if self.tokens.at(at).low in self.language.ordinals:
            return self._ordinals(at)
        unit = self.unit(at)
        if unit is None or not self._may_begin(at, unit[2], chained):
            return None
        kind, plural, at = unit
        first = self.item(at, kind, chained)
        if first is None:
            return None
        items, at = [Item(first[0])], first[1]
        if kind == "paragraph" and not first[0][0][:1].isdigit():
            kind = "point"  # "alinéa a)", "paragraph (a)"
        while more := self._more(at, kind, plural, items, chained):
            items.append(more[0])
            at = more[1]
        return Level(kind, plural, tuple(items), at)

    def _may_begin(self, at: int, after: int, chained: bool) -> bool:
        """Words such as the Dutch "onder" count points only after a higher unit or before a bracket."""
        return chained or self.tokens.at(at).low not in self.language.inner or self.bracket(after) is not None

    def _more(self, at: int, unit: str, plural: bool, items: list[Item], chained: bool) -> tuple[Item, int] | None:
        """The next member of a list: " and (2)", ", 40", " to 7", " to Article 9"."""
        comma, upto, place = self.joint(at)
        closing = items[-1].closing or not (comma or upto)
        if place == at:
            return None
        if sibling := self._sibling(place, unit, items[-1].nums):
            return Item(sibling[0], upto, closing), sibling[1]
        again = self.unit(place) if upto else None
        if again and again[0] == unit:
            place = again[2]
        found = self.item(place, unit, chained)
        if found and comma and not (plural or again or self._leads_on(found[1])):
            return None
        sure = found and (len(found[0]) > 1 or self.tokens.at(found[1] - 1).text == ")")
        strict = comma or items[-1].closing
        if found and (sure or self._counts(found[1], plural, strict, chained)):
            return Item(found[0], upto, closing), found[1]
        return None

    def _leads_on(self, at: int) -> bool:
        """Whether " or 7" follows: even a singular "Article 5, 6 or 7" is then a list."""
        comma, _, place = self.joint(at)
        return not comma and self.tokens.at(place).kind == "number" and self.may_follow(place + 1)

    def joint(self, at: int) -> tuple[bool, bool, int]:
        """What joins two members: whether a comma alone, whether it makes a range, and the place after it."""
        place = at + (self.tokens.at(at).text == ",")
        if (end := self.tokens.match(place, self.language.ranges)) > place:
            return False, True, end
        end = self.tokens.match(place, self.language.joins)
        return end == place, False, end

    def _counts(self, after: int, plural: bool, strict: bool, chained: bool) -> bool:
        """Whether a bare number belongs to the list: not "30" in "paragraph 2, 30 days" or "Article 8 and 9 States"."""
        if not plural:
            upper = chained and self.tokens.at(after).text == "," and self.unit(after + 1) is not None
            return self.may_follow(after) and not upper  # "Articles 4, paragraph 2, and 5, paragraph 3"
        return self.may_follow(after) if strict else self.tokens.at(after).low not in self.language.measures

    def _sibling(self, at: int, unit: str, before: Nums) -> tuple[Nums, int] | None:
        """ "(2)" after "8(1)" is 8(2); "(c)" after "8(1)(b)(i)" is 8(1)(c)."""
        found = self.bracket(at)
        lowest = 0 if unit in ("paragraph", "point") else 1
        if found is None:
            return None
        for depth in range(len(before) - 1, lowest - 1, -1):
            if same_style(before[depth], found[0], deep=any(not num[:1].isdigit() for num in before[lowest:depth])):
                nums, end = [*before[:depth], found[0]], found[1]
                while len(nums) < _DEEPEST and (deeper := self.bracket(end)):
                    nums.append(deeper[0])
                    end = deeper[1]
                return tuple(nums), end
        return None

    def _ordinals(self, at: int) -> Level | None:
        """ "eerste, tweede en vierde lid", "derde tot en met vijfde lid", "second paragraph"."""
        items = [Item((self.language.ordinals[self.tokens.at(at).low],))]
        at += 1
        while len(items) < _LONGEST_ORDINALS:
            _, upto, place = self.joint(at)
            place += place > at and self.tokens.at(place).low in self.language.articles
            if place == at or self.tokens.at(place).low not in self.language.ordinals:
                break
            items.append(Item((self.language.ordinals[self.tokens.at(place).low],), upto))
            at = place + 1
        unit = self.unit(at)
        if unit is None or unit[0] not in ("paragraph", "recital"):
            return None
        return Level(unit[0], unit[1], tuple(items), unit[2])
