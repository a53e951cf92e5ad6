"""What else sources say about the treaty's life: events, figures, titles, and where sources differ or are silent."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annexes.models.bases import Cited, Concerned, Kept, PartialDateField, partial_date
from articles.models import Provision, Source


class Register(models.Model):
    """How far the newest list of States reaches. One row."""

    as_of = PartialDateField(blank=False)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="register_as_of_form", condition=partial_date("as_of", needed=True)),
        ]

    def __str__(self):
        return self.as_of


class Title(Kept):
    """A name that a source gives the treaty."""

    class Form(models.TextChoices):
        """How long a title is."""

        FULL = "full"
        SHORT = "short"
        ABBREVIATION = "abbreviation"

    language = models.CharField(max_length=35, help_text="BCP 47")
    form = models.CharField(max_length=15, choices=Form)
    title = models.TextField()
    note = models.TextField(blank=True)
    sources = models.ManyToManyField(Source, through="TitleSource", related_name="+")

    class Meta(Kept.Meta):
        constraints = [
            models.CheckConstraint(name="title_form_known", condition=Q(form__in=["full", "short", "abbreviation"])),
        ]

    def __str__(self):
        return self.title


class TitleSource(Cited):
    """A source of a title."""

    record = models.ForeignKey(Title, models.CASCADE, to_field="key", related_name="citations")


class Fact(Kept):
    """A statement about the treaty; its key is its name. `value` is its core, for machines."""

    text = models.TextField()
    value = models.JSONField(null=True, blank=True)
    date = PartialDateField()
    end = PartialDateField()
    place = models.CharField(max_length=120, blank=True)
    note = models.TextField(blank=True)
    provisions = models.ManyToManyField(Provision, through="FactProvision", related_name="+")
    sources = models.ManyToManyField(Source, through="FactSource", related_name="+")

    class Meta(Kept.Meta):
        constraints = [
            models.CheckConstraint(name="fact_dates_form", condition=partial_date("date") & partial_date("end")),
        ]

    def __str__(self):
        return self.text


class FactSource(Cited):
    """A source of a fact."""

    record = models.ForeignKey(Fact, models.CASCADE, to_field="key", related_name="citations")


class FactProvision(Concerned):
    """A provision that a fact concerns."""

    record = models.ForeignKey(Fact, models.CASCADE, to_field="key", related_name="concerns")


class Event(Kept):
    """Something on the timeline."""

    date = PartialDateField(blank=False, verbose_name=_("date"))
    end = PartialDateField(verbose_name=_("end"))
    what = models.TextField(_("what"))
    note = models.TextField(_("note"), blank=True)
    sources = models.ManyToManyField(Source, through="EventSource", related_name="+")

    class Meta(Kept.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.CheckConstraint(
                name="event_dates_form", condition=partial_date("date", needed=True) & partial_date("end")
            ),
        ]

    def __str__(self):
        return f"{self.date}: {self.what}"


class EventSource(Cited):
    """A source of an event."""

    record = models.ForeignKey(Event, models.CASCADE, to_field="key", related_name="citations")

    class Meta(Cited.Meta):
        verbose_name = _("event source")
        verbose_name_plural = _("event sources")


class Count(Kept):
    """A figure that sources publish, with its day; shown beside ours, never instead of it."""

    about = models.CharField(_("about"), max_length=120)
    count = models.PositiveIntegerField(_("count"))
    qualifier = models.CharField(
        _("qualifier"), max_length=20, blank=True, help_text=_("as in “more than” or “almost”")
    )
    as_of = PartialDateField(blank=False, verbose_name=_("as of"))
    note = models.TextField(_("note"), blank=True)
    sources = models.ManyToManyField(Source, through="CountSource", related_name="+")

    class Meta(Kept.Meta):
        verbose_name = _("count")
        verbose_name_plural = _("counts")
        constraints = [models.CheckConstraint(name="count_as_of_form", condition=partial_date("as_of", needed=True))]

    def __str__(self):
        return f"{self.about}, {self.as_of}: {self.qualifier} {self.count}"


class CountSource(Cited):
    """A source of a figure."""

    record = models.ForeignKey(Count, models.CASCADE, to_field="key", related_name="citations")

    class Meta(Cited.Meta):
        verbose_name = _("count source")
        verbose_name_plural = _("count sources")
