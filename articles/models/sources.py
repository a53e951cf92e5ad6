"""The bibliography: the only list of sources, by lasting keys."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Source(models.Model):
    class Read(models.TextChoices):
        FULL = "full", _("read in full")
        PARTS = "parts", _("read in parts")
        OPENING = "opening", _("only its beginning was read")

    key = models.SlugField(max_length=80, unique=True)
    type = models.CharField(max_length=60)
    author = models.TextField(blank=True)
    title = models.TextField()
    publisher = models.TextField(blank=True)
    date = models.CharField(max_length=10, blank=True, help_text="as exact as known: 2024-02-14, 2021-06 or 2023")
    url = models.URLField(max_length=500, blank=True)
    accessed = models.DateField(null=True)
    read = models.CharField(max_length=10, choices=Read)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["key"]
        constraints = [
            models.CheckConstraint(name="source_read_known", condition=Q(read__in=["full", "parts", "opening"])),
        ]

    def __str__(self):
        return self.title
