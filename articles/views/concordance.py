"""Provisions of other instruments beside those of the treaty: by provision, by instrument, as a file."""

import csv
from itertools import groupby

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles import identifiers, pages
from articles.editions import chosen
from articles.models import Instrument, Parallel

COLUMNS = ["provision", "label", "instrument", "locator", "relation", "note"]


@require_safe
def concordance(request):
    """All parallels by provision, or the instruments with how many each has."""
    page = pages.frame(*chosen(request)) | {"relations": Parallel.Relation, "total": Parallel.objects.count()}
    if request.GET.get("by") == "instrument":
        instruments = Instrument.objects.annotate(times=Count("parallels")).order_by("-times", "order")
        return render(request, "articles/study/instruments.html", page | {"instruments": instruments})
    return render(request, "articles/study/concordance.html", page | {"groups": _by_article(page["contents"])})


def _by_article(contents):
    """(row of the contents, its parallels) for each article that has some, in reading order."""
    rows = Parallel.objects.select_related("instrument")
    groups = groupby(rows, key=lambda parallel: identifiers.top(parallel.provision_id))
    return [(contents.by_eid[eid], list(parallels)) for eid, parallels in groups if eid in contents.by_eid]


@require_safe
def instrument(request, key):
    """One instrument: what it is, what of it was read, and its parallels in reading order of the treaty."""
    found = get_object_or_404(Instrument.objects.select_related("source", "citation_source"), source=key)
    page = pages.frame(*chosen(request)) | {"instrument": found, "parallels": list(found.parallels.all())}
    return render(request, "articles/study/instrument.html", page)


@require_safe
def concordance_csv(request):
    """The whole concordance as a table for spreadsheets."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="concordance.csv"'
    table = csv.writer(response, lineterminator="\n")
    table.writerow(COLUMNS)
    for row in Parallel.objects.all():
        label = identifiers.label(row.provision_id)
        table.writerow([row.provision_id, label, row.instrument_id, row.locator, row.relation, row.note])
    return response
