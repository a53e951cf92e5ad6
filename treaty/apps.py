"""The site: home page, errors, commands. It knows everybody and is known by nobody."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy

from treaty import checks  # noqa: F401 - what they check is told to Django as they are read


class TreatyConfig(AppConfig):
    """The site, as Django knows it."""

    name = "treaty"
    verbose_name = gettext_lazy("Treaty")
