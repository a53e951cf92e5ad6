"""Words as a page sets them. Written in Python, because a page of text has thousands of pieces of words."""

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

from articles import identifiers
from articles.templatetags.reading import explained_at

register = template.Library()


@register.simple_tag
def words(pieces, query="", whole=False):
    """Pieces of a line (linking.Piece) as HTML: references and terms as links, everything else escaped.

    `query` is the edition's, kept in every address; on the page of the `whole` text a reference leads to its
    place there.
    """
    return mark_safe("".join([_set(piece, query, whole) for piece in pieces]))  # noqa: S308 - every word is escaped


@register.simple_tag
def paragraphs(lines, query="", whole=False, kind=""):
    """Lines of pieces, each a paragraph, of the class `kind` where there is one."""
    opened = f'<p class="{kind}">' if kind else "<p>"
    return mark_safe("".join([f"{opened}{words(line, query, whole)}</p>" for line in lines]))  # noqa: S308 - as above


def _set(piece, query, whole):
    text = conditional_escape(piece.words)
    if piece.targets:
        first = piece.targets[0]
        address = f"#{first}" if whole else identifiers.path(first) + conditional_escape(query)
        return f'<a class="ref" href="{address}" data-eids="{" ".join(piece.targets)}">{text}</a>'
    if piece.term:
        return f'<a class="term" href="{explained_at(piece.term, conditional_escape(query))}">{text}</a>'
    return text
