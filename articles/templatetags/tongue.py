"""Which language words of a page are in, where it is not that of the words around them."""

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

register = template.Library()
CONTENT = "en"  # what the site holds, but for editions of the text in other languages


@register.simple_tag
def spoken():
    """The code of the language that the interface speaks now: "fr"."""
    return (get_language() or CONTENT).partition("-")[0]


@register.simple_tag
def lang(code):
    """The attribute that marks words as of a language, after a space; nothing where the interface speaks it."""
    return format_html(' lang="{}"', code) if code and code.partition("-")[0] != spoken() else ""


@register.simple_tag
def ours(around=CONTENT):
    """The attribute that marks words of the interface within words that `lang` marked; nothing where both are one."""
    return format_html(' lang="{}"', spoken()) if around != spoken() else ""
