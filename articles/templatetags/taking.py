"""What a page of the text offers to take along: its citation, and itself as a file."""

from django import template
from django.utils.translation import gettext_lazy as _

from articles import identifiers
from articles.days import british
from articles.exporting.formats import ALONG, FORMATS, PAPERS
from articles.exporting.gathering import edition_facts
from articles.reporting import edition_lines, letter

register = template.Library()
NAMES = {"annotations": _("annotations"), "references": _("references")}


@register.inclusion_tag("articles/_taking.html")
def taking(edition, root=None, marked=None):
    """The line with the citation and the downloads; it also tells the scripts what the words on the page are."""
    eid = marked.eid if marked else root.eid if root else ""
    file = identifiers.path(eid).rstrip("/") if eid else "/text"
    what = edition_facts(edition).what
    dated = f", text as of {british(edition.text_date)}" if edition.text_date else ""
    page = {"edition": edition, "eid": eid, "what": what + dated, "file": file, "forms": FORMATS}
    page |= {"papers": PAPERS, "along": {name: NAMES[name] for name in ALONG}}
    return page | {"report": _report(edition, eid, what)}


def _report(edition, eid, what):
    place = identifiers.label(eid) if eid else "The whole text"
    address = (identifiers.path(eid) if eid else "/text/") + edition.query
    return letter(place, address, *([eid] if eid else []), *edition_lines(edition, what))
