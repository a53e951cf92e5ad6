"""The words of the treaty: one tree, its wordings, what cites what."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy


class ArticlesConfig(AppConfig):
    """The words of the treaty, as Django knows them."""

    name = "articles"
    verbose_name = gettext_lazy("Articles")
