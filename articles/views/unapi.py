"""unAPI, revision 1: how Zotero and others ask a page for the records of what it shows, before they read its head.

Only RIS is offered: of what they understand, it alone keeps an author whole that is not one person.
"""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.exporting.citing import RECORDS
from articles.views import citing_annotations

FORMAT = "ris"


@require_safe
def unapi(request):
    """Which formats there are, here or for an annotation (300), or the record itself; 404 and 406 as unAPI says."""
    name, wanted = request.GET.get("id", ""), request.GET.get("format", "")
    if wanted and wanted != FORMAT:
        return HttpResponse("The one format here is ris.", status=406, content_type="text/plain")
    page = {"id": name, "format": FORMAT, "type": RECORDS[FORMAT].media_type.partition(";")[0]}
    if not name:
        return render(request, "articles/unapi.xml", page, content_type="application/xml")
    key, _, number = name.rpartition(".")
    if not (key and number.isdecimal()):
        raise Http404("An identifier here is the name of an annotation, a full stop, and the number of a revision.")
    made = citing_annotations.record(_asking(request, number), key, FORMAT)
    return made if wanted else render(request, "articles/unapi.xml", page, content_type="application/xml", status=300)


def _asking(request, number):
    request.GET = request.GET.copy()
    request.GET["revision"] = number
    return request
