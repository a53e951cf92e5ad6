"""The contents beside a text. Drawn once for each part that stands open, in each language; kept with the contents."""

from django import template
from django.template.loader import render_to_string
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from articles.contents import Contents

register = template.Library()
MOST = 64  # columns that are kept


@register.simple_tag
def contents_column(contents: Contents, here: str, query: str = ""):
    """The column for the page of the provision `here`, its place marked; `query` is the edition's."""
    near = contents.near(here)
    key = (near.opened, near.rows[0].eid, query, get_language())
    drawn = contents.columns.get(key)
    if drawn is None:
        drawn = render_to_string("articles/_contents.html", near._asdict() | {"query": query})
        if len(contents.columns) >= MOST:
            contents.columns.clear()
        contents.columns[key] = drawn
    # Each address stands in the column once.
    link = f'href="{contents.by_eid[here].address}{conditional_escape(query)}"'
    return mark_safe(drawn.replace(link, f'{link} aria-current="page"', 1))  # noqa: S308 - drawn by a template
