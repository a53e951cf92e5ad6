"""The citations in running text."""

from collections.abc import Container
from typing import NamedTuple

from articles.citations.counting import Place
from articles.citations.instruments import Instruments, own_names
from articles.citations.languages import language_of
from articles.citations.pointing import Reading
from articles.citations.reading import Reader
from articles.citations.resolving import resolve
from articles.citations.tokens import tokenise


class Citation(NamedTuple):
    """Words of a text that cite: `words` is `text[start:end]`, `targets` are the eids of every provision they cite.

    A citation of another instrument is `foreign` and has no targets.
    """

    start: int
    end: int
    words: str
    targets: tuple[str, ...]
    foreign: bool = False


def find(
    text: str,
    home: str,
    *,
    known: Container[str] | None = None,
    division: str | None = None,
    language: str = "en",
    name: str | None = None,
) -> list[Citation]:
    """The citations in a text, in order, none overlapping another.

    `home` is the eid of the provision in which the words stand; `division` that of the Part or chapter around it, for
    "this Part". `known` holds the eids that exist: it settles what can be read in two ways, and drops nothing.
    `name` is what the treaty calls itself ("Protocol"), where "the Convention" would mean another.
    """
    words = language_of(language)
    tokens = tokenise(text)
    reader = Reader(tokens, words)
    readings = list(reader.readings())
    if not readings:
        return []
    instruments = Instruments(reader, own_names(tokens, words, name))
    place = Place(home, known, division)
    foreign = _foreign(readings, instruments, place)
    return _citations(text, readings, foreign, instruments, place)


def _foreign(readings: list[Reading], instruments: Instruments, place: Place) -> list[bool]:
    """Which readings are of another instrument; a list is so as a whole: "Article 3 and Article 4 of the Statute"."""
    verdicts = [instruments.verdict(reading) for reading in readings]
    for before in range(len(readings) - 2, -1, -1):
        one, other = readings[before], readings[before + 1]
        if verdicts[before] is None and verdicts[before + 1] and one.unit == other.unit:
            verdicts[before] = instruments.in_one_list(one, other) and not _tells_apart(one, other, place)
    return [bool(verdict) for verdict in verdicts]


def _tells_apart(one: Reading, other: Reading, place: Place) -> bool:
    """Whether this treaty has only the first: "Article 8 and Article 102 of the Charter" in one of 94 articles."""
    if place.known is None:
        return False
    return all(map(place.exists, resolve(one, place))) and not all(map(place.exists, resolve(other, place)))


def _citations(
    text: str, readings: list[Reading], foreign: list[bool], instruments: Instruments, place: Place
) -> list[Citation]:
    """Readings resolved one after another, because "thereof" and "that Article" look back."""
    citations: list[Citation] = []
    last: Citation | None = None
    for reading, named in zip(readings, foreign, strict=True):
        thereof = instruments.is_of_that(reading)
        elsewhere = named or _looks_elsewhere(reading, thereof, last)
        targets = () if elsewhere else _targets(reading, thereof, place, last)
        start, end = instruments.tokens[reading.start].start, instruments.tokens[reading.end - 1].end
        citations.append(Citation(start, end, text[start:end], targets, elsewhere))
        if reading.outermost.unit not in ("paragraph", "point"):
            last = citations[-1]
    return citations


def _looks_elsewhere(reading: Reading, thereof: bool, last: Citation | None) -> bool:
    """Whether "thereof" or "that Article" looks back to another instrument."""
    if thereof and (last is None or reading.unit in ("article", "annex")):
        return True
    return (thereof or reading.outermost.kind == "that") and last is not None and last.foreign


def _targets(reading: Reading, thereof: bool, place: Place, last: Citation | None) -> tuple[str, ...]:
    before = last.targets if last else ()
    if thereof and before:
        return resolve(reading, place._replace(home=before[-1]))
    return resolve(reading, place, before)
