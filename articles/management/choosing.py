"""The edition that a command is about."""

from django.core.management.base import CommandError

from articles.models import Edition


def edition_named(slug: str | None) -> Edition:
    """The edition of a slug, or the best there is. Raises CommandError, which names those there are."""
    editions = {row.slug: row for row in Edition.objects.by_rank()}
    if not editions:
        raise CommandError("No text has been loaded; run: manage.py load_convention")
    chosen = editions.get(slug or next(iter(editions)))
    if chosen is None:
        raise CommandError(f"There is no edition “{slug}”; there is: {', '.join(editions)}")
    return chosen
