"""The words of the treaty: one tree, its wordings, what cites what."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
