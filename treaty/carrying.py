"""The language that a reader chose goes with them, in the address of each page that an answer leads to.

Every link, form and redirect within the site gets it here and nowhere else, once the answer is made; where nothing was
chosen, nothing is done.
"""

import re

from django.conf import settings

from treaty.languages import ASKED, is_spoken

# A form that says nothing at all leads by its buttons to files; every other, to a page.
TAG = re.compile(r"<(?:a|link|form)\s[^>]*>")
LINK = re.compile(r'(?<=\shref=")[^"]*')
ASKS_ALREADY = re.compile(rf"(?:^|&(?:amp;)?){ASKED}=")
LINK_IN_JSON = re.compile(r'(?<="url": ")/[^"]*')
# Who follows these is another program than the reader's browser, or wants the address that is the same for all.
FOR_OTHERS = re.compile(r'rel="(?:alternate|canonical|icon|license|manifest|preload|search|unapi-server)')


class CarryMiddleware:
    """Puts the language into what an answer leads to; stands where the page is whole and not yet compressed."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not request.ui or response.streaming:
            return response
        if "Location" in response:
            response["Location"] = at_home(response["Location"], request.ui)
        kind = response.get("Content-Type", "")
        if kind.startswith("text/html"):
            _replaced(response, page(response.content.decode(), request.ui))
        elif kind.startswith("application/json"):
            _replaced(response, data(response.content.decode(), request.ui))
        return response


def page(html, language):
    """The HTML of a page with the language in its links and forms (a form drops what its address asks)."""

    def carried(found):
        tag = found[0]
        if tag.startswith("<form"):
            return f'{tag}<input type="hidden" name="{ASKED}" value="{language}">'
        return tag if FOR_OTHERS.search(tag) else LINK.sub(lambda url: address(url[0], language), tag)

    return TAG.sub(carried, html)


def data(json, language):
    """What a script fetches, with the language in the addresses to which it leads."""
    return LINK_IN_JSON.sub(lambda url: address(url[0], language, "&"), json)


def address(url, language, also="&amp;"):
    """An address of this site with the language, parted by `also` from what it asks already; any other as it is."""
    if not url.startswith(("/", "?")) or url.startswith("//"):
        return url
    whole, mark, place = url.partition("#")
    path, _, query = whole.partition("?")
    if ASKS_ALREADY.search(query) or path.startswith(f"/{settings.ADMIN_PATH}/") or not is_spoken(path):
        return url
    return f"{path}?{query}{also if query else ''}{ASKED}={language}{mark}{place}"


def at_home(url, language):
    """The same for where an answer sends the reader, which may name this site in full."""
    home = settings.SITE_URL if url.startswith(f"{settings.SITE_URL}/") else ""
    return home + address(url.removeprefix(home), language, "&")


def _replaced(response, words):
    response.content = words.encode()
    if "Content-Length" in response:
        response["Content-Length"] = len(response.content)
