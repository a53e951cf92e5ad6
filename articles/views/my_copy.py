"""The page that lists a reader's own highlights and notes. They never leave the device, so nothing is read here."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import pages
from articles.editions import chosen


@require_safe
def my_copy(request):
    """One's own notes, which a script reads from this browser alone."""
    return render(request, "articles/study/my_copy.html", pages.frame(*chosen(request)))
