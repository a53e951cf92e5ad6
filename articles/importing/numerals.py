"""Numbers as treaties write them: 8, 8 bis, VIII, viii, h, hh, eighth, huitième – read as (scheme, value, suffix)."""

import re
from functools import cache
from typing import NamedTuple

from articles.numbering import SUFFIXES, roman

SUFFIX = "|".join(SUFFIXES)
_ARABIC = re.compile(rf"0*([1-9]\d{{0,2}})(?:[\s-]?({SUFFIX})|\s?([a-z]|[A-Z])|(?:\.?[ºª°]-([A-Z])))?(?:er|\.?[ºª°])?")
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
    "primer - tercer", "único", "primo secondo terzo", "primeiro",
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende twintigste",
    "enig",
    "erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter elfter zwölfter",
    "erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes", "erste zweite dritte vierte",
)  # fmt: skip
_VALUES = {name: value for row in _ORDINALS for value, name in enumerate(row.split(), 1)}


class Reading(NamedTuple):
    """One way to read a number: its scheme, its place in the sequence, and what tells "8 bis" from "8"."""

    scheme: str
    value: int
    suffix: str = ""


@cache
def readings(sign: str) -> tuple[Reading, ...]:
    """Every way to read a number as written; none if it is not a number. "i" is a letter or a numeral."""
    if found := _ARABIC.fullmatch(sign):
        return (Reading("arabic", int(found[1]), found[2] or found[3] or found[4] or ""),)
    if found := _LETTERED.fullmatch(sign):
        return tuple(reading._replace(suffix=found[2]) for reading in readings(found[1]) if not reading.suffix)
    if sign.lower() in _VALUES:
        return (Reading("ordinal", _VALUES[sign.lower()]),)
    return tuple(_letters(sign)) if sign.isascii() and sign.isalpha() and len(sign) <= 9 else ()


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
    return sign
