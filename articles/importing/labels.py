"""The labels of paragraphs and points: what a block begins with, and every way to read it."""

import re
from dataclasses import dataclass

from articles.importing.numerals import SUFFIX, Reading, readings

_SIGN = rf"(?:\d{{1,3}}(?:\s?(?:{SUFFIX})|[a-zA-Z])?|[a-zA-Z](?:\s(?:{SUFFIX}))?|[a-z]{{2,9}}|[A-Z]{{2,9}})"
_BULLET = r"(?:[-–—•*·]\s*)?"
_LABEL = re.compile(
    rf"{_BULLET}(?:"
    rf"(?:§\s?)?\((?P<both>{_SIGN})\)\.?(?P<dash>\s?[-–—](?=\s))?"
    rf"|(?P<right>{_SIGN})\)\.?"
    rf"|(?:§\s?)?(?P<dot>{_SIGN})(?:(?<=\d)\s)?\.(?:\s?[-–—](?=\s|[A-ZÀ-Þ])|[º°])?(?=[\s“\"„«(\[]|$|[A-ZÀ-Þ](?![.]))"
    rf"|(?P<degree>\d{{1,3}})\s?[º°]\)?\.?(?=\s)"
    rf"|(?P<before>\d{{1,3}})\.(?P<after>\d{{1,3}})\.?(?=\s|$)"
    rf"|§\s?(?P<sign>\d{{1,3}})(?=\s)"
    rf"|(?P<line>{_SIGN})\s[-–—](?=\s)"
    rf"|(?P<bare>\d{{1,3}}(?:\s(?:{SUFFIX})\b)?)(?=\s+[A-ZÀ-Þ“\"„«(\[]|$)"
    rf"|(?P<letter>[a-z]|[ivx]{{2,5}})(?=\s+\S)"
    r")(?:\s+|$)?"
)  # fmt: skip
FORMS = ("both", "right", "dot", "degree", "sign", "line", "bare", "letter")
WEAK = ("line", "bare", "letter")  # these may as well be words


@dataclass(frozen=True)
class Label:
    """A label as written, its punctuation (`form`), its number, the ways to read that, and where the words go on."""

    written: str
    form: str
    num: str
    ways: tuple[Reading, ...]
    end: int


def label(text: str, start: int = 0) -> Label | None:
    """The label with which the text begins at `start`; None where it begins with words."""
    found = _LABEL.match(text, start)
    if not found:
        return None
    if found["before"]:
        way = Reading("arabic", int(found["after"]))
        num = f"{found['before']}.{found['after']}"
        return Label(found[0].strip(), f"under {int(found['before'])}", num, (way,), found.end()) if way.value else None
    form = next(form for form in FORMS if found[form])
    num = re.sub(r"(?<=\d)\s*(?=\D{3})", " ", found[form])
    ways = readings(found[form])
    return Label(found[0].strip(), form, num, ways, found.end()) if ways else None


def labels(text: str) -> list[Label]:
    """The label at the beginning and those that follow on it at once: "1. (a) …" has two. At most three."""
    found: list[Label] = []
    at = 0
    while len(found) < 3 and (one := label(text, at)):
        if found and one.form in WEAK:
            break
        found.append(one)
        at = one.end
    return found
