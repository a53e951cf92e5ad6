"""What two wordings of one provision, in any of four languages, should agree on: duties, times, numbers, references."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from articles.sentences import say, say_many
from articles.tongues import TONGUES, Tongue

MUST, MAY = say("must"), say("may")
LIMITS = {
    "hour": lambda n: say_many("{n} hour", "{n} hours", n),
    "day": lambda n: say_many("{n} day", "{n} days", n),
    "week": lambda n: say_many("{n} week", "{n} weeks", n),
    "month": lambda n: say_many("{n} month", "{n} months", n),
    "year": lambda n: say_many("{n} year", "{n} years", n),
}


@dataclass
class Facts:
    """What a wording says, whatever the language."""

    force: set[str] = field(default_factory=set)
    times: Counter[str] = field(default_factory=Counter)
    numbers: Counter[str] = field(default_factory=Counter)
    references: set[str] = field(default_factory=set)
    plain_duty: bool = False


class Divergence(NamedTuple):
    """Where two wordings part: about what, and what each says that the other does not."""

    about: str
    one: list[str]
    other: list[str]


def facts(text: str, language: str, cited: Iterable[tuple[int, int]] = (), targets: Iterable[str] = ()) -> Facts:
    """What a text says; the words at `cited` are references to `targets`, whose numbers count nothing else."""
    tongue = TONGUES.get(language.partition("-")[0].lower())
    found = Facts(references=set(targets))
    if tongue is None:
        return found
    for start, end in cited:
        text = text[:start] + " " * (end - start) + text[end:]
    rest = text.lower()
    found.plain_duty = tongue.plain_duty
    rest = _dates(rest, tongue, found)
    rest = _times(rest, tongue, found)
    counted = [
        _value(word, tongue) for word in re.findall(r"\b[0-9]+\b|[^\W\d_]+", rest) if word not in tongue.ambiguous
    ]
    found.numbers.update(str(number) for number in counted if number)
    found.force = _force(rest, tongue)
    return found


def divergences(one: Facts, other: Facts) -> list[Divergence]:
    """Where two wordings part; nothing where they agree in all that is compared."""
    found = [
        _parting(say("must or may"), one.force, other.force) if _forces_part(one, other) else None,
        _counted(say("dates and time limits"), one.times, other.times),
        _counted(say("numbers"), one.numbers, other.numbers),
        _parting(say("references"), one.references, other.references),
    ]
    return [divergence for divergence in found if divergence]


def _forces_part(one: Facts, other: Facts) -> bool:
    """A language that states duties plainly says nothing by having no word for "must"."""
    if MAY in one.force ^ other.force:
        return True
    return MUST in one.force ^ other.force and not (one.plain_duty or other.plain_duty)


def _parting(about: str, one: set[str], other: set[str]) -> Divergence | None:
    return Divergence(about, sorted(one - other), sorted(other - one)) if one != other else None


def _counted(about: str, one: Counter[str], other: Counter[str]) -> Divergence | None:
    if one == other:
        return None
    return Divergence(about, sorted((one - other).elements()), sorted((other - one).elements()))


def _dates(text: str, tongue: Tongue, found: Facts) -> str:
    """Take the dates out: "14 February 2024"."""
    months = "|".join(tongue.months)

    def take(date: re.Match[str]) -> str:
        found.times[f"{date[3]}-{tongue.months[date[2]]:02}-{int(date[1]):02}"] += 1
        return " "

    return re.sub(rf"\b([0-9]{{1,2}})(?:er|º)? (?:de )?({months}) (?:de )?([0-9]{{4}})\b", take, text)


def _times(text: str, tongue: Tongue, found: Facts) -> str:
    """Take the time limits out: "six months", "sixty (60) days", "a year"."""
    numbers = "|".join(sorted(tongue.numbers, key=len, reverse=True))
    units = "|".join(sorted(tongue.units, key=len, reverse=True))

    def take(time: re.Match[str]) -> str:
        count = _value(time[1], tongue) or 1
        found.times[LIMITS[tongue.units[time[2]]](count)] += 1
        return " "

    pattern = rf"\b([0-9]+|{numbers}|{tongue.one})(?: \([0-9]+\))?[ -](?:\w+ )?({units})\b"
    return re.sub(pattern, take, text)


def _value(word: str, tongue: Tongue) -> int | None:
    return int(word) if word.isascii() and word.isdigit() else tongue.numbers.get(word)


def _force(text: str, tongue: Tongue) -> set[str]:
    rest = re.sub(rf"\b(?:{tongue.denied})\b", " ", text)
    force = {MAY} if re.search(rf"\b(?:{tongue.may})\b", rest) else set()
    return force | ({MUST} if re.search(rf"\b(?:{tongue.must})\b", text) else set())
