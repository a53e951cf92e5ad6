"""The bibliography: the only list of sources, by lasting keys."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Source(models.Model):
    """Something that was read and that facts, words and annotations rest on; its key is lasting."""

    class Read(models.TextChoices):
        """How much of it was read."""

        FULL = "full", _("read in full")
        PARTS = "parts", _("read in parts")
        OPENING = "opening", _("only its beginning was read")

    key = models.SlugField(_("key"), max_length=80, unique=True)
    type = models.CharField(_("type"), max_length=60)
    author = models.TextField(_("author"), blank=True)
    title = models.TextField(_("title"))
    publisher = models.TextField(_("publisher"), blank=True)
    date = models.CharField(
        _("date"), max_length=10, blank=True, help_text=_("as exact as known: 2024-02-14, 2021-06 or 2023")
    )
    url = models.URLField(_("url"), max_length=500, blank=True)
    accessed = models.DateField(_("accessed"), null=True)
    read = models.CharField(_("read"), max_length=10, choices=Read)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["key"]
        constraints = [
            models.CheckConstraint(name="source_read_known", condition=Q(read__in=["full", "parts", "opening"])),
        ]

    def __str__(self):
        return self.title
