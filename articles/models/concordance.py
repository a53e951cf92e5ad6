"""Provisions of other instruments beside those of the treaty."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.sources import Source
from articles.models.text import Provision


class Instrument(models.Model):
    """Another instrument that was compared; its key is that of its source."""

    source = models.OneToOneField(
        Source, models.PROTECT, to_field="key", primary_key=True, related_name="instrument", db_column="key"
    )
    title = models.TextField()
    short_title = models.TextField()
    abbreviation = models.CharField(max_length=40, blank=True)
    date = models.CharField(max_length=10, blank=True, help_text="as exact as known, of signature or adoption")
    place = models.CharField(max_length=120, blank=True)
    citation = models.TextField(blank=True, help_text="the treaty series or document")
    citation_source = models.ForeignKey(
        Source, models.PROTECT, to_field="key", null=True, related_name="instruments_cited", help_text="who says so"
    )
    text_read = models.TextField(help_text="which provisions of it were read")
    note = models.TextField(blank=True)
    order = models.PositiveSmallIntegerField(help_text="place in the list")

    class Meta:
        ordering = ["order"]

    def __str__(self):
        return self.short_title

    def get_absolute_url(self):
        return f"/concordance/{self.source_id}/"

    @property
    def key(self):
        """Its key is that of its source."""
        return self.source_id

    @property
    def short_name(self):
        """The abbreviation where there is one: a table has little room."""
        return self.abbreviation or self.short_title


class Parallel(models.Model):
    """A provision of another instrument that is comparable to one of the treaty, and how."""

    class Relation(models.TextChoices):
        """How the treaty's provision stands to that of the other instrument."""

        REPRODUCES = "reproduces", _("reproduces")
        ADAPTED = "adapted from", _("adapted from")
        SIMILAR = "similar", _("similar to")
        CONTRASTS = "contrasts", _("contrasts with")

    provision = models.ForeignKey(Provision, models.PROTECT, to_field="eid", related_name="parallels")
    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="parallels")
    locator = models.CharField(max_length=120, help_text="the provision of the instrument: “art. 18(6) and (7)”")
    relation = models.CharField(max_length=20, choices=Relation)
    note = models.TextField()
    order = models.PositiveSmallIntegerField(help_text="place among the parallels of the provision")

    class Meta:
        ordering = ["provision__path", "order"]
        constraints = [
            models.UniqueConstraint(name="parallel_once", fields=["provision", "instrument", "locator"]),
            models.CheckConstraint(
                name="parallel_relation_known",
                condition=Q(relation__in=["reproduces", "adapted from", "similar", "contrasts"]),
            ),
        ]

    def __str__(self):
        return f"{self.provision_id} {self.relation} {self.instrument_id} {self.locator}"
