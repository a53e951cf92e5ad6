"""Sequences of numbers as treaties write them: 1, 2, 3 · I, II · i, ii · A, B · a, b – with "8 bis" after "8"."""

import re

SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies", "decies")
_BIS = re.compile(rf"(?<=[0-9])\s*(?:{'|'.join(SUFFIXES)})$")
_ROMAN = [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]


def roman(value: int) -> str:
    """The number in small roman numerals; 1 to 399."""
    numeral = ""
    for worth, sign in _ROMAN:
        numeral += sign * (value // worth)
        value %= worth
    return numeral


def letter(value: int) -> str:
    """The number as a letter: a to z, then aa, bb, and so on."""
    return "abcdefghijklmnopqrstuvwxyz"[(value - 1) % 26] * ((value - 1) // 26 + 1)


# Letters come before numerals: alone, "i" is as likely either, and a list begins with "a" or with "i".
SCHEMES = [str, letter, roman, lambda value: letter(value).upper(), lambda value: roman(value).upper()]


def gap(nums: list[str]) -> tuple[int, str] | None:
    """The first place at which a list breaks its sequence and the number that belongs there; None if it holds.

    A list must begin with 1, I, i, A or a. "8 bis" may follow "8" and is not counted.
    """
    plain = [(place, num) for place, num in enumerate(nums) if not (_BIS.search(num) and _follows(nums, place))]
    breaks = [_first_break(plain, scheme) for scheme in SCHEMES]
    return None if None in breaks else max(broken for broken in breaks if broken is not None)


def _follows(nums: list[str], place: int) -> bool:
    """Whether the "8 bis" at this place comes after 8."""
    return place > 0 and _BIS.sub("", nums[place]) == _BIS.sub("", nums[place - 1])


def _first_break(plain: list[tuple[int, str]], scheme) -> tuple[int, str] | None:
    for count, (place, num) in enumerate(plain, 1):
        if num != scheme(count):
            return place, scheme(count)
    return None
