"""The States that have done something about the treaty."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from annexes.models.bases import KeptQuerySet
from annexes.standing import state_names


class State(models.Model):
    """A State as the depositary's or treaty database's list names it; no view on the status of any is implied."""

    name = models.CharField(_("name"), max_length=120, unique=True, help_text=_("as its source gives it"))
    iso = models.CharField(
        _("iso"),
        max_length=2,
        unique=True,
        validators=[RegexValidator(r"^[A-Z]{2}$")],
        help_text=_("ISO 3166-1 alpha-2, or XK"),
    )
    slug = models.GeneratedField(expression=Lower("iso"), output_field=models.CharField(max_length=2), db_persist=True)
    order = models.PositiveSmallIntegerField(_("order"), default=9999)
    edited_at = models.DateTimeField(_("edited at"), null=True, blank=True, editable=False)

    objects = KeptQuerySet.as_manager()

    class Meta:
        verbose_name = _("state")
        verbose_name_plural = _("states")
        ordering = ["order", "name"]
        constraints = [models.CheckConstraint(name="state_iso_form", condition=Q(iso__regex=r"^[A-Z]{2}$"))]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"/states/{self.slug}/"

    @property
    def in_words(self):
        """The name as it stands in a sentence."""
        return state_names.in_words(self.name)
