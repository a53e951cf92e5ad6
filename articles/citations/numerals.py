"""How provisions are numbered: digits, digits with bis or a letter, roman numerals, letters; and what lies between."""

import re
from collections.abc import Callable

from articles.numbering import SUFFIXES

LONGEST_RANGE = 500
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ROMAN_FORM = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", re.I)
_DIGITS = re.compile(r"([0-9]{1,9})([A-Za-z]*)")

Exists = Callable[[str], bool]


def to_roman(number: int) -> str:
    """14 as "XIV"; nothing for what has no roman numeral."""
    if not 0 < number < 4000:
        return ""
    written = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        written += letters * count
    return written


def from_roman(text: str) -> int:
    """ "XIV" or "xiv" as 14; 0 for what is no roman numeral."""
    if not text or len(text) > 15 or not _ROMAN_FORM.fullmatch(text):
        return 0
    left, number = text.upper(), 0
    for worth, letters in _ROMAN:
        while left.startswith(letters):
            left, number = left[len(letters) :], number + worth
    return number


def is_roman_only(num: str) -> bool:
    """Whether a number can only be a roman numeral: "iv" is one, "i" may be a letter."""
    return len(num) > 1 and from_roman(num) > 0


def between(first: str, last: str, deep: bool, exists: Exists | None = None) -> list[str]:
    """Every number from the first to the last, both included; only these two if nothing can lie between.

    `deep` says that they number points within points, which are roman more often than not; `exists` tells which
    numbers the text has, and so decides between letters and roman numerals and finds an 8 bis between 8 and 9.
    """
    if first[:1].isdigit() and last[:1].isdigit():
        return _between_digits(first, last, exists)
    romans, letters = _between_romans(first, last), _between_letters(first, last)
    ways = [romans, letters] if deep or first.lower() == "i" or len(first + last) > 2 else [letters, romans]
    ways = [way for way in ways if way] or [[first, last]]
    return next((way for way in ways if exists and all(map(exists, way))), ways[0])


def _between_digits(first: str, last: str, exists: Exists | None) -> list[str]:
    low, high = _DIGITS.fullmatch(first), _DIGITS.fullmatch(last)
    if not low or not high or not 0 < int(high[1]) - int(low[1]) <= LONGEST_RANGE:
        return [first, last]
    inner = [str(n) for n in range(int(low[1]) + 1, int(high[1]))]
    if exists:
        inner = [low[1], *inner]
        inner = [num + extra for num in inner for extra in ("", *SUFFIXES) if not extra or exists(num + extra)]
        inner = inner[inner.index(first) + 1 :] if first in inner else inner[1:]
    return [first, *inner, last]


def _between_romans(first: str, last: str) -> list[str]:
    low, high = from_roman(first), from_roman(last)
    if not {first.lower(), last.lower()}.isdisjoint("cdm") and len(first + last) == 2:
        return []  # these count as letters
    if not low or not 0 < high - low <= LONGEST_RANGE or first.isupper() != last.isupper():
        return []
    middle = [to_roman(n) for n in range(low + 1, high)]
    return [first, *(num if first.isupper() else num.lower() for num in middle), last]


def _between_letters(first: str, last: str) -> list[str]:
    if not (first + last).isascii() or len(first) != 1 or len(last) != 1 or first.isupper() != last.isupper():
        return []
    return [chr(code) for code in range(ord(first), ord(last) + 1)]


def neighbour(num: str, step: int, deep: bool, exists: Exists) -> str:
    """The number before (step -1) or after (step 1) a number, the nearest that exists; "" where there can be none."""
    plain, others = _beside_digits(num, step) if num[:1].isdigit() else _beside_letters(num, step, deep)
    return next((other for other in others if exists(other)), plain)


def _beside_digits(num: str, step: int) -> tuple[str, list[str]]:
    """The next number as a rule, and those that may come before it: after 8 as a rule 9, if there is no 8 bis."""
    found = _DIGITS.fullmatch(num)
    number, extra = (int(found[1]), found[2].lower()) if found else (0, "")
    family = ["", *SUFFIXES]
    place = family.index(extra) if extra in family else 0
    if step > 0:
        return str(number + 1), [f"{number}{extra}" for extra in family[place + 1 :]]
    if place:
        return f"{number}{family[place - 1]}", []
    return (str(number - 1), [f"{number - 1}{extra}" for extra in reversed(SUFFIXES)]) if number > 1 else ("", [])


def _beside_letters(num: str, step: int, deep: bool) -> tuple[str, list[str]]:
    roman = to_roman(from_roman(num) + step) if from_roman(num) else ""
    letter = chr(ord(num) + step) if len(num) == 1 and num not in "azAZ"[step > 0 :: 2] else ""
    ways = [roman if num.isupper() else roman.lower(), letter]
    ways = [way for way in (ways if deep or num.isupper() or len(num) > 1 else reversed(ways)) if way]
    return (ways[0] if ways else ""), ways
