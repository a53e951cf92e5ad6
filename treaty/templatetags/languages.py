"""The language of the interface in a page: its code, what is in another language, and the switch between them."""

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext

from articles.release import release
from articles.templatetags.reading import said
from articles.templatetags.tongue import spoken
from treaty.languages import ASKED

register = template.Library()
register.simple_tag(release, name="release")


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


@register.simple_tag
def files_of_the_text(forms):
    """Links to the whole text in each kind of file, as they are listed in a sentence: PDF, Word or plain text."""
    named = [(reverse("text_file", args=[suffix]), said(form.name)) for suffix, form in forms.items()]
    links = [format_html('<a href="{}">{}</a>', *each) for each in named]
    several = format_html_join(", ", "{}", [[link] for link in links[:-1]])
    return format_html(gettext("{several} or {last}"), several=several, last=links[-1])
