"""Where a wording comes from when its own source was not seen, and what speaks for it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.editions import Edition
from articles.models.sources import Source
from articles.models.text import Provision


class Origin(models.Model):
    """The instrument from which an edition words a provision, and how sure it is of it."""

    provision = models.ForeignKey(Provision, models.CASCADE, to_field="eid", related_name="origins")
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="origins")
    crime = models.TextField(help_text="the crime in a few words")
    verified_note = models.TextField(help_text="what is confirmed and what is inferred, for readers")
    parent_instrument = models.TextField()
    parent_provision = models.TextField()
    parent_amendment = models.TextField(blank=True)
    parent_adopted = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(name="origin_once_in_an_edition", fields=["provision", "edition"])]

    def __str__(self):
        return f"{self.provision_id}: {self.parent_instrument}"


class Evidence(models.Model):
    """What one source says about the origin of a wording; without a source it is our own inference and says so."""

    provision = models.ForeignKey(Provision, models.CASCADE, to_field="eid", related_name="evidence")
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="evidence")
    order = models.PositiveSmallIntegerField()
    source = models.ForeignKey(Source, models.PROTECT, to_field="key", null=True, related_name="evidence")
    says = models.TextField()

    class Meta:
        ordering = ["order"]
        verbose_name_plural = _("pieces of evidence")
        constraints = [
            models.UniqueConstraint(name="evidence_in_order", fields=["provision", "edition", "order"]),
        ]

    def __str__(self):
        return f"{self.provision_id}, {self.order}"
