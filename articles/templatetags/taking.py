"""What a page of the text offers to take along: its citation, and itself as a file."""

from urllib.parse import quote, urlencode

from django import template
from django.conf import settings

from articles import identifiers
from articles.exporting.formats import ALONG, FORMATS, PAPERS
from articles.exporting.gathering import edition_facts

register = template.Library()


@register.inclusion_tag("articles/_taking.html")
def taking(edition, root=None, marked=None):
    """The line with the citation and the downloads; it also tells the scripts what the words on the page are."""
    eid = marked.eid if marked else root.eid if root else ""
    file = identifiers.path(eid).rstrip("/") if eid else "/text"
    page = {"edition": edition, "eid": eid, "what": edition_facts(edition).what, "file": file, "forms": FORMATS}
    page |= {"papers": PAPERS, "along": ALONG}
    return page | {"report": _report(edition, eid) if settings.CONTACT_EMAIL else ""}


def _report(edition, eid):
    """A letter to the site's owner that already says where the error is (RFC 6068)."""
    place = identifiers.label(eid) if eid else "The whole text"
    address = settings.SITE_URL + (identifiers.path(eid) if eid else "/text/") + edition.query
    version = f"{edition.slug}, version {edition.sha256[:12]}"
    asked = ["What is wrong:", "", "", "What it should say, and where that can be seen:", "", ""]
    body = "\r\n".join([*asked, eid, f"Edition: {version}", address, ""])
    letter = urlencode({"subject": f"Error in {place}", "body": body}, quote_via=quote)
    return f"mailto:{quote(settings.CONTACT_EMAIL, safe='@')}?{letter}"
