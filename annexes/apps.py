"""The acts of States: who has signed, ratified, declared; which annex binds whom."""

from django.apps import AppConfig


class AnnexesConfig(AppConfig):
    """The acts of States, as Django knows them."""

    name = "annexes"
