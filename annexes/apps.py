"""The acts of States: who has signed, ratified, declared; which annex binds whom."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy


class AnnexesConfig(AppConfig):
    name = "annexes"
    verbose_name = gettext_lazy("Annexes")
