"""A language that nobody speaks: words of the interface stand in ⟦brackets⟧, so that what is not translated shows."""

import gettext
import re
from contextlib import contextmanager
from functools import cache

import lxml.html
from django.apps import apps
from django.conf import settings
from django.db.models import CharField, TextField
from django.utils.text import Truncator
from django.utils.translation import trans_real

from annexes.models import State
from annexes.standing.state_names import in_words
from articles import identifiers
from articles.models import Provision

INSTEAD_OF = "fr"  # whose days are written without a word beside the month
SILENT = {"script", "style", "code", "kbd", "pre", "time"}
SAID = ("aria-label", "title", "placeholder", "alt", "summary")
IN_BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")
LETTER = re.compile(r"[^\W\d_]")
# How names are put together, the loosest first.
PARTS = [re.compile(part) for part in (r"(?:^|\s)·(?:\s|$)", r"[:;](?:\s|$)", r"[·:;,()“”…–—]")]
# What is called the same in every language: numbers of parts, letters of points, endings of files, abbreviations.
NAME = re.compile(r"[IVXLC]+|[a-z]{1,4}|\.[a-z.]+|[A-Z]|[A-Z]{2,}[A-Z\d .-]*|v\d+|https?://\S+|\S+@\S+|[\w-]+\.\w+")

# Proper names of formats and of manuals of citation.
FORMATS = {"Akoma Ntoso 3.0", "BibLaTeX", "BibTeX", "Markdown", "Word", "unAPI"}
FORMATS |= {"The Bluebook", "Leidraad voor juridische auteurs"}
SHORT = 8  # characters: what is shorter may stand within other words
CUT = 56  # characters of a source's title in the line under an act


class Pseudo(gettext.NullTranslations):
    """A catalogue that knows every word."""

    def gettext(self, message):
        return f"⟦{message.rpartition(chr(4))[2]}⟧"  # what stands before U+0004 is the context

    def ngettext(self, one, many, n):
        return self.gettext(one if n == 1 else many)

    def to_language(self):
        return INSTEAD_OF


@contextmanager
def spoken():
    """While this lasts, ?ui=fr is answered in the language that nobody speaks."""
    held = dict(trans_real._translations)
    trans_real._translations[INSTEAD_OF] = Pseudo()
    try:
        yield
    finally:
        trans_real._translations.clear()
        trans_real._translations.update(held)


def names():
    """Every value of every field of words in the database, and every label: what belongs to the text or the record."""
    eids = Provision.objects.values_list("eid", flat=True)
    found = FORMATS | {name for _, name in settings.LANGUAGES}
    found |= {form(eid) for eid in eids for form in (identifiers.label, identifiers.name, identifiers.called)}
    for model in [*apps.get_app_config("articles").get_models(), *apps.get_app_config("annexes").get_models()]:
        for field in model._meta.get_fields():
            if isinstance(field, CharField | TextField) and not field.choices:
                found.update(_plain(value) for value in model.objects.values_list(field.name, flat=True) if value)
    found |= {in_words(name) for name in State.objects.values_list("name", flat=True)}
    return found | {Truncator(name).chars(CUT) for name in found}


def untranslated(html, known):
    """The words that a reader sees or hears outside brackets, where the page does not say they are in English."""
    found = []
    depth = 0

    def seen(words, ours):
        nonlocal depth
        outside = ""
        for char in words or "":
            outside += "" if depth or char in "⟦⟧" else char
            depth += {"⟦": 1, "⟧": -1}.get(char, 0)
        if ours:
            found.extend(_strange(outside, known))

    def walk(element, ours):
        if not isinstance(element.tag, str):
            return
        if language := element.get("lang"):
            ours = language == INSTEAD_OF
        for name in SAID:
            if ours and (said := element.get(name)):
                found.extend(_strange(_without_brackets(said), known))
        quiet = element.tag in SILENT
        seen(element.text, ours and not quiet)
        for child in element:
            walk(child, ours and not quiet)
            seen(child.tail, ours and not quiet)

    walk(lxml.html.fromstring(html), True)
    return found


def _without_brackets(words):
    while (less := IN_BRACKETS.sub("", words)) != words:
        words = less
    return words


def _strange(words, known, parts=PARTS):
    """Of words, those that are neither a name nor made of names."""
    whole = _plain(words)
    if parts is PARTS:
        for name in _put_together(frozenset(known)):
            whole = whole.replace(name, " ")
    if not LETTER.search(whole) or whole in known or NAME.fullmatch(whole):
        return []
    if not parts:
        return [] if whole.strip(" .?!/") in known else [whole]
    return [left for part in parts[0].split(whole) for left in _strange(part, known, parts[1:])]


@cache
def _put_together(known):
    """The names that would fall apart where words are parted, the longest first."""
    return sorted((name for name in known if len(name) > SHORT and PARTS[-1].search(name)), key=len, reverse=True)


def _plain(words):
    return " ".join(words.split())
