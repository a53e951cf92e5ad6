"""The API, described for people."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import pages
from articles.api import problems
from articles.api.readable import with_headers
from articles.editions import chosen


@require_safe
def described(request):
    return render(request, "articles/api.html", pages.frame(*chosen(request)))


def no_such_address(request, rest):
    """What begins like the API and is none of its addresses: a problem, too, whatever the method."""
    return with_headers(problems.no_such_address(request))
