"""The acts of States: who has signed, ratified, declared; which annex binds whom."""

from django.apps import AppConfig


class AnnexesConfig(AppConfig):
    name = "annexes"
