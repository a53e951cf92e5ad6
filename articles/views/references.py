"""The web of references: as a picture, as tables, as files, and one provision at a time."""

import csv

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import identifiers, pages
from articles.editions import chosen
from articles.explaining import explained
from articles.models import Provision, Reference
from articles.outline import nest, one_sentence
from articles.webs import Web

COLUMNS = ["source", "target", "words"]
MOST_PREVIEWED = 12


@require_safe
def references(request):
    """What cites what, as a table and as a picture."""
    edition, editions = chosen(request)
    page = pages.frame(edition, editions)
    web = Web(edition, page["contents"])
    sort = request.GET.get("sort", "source")
    return render(request, "articles/references.html", page | {"web": web, "sort": sort, "table": web.sorted_by(sort)})


@require_safe
def references_csv(request):
    """All references in reading order: source, target, words."""
    edition, _ = chosen(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="references-{edition.slug}.csv"'
    table = csv.writer(response, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(_rows(edition))
    return response


@require_safe
def references_json(request):
    """The same as JSON, with the edition that makes them and its standing."""
    edition, _ = chosen(request)
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in _rows(edition)]
    about = {"edition": edition.slug, "standing": edition.get_standing_display(), "source": edition.source}
    return JsonResponse(about | {"text_date": edition.text_date, "references": rows})


def _rows(edition):
    return Reference.objects.made_in(edition).values_list("wording__provision_id", "target_id", "words")


@require_safe
def preview(request):
    """Provisions in brief, for a reader who points at a citation: label, heading, address, words as one sentence.

    With `term`, what the glossary says of a term, in the same form.
    """
    edition, _ = chosen(request)
    if slugs := request.GET.getlist("term"):
        return JsonResponse(explained(slugs[:MOST_PREVIEWED], edition))
    eids = [eid for eid in request.GET.getlist("eid")[:MOST_PREVIEWED] if identifiers.is_eid(eid)]
    found = [brief for eid in eids if (brief := _brief(eid, edition))]
    return JsonResponse({"standing": edition.get_standing_display(), "language": edition.language, "provisions": found})


def _brief(eid, edition):
    node = Provision.objects.filter(eid=eid).first()
    if node is None:
        return None
    rows = [*Provision.objects.above(node).worded(edition), *Provision.objects.within(node).worded(edition)]
    if node.kind in identifiers.DIVISIONS:
        rows = [row for row in rows if row.kind not in ("paragraph", "point")]
    nest(rows)
    row = next(row for row in rows if row.eid == eid)
    way = [r for r in rows if r.eid in identifiers.ancestors(eid)]
    if node.kind in identifiers.DIVISIONS:
        pieces = [
            ("; ".join(identifiers.label(child.eid) + " " + (child.heading or "") for child in row.children), True)
        ]
    else:
        pieces = [(piece.words, piece.own) for piece in one_sentence(way, row)]
    heading = (way[0] if way else row).heading or ""
    return {
        "label": identifiers.label(eid),
        "heading": heading,
        "url": identifiers.path(eid) + edition.query,
        "pieces": pieces,
    }
