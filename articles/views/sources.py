"""The bibliography: on a page, and as reference managers read it."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import bibliography, pages
from articles.editions import chosen
from articles.models import Source
from articles.supports import supports


@require_safe
def sources(request):
    """Every source by its name, what it supports, and how much of it was read."""
    page = pages.frame(*chosen(request))
    rows, uses = list(Source.objects.all()), supports()
    for row in rows:
        row.supports = uses.get(row.key, [])
    rows.sort(key=lambda row: (row.author or row.publisher or row.title).casefold().lstrip("[“\"'"))
    return render(request, "articles/study/sources.html", page | {"sources": rows, "reads": Source.Read})


@require_safe
def sources_bib(request):
    """The bibliography as BibTeX."""
    return _file(bibliography.bibtex(Source.objects.all()), "bib", "application/x-bibtex; charset=utf-8")


@require_safe
def sources_ris(request):
    """The bibliography as RIS."""
    return _file(bibliography.ris(Source.objects.all()), "ris", "application/x-research-info-systems; charset=utf-8")


@require_safe
def sources_json(request):
    """The bibliography as CSL-JSON."""
    return JsonResponse(bibliography.csl(Source.objects.all()), safe=False, json_dumps_params={"ensure_ascii": False})


def _file(words, ending, content_type):
    response = HttpResponse(words, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="sources.{ending}"'
    return response
