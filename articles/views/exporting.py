"""A provision, a part or the whole text as a file."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from articles import identifiers, pages
from articles.editions import NoSuchEdition, chosen
from articles.exporting import files
from articles.exporting.formats import FORMATS, Wrong
from articles.exporting.formats import chosen as chosen_along
from articles.models import Provision
from articles.templatetags.reading import said

SHOWN = ("pdf", "txt", "md", "json", "xml")  # what a browser can show; the others it saves


class NoSuchFormat(NoSuchEdition):
    """The address asks for a kind of file, or for something to go along, that this site does not have."""


@require_safe
def file(request, suffix, eid=""):
    """The file, with a name that says what it is."""
    edition, _ = chosen(request)
    paper = request.GET.get("paper", "a4")
    try:
        along = chosen_along(suffix, paper, request.GET.getlist("with"))
    except Wrong as wrong:
        raise NoSuchFormat(said(wrong.sentence)) from None
    if eid and not Provision.objects.filter(eid=eid).exists():
        raise pages.missing(eid)
    name, words = files.kept(edition, eid, suffix, paper, along)
    response = HttpResponse(words, content_type=FORMATS[suffix].media_type)
    place = "inline" if suffix in SHOWN else "attachment"
    response["Content-Disposition"] = f'{place}; filename="{name}"'
    canonical = identifiers.path(eid) if eid else "/text/"
    response["Link"] = f'<{canonical}{edition.query}>; rel="canonical"'
    return response
