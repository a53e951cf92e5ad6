"""The acts of States: who has signed, ratified, declared; which annex binds whom."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy


class AnnexesConfig(AppConfig):
    """The acts of States, as Django knows them."""

    name = "annexes"
    verbose_name = gettext_lazy("Annexes")
