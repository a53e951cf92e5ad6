"""From the database to the plain facts that citations and files are made from."""

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from articles.exporting.citing import EditionFacts, TreatyFacts


def treaty_facts(treaty):
    """The treaty as it stands today. What only the acts of States tell comes from the function TREATY_FACTS names."""
    known = import_string(settings.TREATY_FACTS)(timezone.localdate()) if settings.TREATY_FACTS else {}
    return TreatyFacts(
        title=treaty.title,
        short_title=treaty.short_title,
        adopted=treaty.adopted_on,
        adopted_at=treaty.adopted_at,
        opened=treaty.opened_on,
        opened_at=treaty.opened_at,
        series=treaty.series,
        **known,
    )


def edition_facts(edition):
    """The edition, without what only the site needs to know of it."""
    names = ("slug", "language", "standing", "title", "source", "source_name", "text_date", "sha256", "publisher")
    return EditionFacts(licence=edition.licence, **{name: getattr(edition, name) for name in names})
