"""What stands beside the form of an annotation: its revisions, its log, what differs from the public one."""

from articles import differences
from articles.attention import staleness
from articles.editions import best
from articles.wordings import Digests


def with_keys(revision):
    """The revision, with the keys of its sources in the order of their footnotes."""
    revision.keys = [one.source_id for one in revision.sourced.all()]
    return revision


def history(annotation):
    """The revisions, the log, and how the last differs from the public one."""
    revisions = [with_keys(row) for row in annotation.revisions.prefetch_related("sourced").order_by("-number")]
    last = revisions[0]
    public = next((row for row in revisions if row.pk == annotation.published_id), None)
    drafted = differences.of_annotation(public, last) if public and public != last else None
    stale = staleness(annotation, Digests(best()))
    page = {"revisions": revisions, "last": last, "public": public, "drafted": drafted, "stale": stale}
    return page | {"log": annotation.log.all()[:50]}
