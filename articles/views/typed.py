"""Addresses as lawyers type them: /8.3, /art/8(3), /annex/f/2."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import identifiers, labels, pages
from articles.citations import typed
from articles.editions import chosen


@require_safe
def typed_address(request, words):
    """Leads to the provision that is meant, or offers the choices; says so where the text is less deep than that."""
    edition, editions = chosen(request)
    answer = typed(words, pages.eids_of(edition))
    if answer is None:
        raise Http404(_("Nothing has the address {address}.").format(address=f"/{words}"))
    if answer.choices:
        page = pages.frame(edition, editions) | {"words": words, "choices": answer.choices}
        return render(request, "articles/choices.html", page, status=300)
    query = request.GET.copy()
    if not answer.exact:
        query["asked"] = labels.eid_of_label(answer.asked)
    return redirect(identifiers.path(answer.eid) + (f"?{query.urlencode()}" if query else ""))
