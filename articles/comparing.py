"""What two wordings of one provision, in any of four languages, should agree on: duties, times, numbers, references."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple


class Tongue(NamedTuple):
    """The words of a language that tell. `plain_duty`: it states a duty in the plain present, without a word for it."""

    numbers: dict[str, int]
    units: dict[str, str]
    months: dict[str, int]
    must: str
    may: str
    denied: str  # what after or before "may" makes it a ban
    one: str
    plain_duty: bool = True
    ambiguous: frozenset[str] = frozenset()  # number words that are also other words; they count before a unit only


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


def _numbers(small: str, tens: str) -> dict[str, int]:
    """Number words from two up ("one" is an article as often), and the tens from thirty."""
    return dict(zip(small.split(), range(2, 21), strict=True)) | dict(
        zip(tens.split(), range(30, 101, 10), strict=True)
    )


def _units(**units: str) -> dict[str, str]:
    return {word: unit for unit, words in units.items() for word in words.split()}


def _months(names: str) -> dict[str, int]:
    return {name: number for number, name in enumerate(names.split(), 1)}


TONGUES = {
    "en": Tongue(
        _numbers(
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            "eighteen nineteen twenty",
            "thirty forty fifty sixty seventy eighty ninety hundred",
        ),
        _units(hour="hour hours", day="day days", week="week weeks", month="month months", year="year years"),
        _months("january february march april may june july august september october november december"),
        must=r"must|shall",
        may=r"may",
        denied=r"may (?:only )?not|no \w+(?: \w+){0,3} may",
        one="one|a|an",
        plain_duty=False,
    ),
    "nl": Tongue(
        _numbers(
            "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
            "achttien negentien twintig",
            "dertig veertig vijftig zestig zeventig tachtig negentig honderd",
        ),
        _units(hour="uur uren", day="dag dagen", week="week weken", month="maand maanden", year="jaar jaren"),
        _months("januari februari maart april mei juni juli augustus september oktober november december"),
        must=r"moet|moeten|dient|dienen|verplicht",
        may=r"kan|kunnen|mag|mogen",
        denied=r"(?:kan|kunnen|mag|mogen)(?: \w+){0,4}? (?:niet|geen)|geen \w+(?: \w+){0,3} (?:kan|kunnen|mag|mogen)",
        one="een|één",
        ambiguous=frozenset({"acht"}),
    ),
    "fr": Tongue(
        _numbers(
            "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
            "dix-neuf vingt",
            "trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix cent",
        ),
        _units(
            hour="heure heures", day="jour jours", week="semaine semaines", month="mois", year="an ans année années"
        ),
        _months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        must=r"doit|doivent|devra|devront|tenue?s?",
        may=r"peut|peuvent|pourra|pourront",
        denied=r"ne (?:peut|peuvent|pourra|pourront)",
        one="une?",
    ),
    "es": Tongue(
        _numbers(
            "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
            "dieciocho diecinueve veinte",
            "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien",
        ),
        _units(hour="hora horas", day="día días", week="semana semanas", month="mes meses", year="año años"),
        _months("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        must=r"debe|deben|deberá|deberán",
        may=r"puede|pueden|podrá|podrán",
        denied=r"no (?:se )?(?:puede|pueden|podrá|podrán)",
        one="una?",
    ),
}


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
        _parting("must or may", one.force, other.force) if _forces_part(one, other) else None,
        _counted("dates and time limits", one.times, other.times),
        _counted("numbers", one.numbers, other.numbers),
        _parting("references", one.references, other.references),
    ]
    return [divergence for divergence in found if divergence]


def _forces_part(one: Facts, other: Facts) -> bool:
    """A language that states duties plainly says nothing by having no word for "must"."""
    if "may" in one.force ^ other.force:
        return True
    return "must" in one.force ^ other.force and not (one.plain_duty or other.plain_duty)


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
        found.times[f"{count} {tongue.units[time[2]]}{'s' * (count != 1)}"] += 1
        return " "

    pattern = rf"\b([0-9]+|{numbers}|{tongue.one})(?: \([0-9]+\))?[ -](?:\w+ )?({units})\b"
    return re.sub(pattern, take, text)


def _value(word: str, tongue: Tongue) -> int | None:
    return int(word) if word.isascii() and word.isdigit() else tongue.numbers.get(word)


def _force(text: str, tongue: Tongue) -> set[str]:
    rest = re.sub(rf"\b(?:{tongue.denied})\b", " ", text)
    force = {"may"} if re.search(rf"\b(?:{tongue.may})\b", rest) else set()
    return force | ({"must"} if re.search(rf"\b(?:{tongue.must})\b", text) else set())
