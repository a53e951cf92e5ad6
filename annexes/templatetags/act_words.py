"""What acts of States, and what follows from them, are called on a page, in the language of the interface."""

from django import template
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from annexes.standing.answers import NO, UNKNOWN, YES
from annexes.standing.kinds import called
from articles.sentences import Own, Sentence
from articles.templatetags.reading import day, said
from articles.templatetags.tongue import lang

register = template.Library()

ANSWERS = {YES: _("yes"), NO: _("no"), UNKNOWN: _("unknown")}
MARKS = {
    "party": _("the Convention is in force for it"),
    "deposited": _("has ratified or acceded"),
    "signed": _("has signed"),
    "other": _("has acted without signing"),
}
NUMBERS = [pgettext_lazy("how many", "no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven")]
NUMBERS += [_("eight"), _("nine"), _("ten"), _("eleven"), _("twelve")]
QUALIFIERS = {"more than": _("more than"), "almost": _("almost")}


@register.filter
def answer_words(conclusion):
    """An answer as a reader is told it."""
    return str(ANSWERS[getattr(conclusion, "answer", conclusion)])


@register.filter
def kind_words(kind):
    """What a kind of act is called: signature, provisional application."""
    return said(called(kind))


@register.filter
def mark_words(mark):
    """What the pattern of a tile means."""
    return str(MARKS[mark])


@register.filter
def in_words(number):
    """A small number as it is written in a sentence: two."""
    return str(NUMBERS[number] if number < len(NUMBERS) else number)


@register.filter
def qualifier_words(qualifier):
    """What a source says before a figure: more than, almost."""
    return str(QUALIFIERS.get(qualifier, qualifier))


@register.filter
def told(says):
    """A sentence in the language of the interface; what it takes from the record is marked as English."""
    if isinstance(says, Sentence):
        made = says.translated(lambda one: escape(gettext(one)), lambda *forms: escape(ngettext(*forms)), told)
        return mark_safe(made)  # noqa: S308 - its parts are escaped, each by itself
    return in_english(says) if isinstance(says, Own) else conditional_escape(day(says))


@register.filter
def in_english(words):
    """What the record says, marked as English on a page in another language; a Sentence is said in that language."""
    return told(words) if isinstance(words, Sentence) else in_language(words, "en")


@register.filter
def in_language(words, language):
    """Words of the record or the text, with their language where it is not that of the page."""
    marked = lang(language) if words else ""
    return format_html("<span{}>{}</span>", marked, words) if marked else conditional_escape(words)
