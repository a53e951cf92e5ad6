"""Rows as the plain values that several answers share."""

from django.conf import settings
from django.http import Http404

from articles import identifiers, pages
from articles.exporting.gathering import edition_facts
from articles.models import Provision

# Whatever is not an edition's words says so.
OURS = "words of this site, not of the treaty"


def edition_of(edition):
    """An edition as every answer names it: slug, language, standing, source, days (ISO 8601) and digest."""
    names = ("slug", "language", "standing", "title", "source", "text_date", "retrieved_on", "sha256", "licence")
    about = {name: getattr(edition, name) for name in names}
    version = edition.version.number if edition.version else None
    return about | {"standing_in_words": edition_facts(edition).what, "version": version}


def named(eid):
    """A provision by its eid, its label and its address."""
    return {"eid": eid, "label": identifiers.label(eid), "address": absolute(identifiers.path(eid))}


def place_of(row):
    """A provision of `worded` rows, without its words."""
    return named(row.eid) | {"kind": row.kind, "num": row.num, "heading": row.heading or ""}


def absolute(path):
    """The full address of a path on this site."""
    return settings.SITE_URL + path


def source_of(source):
    """A source of the bibliography as answers give it."""
    names = ("key", "type", "author", "title", "publisher", "date", "url", "accessed", "read", "note")
    return {name: getattr(source, name) for name in names}


def provision_of(eid):
    """The provision; pages.NoSuchProvision (404) or pages.Gone (410) where there is none."""
    node = Provision.objects.filter(eid=eid).first()
    if node is None:
        raise pages.missing(eid)
    return node


def one_of(rows, sentence):
    """The only row, or 404 with a sentence."""
    found = rows.first()
    if found is None:
        raise Http404(sentence)
    return found
