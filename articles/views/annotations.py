"""What is said about the provisions: the list, each annotation by itself, its revisions and what changed in them."""

from itertools import groupby

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import differences, identifiers, pages
from articles.describing import signposts
from articles.editions import best, chosen
from articles.exporting.saying import LICENCE
from articles.models import Annotation
from articles.publications import numbered, public, revisions_of

ORDERS = ("provision", "kind", "newest")


@require_safe
def annotations(request):
    """All of them: in the order of the text, by kind, or the newest first."""
    by = request.GET.get("by") if request.GET.get("by") in ORDERS else ORDERS[0]
    shown = Annotation.objects.public().defer("published__html")
    page = pages.frame(*chosen(request))
    groups = _grouped(list(shown), by, page["contents"])
    return render(request, "articles/annotations.html", page | {"by": by, "groups": groups, "total": len(shown)})


def _grouped(rows, by, contents):
    """(heading, annotations) in order."""
    if by == "newest":
        rows.sort(key=lambda row: row.published.published_on, reverse=True)
        return [(_("Newest first"), rows)] if rows else []
    if by == "kind":
        kinds = {kind: [row for row in rows if row.kind == kind] for kind in Annotation.Kind}
        return [(kind.label, found) for kind, found in kinds.items() if found]
    return [
        (_heading(eid, contents), list(same))
        for eid, same in groupby(rows, lambda row: identifiers.top(row.provision_id))
    ]


def _heading(eid, contents):
    heading = contents.by_eid[eid].heading if eid in contents.by_eid else ""
    label = identifiers.label(eid)
    return f"{label} {heading}" if heading and heading != label else label


@require_safe
def annotation(request, key):
    """One annotation at its lasting address, or an earlier revision of it."""
    row = public(key)
    revisions = revisions_of(row)
    revision = numbered(revisions, request.GET.get("revision", ""), revisions[0])
    page = pages.frame(*chosen(request)) | {"annotation": row, "revision": revision, "revisions": revisions}
    page |= {"current": revision.number == row.published.number, "title": row.titled(revision)}
    response = render(request, "articles/annotation.html", page)
    return signposts.of_annotation(response, row, revision, LICENCE)


@require_safe
def body(request, key):
    """The annotation without a page around it, for the margin of the text."""
    row = public(key)
    return render(request, "articles/_annotation.html", {"annotation": row, "revision": row.published})


@require_safe
def changes(request, key):
    """What differs between two published revisions, word by word."""
    row = public(key)
    revisions = revisions_of(row)
    new = numbered(revisions, request.GET.get("to", ""), revisions[0])
    old = numbered(revisions, request.GET.get("from", "") or str(new.before or ""), revisions[-1])
    choices = [("from", old.number), ("to", new.number)]
    page = pages.frame(*chosen(request)) | {"annotation": row, "old": old, "new": new, "choices": choices}
    found = differences.of_annotation(old, new)
    return render(request, "articles/annotation_changes.html", page | {"changes": found, "revisions": revisions})


def withdrawn(request, exception):
    """410, with the reason."""
    page = {"annotation": exception.annotation, "edition": best()}
    return render(request, "articles/withdrawn.html", page, status=410)
