"""Annotations as readers may see them: the published one, its published revisions, and what was withdrawn."""

from django.db.models import F, Prefetch
from django.http import Http404
from django.utils.translation import gettext as _

from articles import identifiers, pages
from articles.models import Annotation, Revision, RevisionSource


class Withdrawn(pages.Gone):
    """An annotation that readers could see once."""

    def __init__(self, annotation):
        self.annotation = self.retired = annotation
        place = identifiers.label(annotation.provision_id)
        words = _("The annotation on {place} was withdrawn: {reason}")
        Exception.__init__(self, words.format(place=place, reason=annotation.withdrawn_because))


def public(key):
    """An annotation that readers may see; Http404 where there is none, Withdrawn where they could see it once."""
    rows = Annotation.objects.select_related("published")
    annotation = rows.filter(key=key, published__isnull=False).first()
    if annotation is None:
        raise Http404(_("There is no such annotation."))
    if annotation.withdrawn_on:
        raise Withdrawn(annotation)
    return annotation


def revisions_of(annotation):
    """The published revisions, the newest first; each knows the number of the one before it, and its sources."""
    sourced = Prefetch("sourced", RevisionSource.objects.order_by("order"))
    found = annotation.revisions.filter(state=Revision.State.PUBLISHED, number__lte=F("annotation__published__number"))
    rows = list(found.order_by("-number").prefetch_related(sourced))
    for row, before in zip(rows, [*rows[1:], None], strict=True):
        row.before = before.number if before else None
        row.keys = [one.source_id for one in row.sourced.all()]
    return rows


def numbered(rows, number, default):
    """The revision with a number that the address gives; 404 for one that was never published."""
    if not number:
        return default
    found = next((row for row in rows if str(row.number) == str(number)), None)
    if found is None:
        raise Http404(_("There is no such published revision."))
    return found


def read(request, key):
    """An annotation, and the published revision that the address names, else the present one."""
    row = public(key)
    return row, numbered(revisions_of(row), request.GET.get("revision", ""), row.published)
