"""Which edition a reader sees: the one named in the address, else the best there is."""

from django.http import Http404

from articles.models import Edition


class NoSuchEdition(Http404):
    """The address names an edition that this site does not have."""


def chosen(request):
    """The edition of this request and all there are, best first; one query. Raises NoSuchEdition (404)."""
    editions = list(Edition.objects.by_rank())
    if not editions:
        raise NoSuchEdition("No text has been loaded yet.")
    slug = request.GET.get("edition")
    edition = next((edition for edition in editions if slug in (None, "", edition.slug)), None)
    if edition is None:
        raise NoSuchEdition("This site has no such edition. It has: " + ", ".join(e.title for e in editions))
    # Templates keep the choice in every address; the best edition needs no mention.
    edition.query = f"?edition={edition.slug}" if edition != editions[0] else ""
    return edition, editions


def best():
    """The best edition, or None where nothing is loaded; for pages that must answer whatever is asked."""
    return Edition.objects.by_rank().first()
