"""A letter to the site's owner that already says where the error is."""

from urllib.parse import quote, urlencode

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext as _

ASKED = ["What is wrong:", "", "", "What it should say, and where that can be seen:", "", ""]


def letter(what, address, *lines):
    """The address that opens the letter (RFC 6068); "" where the owner has given none to write to (CONTACT_EMAIL).

    `what` names the thing, `address` is where it is read, from the root of the site; `lines` say the rest of it.
    """
    if not settings.CONTACT_EMAIL:
        return ""
    body = "\r\n".join([*ASKED, what, *lines, settings.SITE_URL + address, ""])
    query = urlencode({"subject": f"Error in {what}", "body": body}, quote_via=quote)
    return f"mailto:{quote(settings.CONTACT_EMAIL, safe='@')}?{query}"


def edition_lines(edition, what):
    """What an edition is, in which version of its words and of all that is said beside them."""
    words = f"{edition.slug} ({what}), version {edition.sha256[:12]}"
    return f"Edition: {words}", f"Content: version {edition.treaty.version[:12]}"


def reporting(mail, what):
    """The link that opens a letter about `what`, after others in a line; nothing where there is none to write."""
    link = ' · <a href="{}" aria-label="{}">{}</a>'
    named = _("Report an error in {what}").format(what=what)
    return format_html(link, mail, named, _("Report an error")) if mail else ""
