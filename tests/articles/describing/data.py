"""What the tests of descriptions share."""

import datetime as dt
import json

import lxml.html

from articles import freshness
from articles.models import Edition

ENTRY = dt.date(2026, 6, 1)


def in_force(today, titles=True):
    """The facts of a treaty that entered into force on 1 June 2026; TREATY_FACTS may name this."""
    return {"in_force": ENTRY if today >= ENTRY else None}


def things(html):
    """The things that the data block of a page describes, by their type."""
    (block,) = lxml.html.fromstring(html).xpath("//script[@type='application/ld+json']/text()")
    data = json.loads(block)
    assert data["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in data["@graph"]}


def meta(html, name):
    """The content of a meta element of the head, by its name or property; None where there is none."""
    found = lxml.html.fromstring(html).xpath(f"//meta[@property='{name}' or @name='{name}']/@content")
    return found[0] if found else None


def another_edition(**fields):
    """A copy of the edition that is loaded, with other fields."""
    edition = Edition.objects.by_rank()[0]
    edition.pk = None
    for name, value in fields.items():
        setattr(edition, name, value)
    edition.save()
    freshness.changed()
    return edition
