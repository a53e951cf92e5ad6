"""What needs an editor's attention: each thing in one sentence, with the annotation it concerns."""

from typing import NamedTuple

from django.db.models import Max
from django.utils.translation import gettext as _

from articles import identifiers
from articles.editing import Words
from articles.editions import best
from articles.footnotes import footnote
from articles.models import Annotation, Provision, Revision, Source, Term
from articles.revising import rendered
from articles.terms import Lexicon, holds
from articles.wordings import Digests


class Finding(NamedTuple):
    """An annotation, the revision concerned, and what is the matter with it."""

    annotation: Annotation
    revision: Revision
    sentence: str


def findings():
    """Everything, in the order of the text."""
    digests = Digests(best())
    known, footnotes = set(digests.paths), {source.key: footnote(source) for source in Source.objects.all()}
    found = []
    for annotation, revision in _latest():
        keys = [one.source_id for one in revision.sourced.all()]
        made = rendered(annotation, Words(revision.title, revision.body, keys), [footnotes[key] for key in keys], known)
        found += [Finding(annotation, revision, problem) for problem in made.problems]
        if sentence := staleness(annotation, digests):
            found.append(Finding(annotation, annotation.published, sentence))
    return found


def staleness(annotation, digests):
    """Why the published words should be checked against the text, or "" where they need not be."""
    published, now = annotation.published, digests.of(annotation.provision_id)
    if published is None or annotation.withdrawn_on or published.checked_against == now:
        return ""
    label = identifiers.label(annotation.provision_id)
    if not now:
        told = _("Check me: {label} has no words in the present edition.")
    elif not published.checked_against:
        told = _("Check me: nobody has read revision {number} against {label} yet.")
    else:
        told = _("Check me: the wording of {label} has changed since revision {number} was checked against it.")
    return told.format(label=label, number=published.number)


def strayed():
    """The terms that annotations use where their meaning does not hold; often an ordinary word, so they stand apart."""
    terms = {term.slug: term for term in Term.objects.all() if term.holds_in}
    lexicon = Lexicon(terms.values())
    for annotation, revision in _latest():
        for sentence in _strayed(annotation, revision, lexicon, terms):
            yield Finding(annotation, revision, sentence)


def _strayed(annotation, revision, lexicon, terms):
    place = annotation.provision_id
    around = {place, *identifiers.ancestors(place), *_divisions(annotation.provision)}
    used = dict.fromkeys(span.slug for span in lexicon.find(revision.body))
    for term in (terms[slug] for slug in used):
        if not holds(term.holds_in, around):
            where = ", ".join(identifiers.label(eid) for eid in term.holds_in)
            yield _("“{term}” is used here, and its meaning holds only in {where}.").format(term=term.name, where=where)


def _divisions(provision):
    """The parts, chapters and sections in which a provision stands."""
    return Provision.objects.above(provision).filter(kind__in=identifiers.DIVISIONS).values_list("eid", flat=True)


def _latest():
    """Each annotation with its last revision."""
    numbers = dict(Annotation.objects.values_list("pk").annotate(Max("revisions__number")))
    rows = Annotation.objects.filter(withdrawn_on__isnull=True).select_related("published").in_reading_order()
    last = {
        revision.annotation_id: revision
        for revision in Revision.objects.prefetch_related("sourced")
        if revision.number == numbers[revision.annotation_id]
    }
    return [(row, last[row.pk]) for row in rows if row.pk in last]
