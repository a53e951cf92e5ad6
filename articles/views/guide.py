"""How the treaty works: its parts as a map, and statements that each rest on a provision."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import pages, prose
from articles.editions import chosen
from articles.models import Lesson
from articles.outline import walk
from articles.part_map import part_map


@require_safe
def how_it_works(request):
    """The guide for a first reading; 404 where the fixtures have none."""
    page = pages.frame(*chosen(request))
    lessons = list(Lesson.objects.prefetch_related("statements"))
    if not lessons:
        raise Http404("This site has no guide to the treaty.")
    known = prose.known_eids()
    for lesson in lessons:
        lesson.lines = prose.linked(lesson.introduction, known)
        lesson.said = [(each.provision_id, prose.linked(each.text, known)) for each in lesson.statements.all()]
    parts = [row for row in page["contents"].tree if row.kind == "part"]
    page |= {"lessons": lessons, "part_eids": [part.eid for part in parts], "map": part_map(map(_counted, parts))}
    return render(request, "articles/study/how_it_works.html", page)


def _counted(part):
    return part.called, part.heading or "", sum(row.kind == "article" for row in walk(part.children))
