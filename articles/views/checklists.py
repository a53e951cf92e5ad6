"""Checklists: on the page, on paper, as DOCX and as Markdown."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.views.decorators.http import require_safe

from articles import pages, prose
from articles.editions import chosen
from articles.later import later
from articles.models import Checklist
from articles.places import Places

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def checklists(request):
    """The list of the checklists."""
    page = pages.frame(*chosen(request))
    found = Checklist.objects.prefetch_related("items")
    return render(request, "articles/study/checklists.html", page | {"checklists": found})


@require_safe
def checklist(request, slug):
    """One checklist; what is ticked stays on the reader's device."""
    edition, editions = chosen(request)
    page = pages.frame(edition, editions)
    found = get_object_or_404(Checklist, slug=slug)
    items = list(found.items.all())
    places = Places(page["contents"], edition, [item.provision_id for item in items])
    page |= {"checklist": found, "introduction": prose.linked(found.introduction, prose.known_eids())}
    page["items"] = [(item, places[item.provision_id]) for item in items]
    return render(request, "articles/study/checklist.html", page)


@require_safe
def markdown(request, slug):
    """A checklist as Markdown."""
    return _file(request, slug, later("articles.checklist_files:markdown"), "md", "text/markdown; charset=utf-8")


@require_safe
def docx(request, slug):
    """A checklist as a Word file."""
    return _file(request, slug, later("articles.checklist_files:docx"), "docx", DOCX)


def _file(request, slug, write, ending, content_type):
    edition, _ = chosen(request)
    found = get_object_or_404(Checklist.objects.prefetch_related("items"), slug=slug)
    with translation.override(settings.LANGUAGE_CODE):  # a file is English throughout, as its list is
        response = HttpResponse(write(found, edition), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{slug}.{ending}"'
    return response
