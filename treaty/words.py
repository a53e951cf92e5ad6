"""The words of scripts in a language of the interface, as a script that stands before them."""

from django.http import Http404
from django.views.decorators.http import require_safe
from django.views.i18n import JavaScriptCatalog

from articles.release import release
from treaty.languages import known, speaking

A_YEAR = "public, max-age=31536000, immutable"
catalogue = JavaScriptCatalog.as_view(packages=["treaty"])


@require_safe
def words(request, language):
    """`gettext` and `ngettext` with the words of a language; good for ever at the address that names this release."""
    if not known(language):
        raise Http404("The interface has no such language.")
    with speaking(language):
        response = catalogue(request)
    if request.GET.get("v") == release():
        response["Cache-Control"] = A_YEAR
    return response
