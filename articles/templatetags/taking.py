"""What a page of the text offers to take along: its citation, and itself as a file."""

from django import template

from articles import identifiers
from articles.exporting.formats import FORMATS
from articles.exporting.gathering import edition_facts

register = template.Library()


@register.inclusion_tag("articles/_taking.html")
def taking(edition, root=None, marked=None):
    """The line with the citation and the downloads; it also tells the scripts what the words on the page are."""
    eid = marked.eid if marked else root.eid if root else ""
    file = identifiers.path(eid).rstrip("/") if eid else "/text"
    return {"edition": edition, "eid": eid, "what": edition_facts(edition).what, "file": file, "forms": FORMATS}
