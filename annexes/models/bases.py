"""What all that is recorded has in common: a lasting key, dates as exact as known, sources in order."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import Provision, Source

PARTIAL_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"


class PartialDateField(models.CharField):
    """A date as exact as known: "2024-02-14", "2021-06" or "2023"; "" where it is not established."""

    default_validators = [RegexValidator(PARTIAL_DATE, _("Write it as 2024-02-14, 2021-06 or 2023."))]

    def __init__(self, **options):
        super().__init__(**{"max_length": 10, "blank": True, "help_text": _("2024-02-14, 2021-06 or 2023")} | options)


def partial_date(field: str, *, needed: bool = False) -> Q:
    """The condition that a column holds a date at some precision; "" passes unless it is needed."""
    return Q(**{f"{field}__regex": PARTIAL_DATE}) | (Q() if needed else Q(**{field: ""}))


class KeptQuerySet(models.QuerySet):
    """Rows that come from files and that editors may change."""

    def edited(self):
        """What an editor changed here and the files must not change back."""
        return self.filter(edited_at__isnull=False)

    def from_files(self):
        """What the files may change or remove."""
        return self.filter(edited_at__isnull=True)


class Kept(models.Model):
    """A recorded thing: told apart by a lasting key, in the order of its file; an editor's change outlives a load."""

    key = models.CharField(
        _("key"), max_length=300, unique=True, help_text=_("lasting; never changes, whatever else does")
    )
    order = models.PositiveSmallIntegerField(
        _("order"), default=9999, help_text=_("place in the list; what is new comes last")
    )
    edited_at = models.DateTimeField(
        _("edited at"), null=True, blank=True, editable=False, help_text=_("set when an editor changes it")
    )
    checked_on = models.DateField(
        _("checked on"), null=True, blank=True, help_text=_("day on which its sources were last compared")
    )

    objects = KeptQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["order", "key"]


class Cited(models.Model):
    """One source of a recorded thing; the first is the one it rests on most."""

    source = models.ForeignKey(Source, models.PROTECT, to_field="key", related_name="+")
    order = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        ordering = ["order"]
        constraints = [models.UniqueConstraint(name="%(class)s_once", fields=["record", "source"])]

    def __str__(self):
        return f"{self.record_id}: {self.source_id}"


class Concerned(models.Model):
    """One provision that a recorded thing concerns. The text cannot lose it: loading such a text fails, by name."""

    provision = models.ForeignKey(Provision, models.PROTECT, to_field="eid", related_name="%(class)ss")
    order = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        ordering = ["order"]
        constraints = [models.UniqueConstraint(name="%(class)s_once", fields=["record", "provision"])]

    def __str__(self):
        return f"{self.record_id}: {self.provision_id}"
