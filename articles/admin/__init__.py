"""Where editors work: annotations are written and published; the text itself can be looked at and not changed."""

from django.contrib import admin

from articles.admin import annotations, divergences, importing, text

admin.site.site_header = admin.site.site_title = "The editors' desk"

__all__ = ["annotations", "divergences", "importing", "text"]
