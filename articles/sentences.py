"""Sentences that are put together where no interface language is known, and translated where they are shown.

>>> say("Party since {day}", day=dt.date(2026, 3, 1))
'Party since 1 March 2026'

What `say` gives is the English sentence, a str like any other; it remembers its parts, so that the room that shows it
can say the same in another language (the filter `said`). Every first word of a `say` is gathered into the catalogues.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Any

from articles.days import british

PLAIN = re.compile(r"(?:[^{}]|\{\w+\})*")  # a template that only names its values


class Sentence(str):
    """An English sentence that remembers what it was made of: its template, and the values by name."""

    template: str
    values: dict[str, object]
    several: tuple[str, int] | None  # the template for more than one, and how many

    def __new__(cls, template, values, several=None):
        chosen = several[0] if several and several[1] != 1 else template
        made = super().__new__(cls, chosen.format(**{name: _english(value) for name, value in values.items()}))
        made.template, made.values, made.several = template, values, several
        return made

    def __getnewargs__(self):
        """What it is made of again, when a copy or a cache makes it again."""
        return self.template, self.values, self.several

    def translated(
        self, one: Callable[[str], str], many: Callable[[str, str, int], str], shown: Callable[[object], str]
    ):
        """The same sentence by the gettext and ngettext of a language; `shown` writes a value in that language."""
        template = many(self.template, *self.several) if self.several else self.template and one(self.template)
        return template.format(**{name: shown(value) for name, value in self.values.items()})


class Own(str):
    """Words that are nobody's to translate, such as those of a record, in a Sentence; a page marks their language."""


def say(template: str, /, **values) -> Sentence:
    """An English sentence from a template ("{who} signed on {day}"); values are words, numbers, dates, Sentences."""
    return Sentence(template, values)


def say_many(one: str, many: str, n: int, /, **values) -> Sentence:
    """As `say`, with the template `one` where n is 1 and `many` otherwise; both may name {n}."""
    return Sentence(one, {"n": n, **values}, (many, n))


def joined(parts: Iterable[str], between: str = " ") -> Sentence:
    """Sentences one after the other, each of which stays one; what is empty is left out."""
    values = {f"part{n}": part for n, part in enumerate(filter(None, parts))}
    return Sentence(between.join(f"{{{name}}}" for name in values), values)


def parts(value: object) -> Any:
    """A sentence, with those in it, as mappings that JSON can hold; words and numbers as they are."""
    if not isinstance(value, Sentence):
        return value
    values = {name: parts(each) for name, each in value.values.items()}
    return {"template": value.template, "values": values, "several": value.several}


def again(value: Any) -> Any:
    """What `parts` took apart, put together; ValueError where a template asks for more than a value by its name."""
    if not isinstance(value, dict):
        return value
    template, several = value["template"], value["several"]
    if not all(PLAIN.fullmatch(each) for each in (template, *(several or [])[:1])):
        raise ValueError(template)
    values = {name: again(each) for name, each in value["values"].items()}
    return Sentence(template, values, tuple(several) if several else None)


def _english(value):
    return british(value) if isinstance(value, dt.date) else value
