"""What comes with a revision: its words as readers see them, its sources, its citations, and its line in the log."""

from django.utils import timezone

from articles import freshness, markdown
from articles.footnotes import as_footnotes
from articles.models import Log, Mention, Provision, RevisionSource


def rendered(annotation, words, footnotes=None, known=None):
    """The words of an annotation as its page shows them."""
    known = set(Provision.objects.values_list("eid", flat=True)) if known is None else known
    footnotes = as_footnotes(words.sources) if footnotes is None else footnotes
    return markdown.render(words.body, annotation.key, annotation.provision_id, footnotes, known)


def attach(revision, words, made):
    """The sources of a revision and the provisions it cites."""
    sources = [RevisionSource(revision=revision, order=n, source_id=key) for n, key in enumerate(words.sources, 1)]
    RevisionSource.objects.bulk_create(sources)
    Mention.objects.bulk_create(mentions(revision, made))


def mentions(revision, made):
    """The provisions that a rendered revision cites, as rows."""
    return [
        Mention(revision=revision, target_id=m.eid, before=m.words[0], words=m.words[1], after=m.words[2])
        for m in made.mentions
    ]


SEEN_BY_READERS = ("published", "withdrawn")


def record(annotation, who, what, number=None, words=""):
    """Write a line of the log; what readers see of it makes kept pages stale. Call it within the step's transaction."""
    Log.objects.create(annotation=annotation, number=number, who=who.name, what=what, words=words, on=timezone.now())
    if what in SEEN_BY_READERS:
        freshness.changed()
