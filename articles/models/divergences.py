"""What editors have said about places where two editions part."""

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from articles.models.editions import Edition
from articles.models.text import Provision


class LookedAtQuerySet(models.QuerySet):
    """Places where two editions part and somebody has looked."""

    def of(self, one, other):
        """Those about two editions, whichever of them is named first."""
        both = [one.pk, other.pk]
        return self.filter(one__in=both, other__in=both)


class LookedAt(models.Model):
    """An editor looked at a provision in which two editions part, and says what came of it."""

    provision = models.ForeignKey(
        Provision, models.PROTECT, to_field="eid", related_name="+", verbose_name=_("provision")
    )
    one = models.ForeignKey(Edition, models.CASCADE, related_name="+", verbose_name=_("first edition"))
    other = models.ForeignKey(Edition, models.CASCADE, related_name="+", verbose_name=_("second edition"))
    note = models.TextField(_("note"), help_text=_("what came of it: an error to mend, or why both are right"))
    who = models.CharField(_("who"), max_length=150, editable=False)
    on = models.DateField(_("on"), auto_now=True)

    objects = LookedAtQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = _("divergences looked at")
        constraints = [
            models.CheckConstraint(name="looked_at_two_editions", condition=~models.Q(one=F("other"))),
        ]

    def __str__(self):
        return f"{self.provision_id}: {self.note}"
