"""A provision, a part or the whole text as a file."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from articles import identifiers, pages
from articles.editions import NoSuchEdition, chosen
from articles.exporting import files
from articles.exporting.formats import FORMATS
from articles.exporting.gathering import file_name
from articles.exporting.pdf import PAPERS
from articles.models import Provision

SHOWN = ("pdf", "txt", "md", "json", "xml")  # what a browser can show; the others it saves


class NoSuchFormat(NoSuchEdition):
    """The address asks for a kind of file that this site does not make."""


@require_safe
def file(request, suffix, eid=""):
    """The file, with a name that says what it is."""
    edition, _ = chosen(request)
    if suffix not in FORMATS:
        raise NoSuchFormat(f"This site makes no .{suffix} files. It makes: {', '.join(FORMATS)}.")
    paper = request.GET.get("paper", "a4")
    if paper not in PAPERS:
        raise NoSuchFormat(f"There is no such paper. There is: {', '.join(PAPERS)}.")
    if eid and not Provision.objects.filter(eid=eid).exists():
        raise pages.missing(eid)
    words = files.kept(edition, eid, suffix, paper if suffix == "pdf" else "a4").read_bytes()
    response = HttpResponse(words, content_type=FORMATS[suffix].media_type)
    place = "inline" if suffix in SHOWN else "attachment"
    response["Content-Disposition"] = f'{place}; filename="{file_name(edition, eid)}.{suffix}"'
    canonical = identifiers.path(eid) if eid else "/text/"
    response["Link"] = f'<{canonical}{edition.query}>; rel="canonical"'
    return response
