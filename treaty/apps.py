"""The site: home page, errors, commands. It knows everybody and is known by nobody."""

from django.apps import AppConfig


class TreatyConfig(AppConfig):
    name = "treaty"
