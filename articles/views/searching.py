"""From what a reader types to the place that is meant."""

from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles import identifiers, pages
from articles.citations import typed
from articles.editions import chosen
from articles.models import Provision


def answer_to(request, words):
    """The response to a typed citation: its place, or a page of choices where it may mean several; None if it is none.

    Where the text is less deep than the citation, the address carries what was asked for, so that the page can say so.
    """
    answer = typed(words, set(Provision.objects.values_list("eid", flat=True)))
    if answer is None:
        return None
    if answer.choices:
        edition, editions = chosen(request)
        page = pages.frame(edition, editions) | {"words": words, "choices": answer.choices}
        return render(request, "articles/choices.html", page, status=300)
    query = request.GET.copy()
    query.pop("q", None)
    if not answer.exact:
        query["asked"] = identifiers.eid_of_label(answer.asked)
    return redirect(identifiers.path(answer.eid) + (f"?{query.urlencode()}" if query else ""))


@require_safe
def typed_address(request, words):
    """An address somebody typed: /8.3, /art/8(3), /annex/f/2."""
    response = answer_to(request, words)
    if response is None:
        raise Http404(f"Nothing has the address /{words}.")
    return response


@require_safe
def search(request):
    """A citation leads to its place; other words to the provisions that hold all of them."""
    words = request.GET.get("q", "").strip()[:2000]
    if words and (response := answer_to(request, words)):
        return response
    edition, editions = chosen(request)
    found = Provision.objects.none()
    if words:
        hits = (
            Q(text__icontains=word) | Q(heading__icontains=word) | Q(tail__icontains=word) for word in words.split()
        )
        found = Provision.objects.worded(edition).filter(*hits)
    return render(request, "articles/search.html", pages.frame(edition, editions) | {"words": words, "found": found})
