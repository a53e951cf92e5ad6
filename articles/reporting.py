"""A letter to the site's owner that already says where the error is."""

from urllib.parse import quote, urlencode

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

ASKED = [_("What is wrong:"), "", "", _("What it should say, and where that can be seen:"), "", ""]


def letter(what, address, *lines):
    """The address that opens the letter (RFC 6068); "" where the owner has given none to write to (CONTACT_EMAIL).

    `what` names the thing, `address` is where it is read, from the root of the site; `lines` say the rest of it.
    """
    if not settings.CONTACT_EMAIL:
        return ""
    body = "\r\n".join([*map(str, ASKED), what, *lines, settings.SITE_URL + address, ""])
    query = urlencode({"subject": f"Error in {what}", "body": body}, quote_via=quote)
    return f"mailto:{quote(settings.CONTACT_EMAIL, safe='@')}?{query}"


def edition_lines(edition, what):
    """What an edition is, in which version of its words and of all that is said beside them."""
    words = f"{edition.slug} ({what}), version {edition.sha256[:12]}"
    return f"Edition: {words}", f"Content: version {edition.treaty.version[:12]}"


def reporting(mail, aloud):
    """The link that opens a letter, after others in a line, and what it says aloud; nothing without a letter."""
    link = ' · <a href="{}" aria-label="{}">{}</a>'
    return format_html(link, mail, aloud, gettext("Report an error")) if mail else ""
