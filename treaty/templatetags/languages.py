"""The language of the interface in a page: its code, what is in another language, and the switch between them."""

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from articles.release import release
from treaty.languages import ASKED, spoken

register = template.Library()
register.simple_tag(spoken, name="spoken")  # "fr": the language that the interface speaks
register.simple_tag(release, name="release")


@register.simple_tag
def lang(code):
    """The attribute that marks words as of a language, after a space; nothing where the interface speaks it."""
    return format_html(' lang="{}"', code) if code and code != spoken() else ""


@register.simple_tag(takes_context=True)
def languages(context):
    """A link for each language to this page in it; nothing on a page that belongs to no address."""
    request = context.get("request")
    if request is None:
        return ""
    here = request.GET.copy()
    links = []
    for code, name in settings.LANGUAGES:
        here[ASKED] = code
        current = mark_safe(' aria-current="true"') if code == spoken() else ""
        links.append((here.urlencode(), code, code, current, name))
    return format_html_join(" ", '<a href="?{}" lang="{}" hreflang="{}"{}>{}</a>', links)
