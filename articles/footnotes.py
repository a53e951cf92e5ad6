"""A source as it is written in a footnote: who, what, where, when, and how much of it was read."""

from django.template.loader import render_to_string

from articles.models import Source


def as_footnotes(keys):
    """Each source as HTML, in the order of their keys; a key that is unknown gives a note that says so."""
    found = {source.key: source for source in Source.objects.filter(key__in=keys)}
    return [footnote(found.get(key)) for key in keys]


def footnote(source):
    """A source as the HTML of a footnote."""
    return render_to_string("articles/_source.html", {"source": source}).strip()
