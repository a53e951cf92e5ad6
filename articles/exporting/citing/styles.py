"""The styles: for each its edition, the rule it follows, and a template. Words between stars are italic.

how, day: what dates the treaty ("opened for signature" and when); first: the same with the place; at: the pinpoint;
force: whether it is in force; dutch: the title in Dutch; read: the words it was read in; accessed: the day on which.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from articles.exporting.citing.pinpoints import Names, Nums

MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
ABBREVIATED = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()  # noqa: SIM905 - Bluebook, table T12
MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905


def british(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def american(day: dt.date) -> str:
    return f"{ABBREVIATED[day.month - 1]} {day.day}, {day.year}"


def dutch(day: dt.date) -> str:
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def _dutch_steps(nums: Nums, shortened: bool) -> str:
    """ " lid 3 onder a sub ii"; a shortened place leaves out the first word: "3 onder a"."""
    words, number = [], False
    for num in nums:
        named = "lid" if num[0].isdigit() and not number else ("sub" if "onder" in words else "onder")
        words += [named, num]
        number = number or num[0].isdigit()
    return " ".join(words[1:]) if shortened else "".join(f" {word}" for word in words)


@dataclass(frozen=True)
class Style:
    key: str
    name: str
    rule: str
    names: Names
    day: Callable[[dt.date], str]
    treaty: str
    annotation: str
    force: tuple[str, str] = ("not yet in force", "entered into force {}")
    dotted: bool = True  # False: the style writes abbreviations without full stops


_SHORT = (("art", "arts"), ("annex", "annexes"), ("pt", "pts"), ("ch", "chs"), ("s", "ss"), ("recital", "recitals"))
_DOTTED = (
    *(("art.", "arts."), ("annex", "annexes"), ("pt.", "pts."), ("ch.", "chs.")),
    *(("§", "§§"), ("recital", "recitals")),
)
_FULL = (
    *(("Article", "Articles"), ("Annex", "Annexes"), ("Part", "Parts"), ("Chapter", "Chapters")),
    *(("Section", "Sections"), ("recital", "recitals")),
)
_DUTCH = (
    *(("art.", "art."), ("bijlage", "bijlagen"), ("deel", "deel"), ("hoofdstuk", "hoofdstuk")),
    *(("afdeling", "afdeling"), ("overweging", "overwegingen")),
)

STYLES = [
    Style(
        "oscola4",
        "OSCOLA, 4th edition",
        "treaties: title (opened for signature, in force) series (short title) pinpoint",
        Names(*_SHORT),
        british,
        "{title} ({how} {day}, {force}) {series} ({short}) {at}.",
        "{author}, ‘{title}’ ({site}, revision {revision}, {day}) <{address}> accessed {accessed}.",
        dotted=False,
    ),
    Style(
        "oscola5",
        "OSCOLA, 5th edition",
        "treaties: as in the 4th edition, without the full stop at the end",
        Names(*_SHORT),
        british,
        "{title} ({how} {day}, {force}) {series} ({short}) {at}",
        "{author}, ‘{title}’ ({site}, revision {revision}, {day}) <{address}> accessed {accessed}",
        dotted=False,
    ),
    Style(
        "bluebook",
        "The Bluebook",
        "rule 21.4, treaties; rule 3.3 for several paragraphs; rule 18.2, the internet; table T12, months",
        Names(*_DOTTED, preamble="pmbl.", last=", ", plural_within=False),
        american,
        "{title} {at}, *{how}* {day}, {series} ({force}).",
        "{author}, *{title}*, {site} (revision {revision}, {day}), {address} (last visited {accessed}).",
    ),
    Style(
        "aglc4",
        "AGLC, 4th edition",
        "chapter 8, treaties; rule 7.15, the internet",
        Names(*_SHORT, last=", "),
        british,
        "*{title}*, {how} {day}, {series} ({force}) {at}.",
        "{author}, ‘{title}’, *{site}* (Web Page, revision {revision}, {day}) <{address}>.",
        dotted=False,
    ),
    Style(
        "leidraad",
        "Leidraad voor juridische auteurs",
        "verdragen; artikel, lid en onderdeel vóór de naam van het verdrag",
        Names(*_DUTCH, "preambule", "slotformule", " en ", _dutch_steps, False, True),
        dutch,
        "{At} {dutch} ({series}), {force}.",
        "{author}, ‘{title}’, *{site}* {day}, versie {revision}, {address} (laatst geraadpleegd op {accessed}).",
        force=("nog niet in werking getreden", "in werking getreden op {}"),
    ),
    Style(
        "plain",
        "Plain words",
        "everything in words, with the text it was read in",
        Names(*_FULL),
        british,
        "{title}, {at} ({first}, {force}), {series}. {read}",
        "{author}, “{title}”, on {about} of the {short}, revision {revision} of {day}, {site}, {address},"
        " accessed on {accessed}.",
        force=("not yet in force", "in force since {}"),
    ),
]
BY_KEY = {style.key: style for style in STYLES}
