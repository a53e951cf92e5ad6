"""A date in the language of the page."""

from django.utils.formats import date_format
from django.utils.translation import get_language


def written(value, form):
    """A date in a form of Django's; in French, the first of a month is its "1er"."""
    made = date_format(value, form)
    is_premier = value.day == 1 and form.startswith("j") and (get_language() or "").startswith("fr")
    return f"1er{made[1:]}" if is_premier else made
