"""How to cite one annotation, in exactly the revision that is read."""

from django.conf import settings
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles import identifiers, pages
from articles.annotating import collection_of
from articles.editions import chosen
from articles.exporting.citing import AnnotationFacts, Cited
from articles.exporting.gathering import edition_facts, treaty_facts
from articles.publications import read
from articles.sentences import say
from articles.views import showing


@require_safe
def citation(request, key):
    """A page with an annotation's citation in every style."""
    edition, editions = chosen(request)
    return showing.page(request, _shown(*read(request, key), edition), pages.frame(edition, editions))


@require_safe
def citation_json(request, key):
    """The same for the dialog that a script opens."""
    return showing.dialog(request, _shown(*read(request, key), chosen(request)[0]))


@require_safe
def record(request, key, suffix):
    """The citation as a file for programs that keep references, by its ending."""
    return showing.record(_shown(*read(request, key), chosen(request)[0]), suffix)


def _shown(annotation, revision, edition):
    title = annotation.titled(revision)
    day = timezone.localdate(revision.made_on)
    facts = AnnotationFacts(
        revision.author, title, annotation.provision_id, day, revision.number, collection_of(edition.treaty)
    )
    address = f"{settings.SITE_URL}{annotation.address_of(revision)}"
    treaty, words = treaty_facts(edition.treaty), edition_facts(edition)
    cited = Cited(treaty, words, (), facts, timezone.localdate(), address)
    on = identifiers.label(annotation.provision_id)
    about = say(
        "Revision {n} of an annotation on {place}: words of its author, and no part of the treaty.",
        n=revision.number,
        place=on,
    )
    base = f"{annotation.get_absolute_url()}cite"
    return showing.Shown(cited, say("“{title}”", title=title), about, base, f"revision={revision.number}")
