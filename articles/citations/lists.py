"""Reading lists of numbers after a unit word: "39, 40 and 42", "8(1) and (2)", "(a) to (c)", "eerste en tweede"."""

from typing import NamedTuple

from articles.citations.numbers import DEEPEST, Numbers, Nums
from articles.citations.styles import same_style

_LONGEST_ORDINALS = 40  # so that a row of ordinals that count nothing is not read again from each of them


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


class Lists(Numbers):
    """Reads lists as it reads numbers: each reader gives what it read and the place after it, or None."""

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
                while len(nums) < DEEPEST and (deeper := self.bracket(end)):
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
