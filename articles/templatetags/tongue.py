"""The site's own words within content that is in another language; treaty/templatetags/languages.py marks content."""

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

register = template.Library()
CONTENT = "en"  # what the site holds, but for editions of the text in other languages


@register.simple_tag
def ours():
    """The attribute that marks words of the interface within content, after a space; nothing where both are one."""
    spoken = (get_language() or CONTENT).partition("-")[0]
    return format_html(' lang="{}"', spoken) if spoken != CONTENT else ""
