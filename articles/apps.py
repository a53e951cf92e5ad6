"""The words of the treaty: one tree, its wordings, what cites what."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """The words of the treaty, as Django knows them."""

    name = "articles"
