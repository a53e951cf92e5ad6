"""The styles: for each its edition, the rule it follows, and templates. Words between stars are italic; those in
square brackets fall away where a fact in them is not known.

how, day: what dates the treaty ("opened for signature" and when); first: the same with the place; at: the pinpoint;
force: whether it is in force; dutch: the title in Dutch; read: the words it was read in; accessed: the day on which.
No manual has a rule for a State's act alone: it is cited as the treaty is, after the State and what it did, with the
source that states it, which was read on the day `seen`.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from articles.exporting.citing import acts, dates
from articles.exporting.citing.facts import ActFacts
from articles.exporting.citing.pinpoints import Names, Nums
from articles.sentences import say


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
    """A style of citation: its names for things, its dates, and its patterns for the treaty and what is said of it."""

    key: str
    name: str
    rule: str
    names: Names
    day: Callable[[dt.date], str]
    treaty: str
    annotation: str
    act: str
    force: tuple[str, str] = ("not yet in force", "entered into force {}")
    dotted: bool = True  # False: the style writes abbreviations without full stops
    did: Callable[[ActFacts, Names], str] = acts.english
    undated: str = "date not established"
    language: str = "en"  # in which a citation is written

    def date(self, text: str) -> str:
        """A date as exact as known: "2024-02-14", "2024-02", "2024"; "" is one that is not established."""
        return dates.as_known(text, self.day) or self.undated


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

NO_RULE = say("no rule for a State’s act alone: State and act, the treaty as this style cites it, the source")
STYLES = [
    Style(
        "oscola4",
        say("OSCOLA, 4th edition"),
        say("treaties: title (opened for signature, in force) series (short title) pinpoint"),
        Names(*_SHORT),
        dates.british,
        "{title} ({how} {day}, {force}) {series} ({short}) {at}.",
        "{author}, ‘{title}’ ({site}, revision {revision}, {day}) <{address}> accessed {accessed}.",
        "{state}, {did} {title}, {series} ({date})[ {source}][ <{origin}>][ accessed {seen}].",
        dotted=False,
    ),
    Style(
        "oscola5",
        say("OSCOLA, 5th edition"),
        say("treaties: as in the 4th edition, without the full stop at the end"),
        Names(*_SHORT),
        dates.british,
        "{title} ({how} {day}, {force}) {series} ({short}) {at}",
        "{author}, ‘{title}’ ({site}, revision {revision}, {day}) <{address}> accessed {accessed}",
        "{state}, {did} {title}, {series} ({date})[ {source}][ <{origin}>][ accessed {seen}]",
        dotted=False,
    ),
    Style(
        "bluebook",
        "The Bluebook",
        say("rule 21.4, treaties; rule 3.3 for several paragraphs; rule 18.2, the internet; table T12, months"),
        Names(*_DOTTED, preamble="pmbl.", last=", ", plural_within=False),
        dates.american,
        "{title} {at}, *{how}* {day}, {series} ({force}).",
        "{author}, *{title}*, {site} (revision {revision}, {day}), {address} (last visited {accessed}).",
        "{state}, {did} {title}, {date}, {series}, {source}, {origin}[ (last visited {seen})].",
    ),
    Style(
        "aglc4",
        say("AGLC, 4th edition"),
        say("chapter 8, treaties; rule 7.15, the internet"),
        Names(*_SHORT, last=", "),
        dates.british,
        "*{title}*, {how} {day}, {series} ({force}) {at}.",
        "{author}, ‘{title}’, *{site}* (Web Page, revision {revision}, {day}) <{address}>.",
        "{state}, {did} *{title}*, {date}, {series}, {source}[ <{origin}>].",
        dotted=False,
    ),
    Style(
        "leidraad",
        "Leidraad voor juridische auteurs",
        say("treaties; article, paragraph and point before the name of the treaty"),
        Names(*_DUTCH, "preambule", "slotformule", " en ", _dutch_steps, False, True),
        dates.dutch,
        "{At} {dutch} ({series}), {force}.",
        "{author}, ‘{title}’, *{site}* {day}, versie {revision}, {address} (laatst geraadpleegd op {accessed}).",
        "{state}, {did} {dutch} ({series}), {date}, {source}, {origin}[ (laatst geraadpleegd op {seen})].",
        force=("nog niet in werking getreden", "in werking getreden op {}"),
        did=acts.dutch,
        undated="datum niet vastgesteld",
        language="nl",
    ),
    Style(
        "plain",
        say("Plain words"),
        say("everything in words, with the text it was read in"),
        Names(*_FULL),
        dates.british,
        "{title}, {at} ({first}, {force}), {series}. {read}",
        "{author}, “{title}”, on {about} of the {short}, revision {revision} of {day}, {site}, {address},"
        " accessed on {accessed}.",
        "{state}, {did} {title}, {date}.[ Stated by {source}.][ See {origin}, read on {seen}.] Recorded at {address}.",
        force=("not yet in force", "in force since {}"),
    ),
]
BY_KEY = {style.key: style for style in STYLES}
