"""What other people's pages ask for and are told, in the terms of oEmbed 1.0 (https://oembed.com)."""

from collections.abc import Mapping
from html import escape
from typing import NamedTuple
from urllib.parse import urlsplit

from django.http import QueryDict

from articles import identifiers
from articles.describing.cards import HEIGHT, WIDTH, address_of

USUAL_WIDTH, LEAST_WIDTH = 640, 240
LEAST_HEIGHT, MOST_HEIGHT = 200, 640  # a longer provision scrolls in its frame
A_DAY = 24 * 60 * 60


class Asked(NamedTuple):
    """`fault` says what was wrong with the question, if anything."""

    url: str
    format: str
    max_width: int | None
    max_height: int | None
    fault: str = ""


def asked(fields: Mapping) -> Asked:
    """The question: url, format, maxwidth, maxheight (2.2)."""
    url, form = fields.get("url", ""), fields.get("format", "json")
    if not url:
        return Asked(url, form, None, None, "Say which page, as in /oembed?url=https://…/articles/8/3/")
    sizes = []
    for name in ("maxwidth", "maxheight"):
        text = fields.get(name, "")
        if text and not (text.isascii() and text.isdecimal() and int(text[:6]) > 0 and len(text) < 6):
            return Asked(url, form, None, None, f"{name} is “{text[:20]}”; write a whole number of pixels, as in 600.")
        sizes.append(int(text) if text else None)
    return Asked(url, form, *sizes)


def provision_of(url: str, site: str) -> tuple[str | None, QueryDict]:
    """The eid that an address of this site leads to, with its query; None for any other address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None, QueryDict()
    place, query = parts.path, QueryDict(parts.query)
    if f"{parts.scheme}://{parts.netloc}" != site:
        return None, query
    stored = place.removeprefix("/id/")
    if stored != place:
        return (stored if identifiers.is_eid(stored) else None), query
    try:
        return identifiers.eid_of_path(place), query
    except ValueError:
        return None, query


def answer(found, edition, what: str, question: Asked, site: str) -> dict:
    """A rich answer (2.3.4.4): the frame as HTML, with the size it needs, never more than was asked for."""
    width = min(USUAL_WIDTH, question.max_width or USUAL_WIDTH)
    height = min(_height(found, width), question.max_height or MOST_HEIGHT)
    title = f"{found.label}: {found.heading}" if found.heading and found.root.num else found.label
    title = f"{title} ({what})"
    source = f"{site}/embed/{found.row.eid}{edition.own_query}"
    said = {
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": edition.treaty.short_title,
        "provider_url": f"{site}/",
        "cache_age": A_DAY,
        "html": f'<iframe src="{escape(source)}" title="{escape(title)}" width="{width}" height="{height}"></iframe>',
        "width": width,
        "height": height,
    }
    # A picture may not be larger than was asked for either (2.3.4).
    if (question.max_width or WIDTH) >= WIDTH and (question.max_height or HEIGHT) >= HEIGHT:
        picture = f"{site}{address_of(found.row.eid)}{edition.own_query}"
        said |= {"thumbnail_url": picture, "thumbnail_width": WIDTH, "thumbnail_height": HEIGHT}
    return said


def _height(found, width: int) -> int:
    """Near enough: the words at the frame's own size of type, with what stands around them."""
    letters = sum(len(piece.words) for piece in found.sentence)
    lines = letters * 8.2 / max(width - 64, LEAST_WIDTH) + 1
    return int(min(MOST_HEIGHT, max(LEAST_HEIGHT, 170 + lines * 27)))
