"""The words that editions give provisions, and the provisions that stand no more."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles import identifiers
from articles.models.editions import Edition
from articles.models.text import Provision


class Wording(models.Model):
    """The words that one edition gives one provision."""

    class Basis(models.TextChoices):
        """What the words were made from."""

        OFFICIAL = "official publication", _("Official")
        PARENT = "parent instrument", _("Parent")

    class Verified(models.TextChoices):
        """How much of an annex a source confirms: its letter, or the crime it is about."""

        LETTER = "letter", _("Letter")
        CRIME = "crime", _("Crime")

    # Words of another edition keep a provision from vanishing when this one is loaded again.
    provision = models.ForeignKey(
        Provision, models.PROTECT, to_field="eid", related_name="wordings", verbose_name=_("provision")
    )
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="wordings", verbose_name=_("edition"))
    heading = models.TextField(_("heading"), blank=True)
    text = models.TextField(_("text"), blank=True)
    tail = models.TextField(_("tail"), blank=True, help_text=_("words after the list"))
    basis = models.CharField(
        _("basis"), max_length=30, blank=True, choices=Basis, help_text=_("what the words were made from")
    )
    verified = models.CharField(
        _("verified"),
        max_length=10,
        blank=True,
        choices=Verified,
        help_text=_("how much of an annex a source confirms"),
    )

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        constraints = [
            models.UniqueConstraint(name="wording_once_in_an_edition", fields=["provision", "edition"]),
            models.CheckConstraint(
                name="wording_basis_known", condition=Q(basis__in=["", "official publication", "parent instrument"])
            ),
            models.CheckConstraint(name="wording_verified_known", condition=Q(verified__in=["", "letter", "crime"])),
        ]

    def __str__(self):
        return f"{self.provision_id} in {self.edition_id}"


class Retired(models.Model):
    """An eid that once stood in the text and no longer does: its address says so, and it is never given again."""

    eid = models.CharField(max_length=100, unique=True)
    on = models.DateField(help_text="day on which a text without it was loaded")

    def __str__(self):
        return identifiers.label(self.eid)
