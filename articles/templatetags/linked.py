"""Links to provisions as values of a sentence: a translation puts them where its grammar wants them."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from articles import identifiers
from articles.templatetags.tongue import CONTENT, lang

register = template.Library()


@register.filter
def linked(eid, query=""):
    """A link to a provision, named by its label; "" where there is none. `query` is the edition's."""
    if not eid:
        return ""
    place, label = identifiers.path(eid), identifiers.label(eid)  # a label is content
    return format_html('<a href="{}{}"{}>{}</a>', place, query, lang(CONTENT), label)


@register.filter
def all_linked(eids, query=""):
    """Links to provisions, one after another."""
    return format_html_join(", ", "{}", [[linked(eid, query)] for eid in eids])


@register.filter
def together_linked(eids, query=""):
    """Links to provisions as a sentence lists them, the last after "and"."""
    if len(eids) < 2:
        return all_linked(eids, query)
    return format_html(_("{several} and {last}"), several=all_linked(eids[:-1], query), last=linked(eids[-1], query))


@register.filter
def uses_linked(uses, query=""):
    """Links to the places of a term, given as (eid, whether its meaning holds there)."""
    outside = _("{place} (outside that meaning)")
    links = [(linked(eid, query), holds) for eid, holds in uses]
    return format_html_join(
        ", ", "{}", [[link if holds else format_html(outside, place=link)] for link, holds in links]
    )
