"""What templates need to show provisions."""

import datetime as dt
from urllib.parse import quote

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext, ngettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from articles import identifiers, labels
from articles.localized_days import written
from articles.sentences import Sentence, say

register = template.Library()
# The official languages of the United Nations, in which most treaties are authentic.
AUTHENTIC = [say("Arabic"), say("Chinese"), say("English"), say("French"), say("Russian"), say("Spanish")]

PLURALS = {
    "part": _("parts"),
    "chapter": _("chapters"),
    "section": _("sections"),
    "preamble": _("preamble"),
    "article": _("articles"),
    "annex": _("annexes"),
    "closing": _("closing words"),
}
SORTS = {
    "official": pgettext_lazy("words that a search finds", "official"),
    "restatement": _("restatement"),
    "text": pgettext_lazy("words that a search finds", "text"),
    "annotation": _("annotation"),
    "note": pgettext_lazy("words that a search finds", "note"),
    "term": pgettext_lazy("words that a search finds", "term"),
}

register.filter("label", identifiers.label)
register.filter("name", identifiers.name)
register.filter("address", identifiers.path)
register.filter("eid_of_label", labels.eid_of_label)


@register.filter
def said(sentence):
    """A sentence of a module without Django (articles/sentences.py), in the language of the interface."""
    if isinstance(sentence, Sentence):
        return sentence.translated(gettext, ngettext, said)
    return day(sentence)


@register.filter
def mark(row):
    """A number as it stands before its words: "1." for a paragraph, "(a)" for a point or recital."""
    return f"{row.num}." if row.kind == "paragraph" else f"({row.num})"


@register.filter
def day(value):
    """A day as it is written in a law book: 15 February 2024; in Spanish, 15 de febrero de 2024."""
    return written(value, pgettext("form of a date", "j F Y")) if isinstance(value, dt.date) else value


@register.filter
def day_as_known(value):
    """A date of the bibliography, as exact as known: 14 February 2024, February 2024, or 2023."""
    parts = [int(part) for part in value.split("-")]
    forms = ("Y", pgettext("form of a date", "F Y"), pgettext("form of a date", "j F Y"))
    return written(dt.date(*[*parts, 1, 1][:3]), forms[len(parts) - 1])


@register.filter
def kind_name(row):
    """What a part, article or annex is called before its heading: "Article 8", "Part III"."""
    return identifiers.called(row.eid)


@register.filter
def plural_kind(kind):
    """The plural of a kind of provision."""
    return PLURALS[kind]


@register.filter
def sort_of_words(layer):
    """What a reader calls a sort of words that a search finds (search/documents.py, `layer`)."""
    return SORTS[layer]


@register.filter
def in_brief(editions):
    """Editions as they are listed in a sentence: "restatement (en), official translation (nl)"."""
    return ", ".join(f"{edition.get_standing_display()} ({edition.language})" for edition in editions)


@register.filter
def path_step(row):
    """A provision in a trail of links: its label at the top, its number in brackets below."""
    return identifiers.label(row.eid) if "__" not in row.eid else f"({row.num})"


@register.filter
def of_kind(rows, kind):
    """The rows of one kind."""
    return [row for row in rows if row.kind == kind]


@register.filter
def at(mapping, key):
    """What a mapping holds under a key."""
    return mapping[key]


@register.filter
def spoken_list(words):
    """Languages as they are listed in a sentence: English, French and Spanish."""
    words = [gettext(word) for word in words]
    if len(words) < 2:
        return "".join(words)
    return gettext("{several} and {last}").format(several=", ".join(words[:-1]), last=words[-1])


@register.filter
def css_string(words):
    """Words as a string of CSS (CSS Syntax 3, 4.3.5): every character that could end it is escaped by its number."""
    safe = "".join(char if char.isalnum() or char in " .,:;–-·()" else f"\\{ord(char):x} " for char in str(words))
    return mark_safe(f'"{safe}"')  # noqa: S308 - nothing but letters, digits and harmless marks is left


def explained_at(slug, query):
    """The address at which the glossary explains a term; written by hand, because a page of text has hundreds."""
    return f"/glossary/{query}#term-{slug}"


@register.filter
def finding(address, words):
    """An address at which the words of a search are marked."""
    return f"{address}{'&' if '?' in address else '?'}q={quote(words)}"


@register.simple_tag
def icon(name):
    """A small picture beside words that say the same."""
    sprite = static("icons/sprite.svg")
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>', sprite, name)
