"""In which language words stand on a page: the interface speaks one, its content is in another."""

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

register = template.Library()
CONTENT = "en"  # what the site holds, but for editions of the text in other languages


@register.simple_tag
def spoken():
    """The language that the interface speaks."""
    return (get_language() or CONTENT).partition("-")[0]


@register.simple_tag
def lang(code):
    """The attribute that marks words as of a language, after a space; nothing where the interface speaks it."""
    return format_html(' lang="{}"', code) if code and code != spoken() else ""


@register.simple_tag
def ours():
    """The attribute that marks words of the interface within content, after a space; nothing where both are one."""
    return format_html(' lang="{}"', spoken()) if spoken() != CONTENT else ""
