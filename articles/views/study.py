"""Glossary and topics, and the page that leads to them and to their neighbours."""

from itertools import groupby

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles import pages, prose
from articles.editions import chosen
from articles.models import Checklist, Lesson, Parallel, Source, Term, Topic
from articles.places import Places
from articles.terms import holds


@require_safe
def study(request):
    """A line about each aid to study, with how much there is of it."""
    page = pages.frame(*chosen(request))
    models = {"terms": Term, "topics": Topic, "checklists": Checklist, "parallels": Parallel, "sources": Source}
    models["lessons"] = Lesson
    return render(request, "articles/study/study.html", page | {n: m.objects.count() for n, m in models.items()})


@require_safe
def glossary(request):
    """All terms by letter, each with a lasting address: /glossary/#term-property."""
    page = pages.frame(*chosen(request))
    terms = list(Term.objects.prefetch_related("places"))
    known = prose.known_eids()
    for term in terms:
        term.lines = prose.linked(term.definition, known)
        around = [(use.provision_id, page["contents"].around_and(use.provision_id)) for use in term.places.all()]
        term.used_in = [(eid, holds(term.holds_in, eids)) for eid, eids in around]
    letters = [(letter, list(group)) for letter, group in groupby(terms, key=lambda term: term.name[0].upper())]
    return render(request, "articles/study/glossary.html", page | {"letters": letters})


@require_safe
def topics(request):
    """The topics through which one can read the treaty."""
    page = pages.frame(*chosen(request))
    found = Topic.objects.prefetch_related("entries")
    return render(request, "articles/study/topics.html", page | {"topics": found})


@require_safe
def topic(request, slug):
    """One topic: its introduction, and its provisions in order with the reason for each."""
    edition, editions = chosen(request)
    page = pages.frame(edition, editions)
    found = get_object_or_404(Topic, slug=slug)
    entries = list(found.entries.all())
    places = Places(page["contents"], edition, [entry.provision_id for entry in entries])
    page |= {"topic": found, "introduction": prose.linked(found.introduction, prose.known_eids())}
    page["entries"] = [(places[entry.provision_id], entry.why) for entry in entries]
    return render(request, "articles/study/topic.html", page)
