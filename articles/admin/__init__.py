"""Where editors work: annotations are written and published; the text itself can be looked at and not changed."""

from django.contrib import admin
from django.utils.translation import gettext_lazy

from articles.admin import annotations, divergences, importing, text

admin.site.site_header = admin.site.site_title = gettext_lazy("The editors' desk")

__all__ = ["annotations", "divergences", "importing", "text"]
