"""Where editors work: annotations are written and published; the text itself can be looked at and not changed."""

from articles.admin import annotations, importing, text

__all__ = ["annotations", "importing", "text"]
