"""What acts of States, and what follows from them, are called on a page, in the language of the interface."""

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from annexes.standing.answers import NO, UNKNOWN, YES
from annexes.standing.kinds import called
from articles.sentences import Sentence
from articles.templatetags.reading import said

register = template.Library()

ANSWERS = {YES: _("yes"), NO: _("no"), UNKNOWN: _("unknown")}
MARKS = {
    "party": _("the Convention is in force for it"),
    "deposited": _("has ratified or acceded"),
    "signed": _("has signed"),
    "other": _("has acted without signing"),
}
NUMBERS = [_("no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"), _("nine")]
NUMBERS += [_("ten"), _("eleven"), _("twelve")]
QUALIFIERS = {"more than": _("more than"), "almost": _("almost")}


@register.filter
def answer_words(conclusion):
    """An answer as a reader is told it."""
    return ANSWERS[getattr(conclusion, "answer", conclusion)]


@register.filter
def kind_words(kind):
    """What a kind of act is called: signature, provisional application."""
    return said(called(kind))


@register.filter
def mark_words(mark):
    """What the pattern of a tile means."""
    return MARKS[mark]


@register.filter
def in_words(number):
    """A small number as it is written in a sentence: two."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


@register.filter
def qualifier_words(qualifier):
    """What a source says before a figure: more than, almost."""
    return QUALIFIERS.get(qualifier, qualifier)


@register.filter
def in_english(words):
    """What the record says in English, marked as such on a page in another language."""
    if isinstance(words, Sentence):
        return said(words)
    english = not words or (get_language() or "en").partition("-")[0] == "en"
    return words if english else format_html('<span lang="en">{}</span>', words)
