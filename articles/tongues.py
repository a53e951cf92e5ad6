"""The words of four languages that tell duties, numbers, days and time limits."""

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
