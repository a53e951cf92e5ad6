"""Numbers as treaties write them: 8, 8 bis, VIII, viii, h, hh, eighth, huitième – read as (scheme, value, suffix)."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from articles.numbering import SUFFIXES, roman

SUFFIX = f"(?i:{'|'.join(SUFFIXES)})"
_ARABIC = re.compile(
    rf"0*([1-9]\d{{0,2}})(?:[\s-]?({SUFFIX})|\s?([a-np-z]|[A-Z])|(?:\.?[ºª°]-([A-Z])))?((?i:er)|o|\.?[ºª°])?"
)
_LETTERED = re.compile(rf"([A-Za-z]+)\s({SUFFIX})")
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième "
    "treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième",
    "première seconde", "unique second",
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero "
    "decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo",
    "primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima",
    "primer - tercer", "único", "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo",
    "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
    "primeira segunda terceira quarta quinta sexta sétima oitava nona décima",
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende twintigste",
    "enig",
    "erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter elfter zwölfter",
    "erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes", "erste zweite dritte vierte",
)  # fmt: skip


def _bare(word: str) -> str:
    """Small letters without their accents, which capitals often go without."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(sign))


_VALUES = {_bare(name): value for row in _ORDINALS for value, name in enumerate(row.split(), 1)}


class Reading(NamedTuple):
    """One way to read a number: its scheme, its place in the sequence, and what tells "8 bis" from "8"."""

    scheme: str
    value: int
    suffix: str = ""


@cache
def readings(sign: str) -> tuple[Reading, ...]:
    """Every way to read a number as written; none if it is not a number. "i" is a letter or a numeral."""
    if found := _ARABIC.fullmatch(sign):
        return (Reading("arabic", int(found[1]), (found[2] or "").lower() or found[3] or found[4] or ""),)
    if found := _LETTERED.fullmatch(sign):
        return tuple(reading._replace(suffix=found[2].lower()) for reading in readings(found[1]) if not reading.suffix)
    if value := _ordinal(sign):
        return (Reading("ordinal", value),)
    return tuple(_letters(sign)) if sign.isascii() and sign.isalpha() and len(sign) <= 9 else ()


def _ordinal(sign: str) -> int:
    """The value of an ordinal, such as "décimo" and "décimo tercero"; 0 for any other word."""
    first, _, second = _bare(sign).partition(" ")
    ten, unit = _VALUES.get(first, 0), _VALUES.get(second, 0)
    if not second:
        return ten
    return ten + unit if ten in (10, 20) and 0 < unit < 10 else 0


def _letters(sign: str):
    low, case = sign.lower(), "upper" if sign.isupper() else "lower" if sign.islower() else ""
    if not case:
        return
    if value := _roman_values().get(low):
        yield Reading(f"roman {case}", value)
    if len(sign) == 1:
        yield Reading(f"letter {case}", ord(low) - 96)
    if len(sign) == 2 and low[0] == low[1]:
        yield Reading(f"letter {case}", ord(low[0]) - 96 + 26)
        yield Reading(f"double {case}", ord(low[0]) - 96)


@cache
def _roman_values() -> dict[str, int]:
    return {roman(value): value for value in range(1, 200)}


def plain(sign: str) -> str:
    """The number as the outline gives it: "1er" and "1º" are 1, "8bis" is "8 bis", an ordinal is its value."""
    [reading, *_] = readings(sign) or (Reading("", 0),)
    if reading.scheme == "ordinal":
        return str(reading.value)
    if reading.scheme == "arabic":
        return f"{reading.value}{' ' if len(reading.suffix) > 1 else ''}{reading.suffix}"
    letters, _, suffix = sign.partition(" ")
    return f"{letters} {suffix.lower()}".strip()
