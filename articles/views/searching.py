"""From what a reader types to the place that is meant."""

from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles import identifiers, pages
from articles.citations import typed
from articles.editions import chosen
from articles.models import Provision


def place_of(words):
    """The address that a typed citation leads to, or None; where the text is less deep, it says what was asked for."""
    answer = typed(words, set(Provision.objects.values_list("eid", flat=True)))
    if answer is None:
        return None
    address = identifiers.path(answer.eid)
    return address if answer.exact else f"{address}?asked={identifiers.eid_of_label(answer.asked)}"


@require_safe
def typed_address(request, words):
    """An address somebody typed: /8.3, /art/8(3), /annex/f/2."""
    address = place_of(words)
    if address is None:
        raise Http404(f"Nothing has the address /{words}.")
    return redirect(address)


@require_safe
def search(request):
    """A citation leads to its place; other words to the provisions that hold all of them."""
    words = request.GET.get("q", "").strip()[:2000]
    if words and (address := place_of(words)):
        return redirect(address)
    edition, editions = chosen(request)
    found = Provision.objects.none()
    if words:
        hits = (
            Q(text__icontains=word) | Q(heading__icontains=word) | Q(tail__icontains=word) for word in words.split()
        )
        found = Provision.objects.worded(edition).filter(*hits)
    return render(request, "articles/search.html", pages.frame(edition, editions) | {"words": words, "found": found})
