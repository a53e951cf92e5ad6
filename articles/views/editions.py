"""The editions: what there is, what changed from version to version, where two of them differ."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import pages, versions
from articles.editions import chosen, named
from articles.holding import held


@require_safe
def editions(request):
    """The editions, what each is and where its words come from."""
    return render(request, "articles/editions.html", pages.frame(*chosen(request)))


@require_safe
def edition(request, slug):
    """One edition: where it comes from, its versions, and what changed between two of them."""
    chosen_one, all_editions = chosen(request)
    shown = named(slug, all_editions)
    page = pages.frame(chosen_one, all_editions) | {"shown": shown, "versions": list(shown.versions.all())}
    if len(page["versions"]) > 1:
        old, new = _two(request, page["versions"])
        page |= {"old": old, "new": new, "changes": versions.changes(old, new)}
    return render(request, "articles/edition.html", page)


@require_safe
def divergences(request):
    """Two editions held against each other; without `a` and `b`, the best against the next."""
    best, all_editions = chosen(request)
    page = pages.frame(best, all_editions) | held(request.GET, all_editions)
    return render(request, "articles/divergences.html", page)


def _two(request, known):
    """The versions that the address names ("from=1&to=2"); the last two where it names none."""
    by_number = {str(version.number): version for version in known}
    asked = request.GET.get("from", str(known[-2].number)), request.GET.get("to", str(known[-1].number))
    if not set(asked) <= set(by_number):
        raise Http404(_("This edition has no such version."))
    return by_number[asked[0]], by_number[asked[1]]
