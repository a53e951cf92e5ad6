"""What can number what: letters and roman numerals for points, capitals for annexes; and what goes in one list."""

from articles.citations.numerals import from_roman, is_roman_only


def is_letter(text: str) -> bool:
    """What numbers a point: "b", "aa", "iv"."""
    return text.isascii() and text.isalpha() and (len(text) == 1 or text in (2 * text[0], 3 * text[0]) or _short(text))


def _short(text: str) -> bool:
    return is_roman_only(text) and set(text.lower()) <= set("ivxl") and (text.islower() or text.isupper())


def is_heading_number(text: str, unit: str) -> bool:
    """Roman numerals for every unit, capital letters for annexes and divisions: "Annex a list" has none."""
    if text.isupper() and from_roman(text) and set(text) <= set("IVXLC"):
        return unit != "article" or text not in "LC"
    single = len(text) == 1 and text.isascii() and text.isupper()
    return (single and unit != "article") or (text.islower() and is_roman_only(text) and set(text) <= set("ivx"))


def same_style(num: str, other: str, deep: bool) -> bool:
    """Whether two numbers can stand in one list; `deep` within a lettered point, where "i" is the roman one."""
    if num[:1].isdigit() or other[:1].isdigit():
        return num[:1].isdigit() and other[:1].isdigit()
    roman = is_roman_only(num) or (deep and from_roman(num) > 0)
    if roman or is_roman_only(other):
        return from_roman(num) > 0 and from_roman(other) > 0 and set(other.lower()) <= set("ivxl")
    return True
