"""What States have done about the treaty."""

from django.db import models
from django.db.models import Max, Q
from django.utils.translation import gettext_lazy as _

from annexes.models.bases import Cited, Concerned, Kept, KeptQuerySet, PartialDateField, partial_date
from annexes.models.states import State
from articles.models import Provision, Source


class ActQuerySet(KeptQuerySet):
    """Acts of States, as pages ask for them."""

    def with_facts(self):
        """Each with its State, provisions, annexes, sources and the day by which these had been read: four queries."""
        found = self.select_related("state").prefetch_related("concerns", "accepts", "citations")
        # An aggregate would drop the model's own order.
        return found.annotate(known_by=Max("citations__source__accessed")).order_by(*self.model._meta.ordering)

    def under(self, eid):
        """What States have done under the provision or anything in it."""
        inside = Q(concerns__provision=eid) | Q(concerns__provision__eid__startswith=f"{eid}__")
        return self.filter(inside | Q(accepts__provision=eid)).distinct()


class Act(Kept):
    """One act of one State. What it brings about is computed from the rules (annexes.standing), never stored."""

    class Kind(models.TextChoices):
        """What a State did."""

        SIGNATURE = "signature", _("Signature")
        RATIFICATION = "ratification", _("Ratification")
        ACCEPTANCE = "acceptance", _("Acceptance")
        APPROVAL = "approval", _("Approval")
        ACCESSION = "accession", _("Accession")
        PROVISIONAL_APPLICATION = "provisional application", _("Provisional Application")
        DECLARATION = "declaration", _("Declaration")
        RESERVATION = "reservation", _("Reservation")
        NOTIFICATION = "notification", _("Notification")
        WITHDRAWAL = "withdrawal", _("Withdrawal")
        DENUNCIATION = "denunciation", _("Denunciation")

    state = models.ForeignKey(State, models.PROTECT, to_field="iso", related_name="acts", verbose_name=_("state"))
    kind = models.CharField(_("kind"), max_length=30, choices=Kind)
    date = PartialDateField(
        help_text=_(
            "when the depositary received it; for provisional application, its first day; empty: not established"
        ),
        verbose_name=_("date"),
    )
    stated_date = PartialDateField(
        help_text=_("date the act itself sets: when a denunciation takes effect, or before which acts are left out"),
        verbose_name=_("stated date"),
    )
    withdrawn = PartialDateField(
        help_text=_("when its withdrawal was notified, if no act of its own records that"), verbose_name=_("withdrawn")
    )
    gist = models.TextField(_("gist"), help_text=_("in our words"))
    words = models.TextField(_("words"), blank=True, help_text=_("the official words, exactly, when known"))
    language = models.CharField(_("language"), max_length=35, blank=True, help_text=_("of the official words: BCP 47"))
    disputed = models.TextField(
        _("disputed"), blank=True, help_text=_("what is disputed and by whom; empty when nothing is")
    )
    note = models.TextField(_("note"), blank=True)
    provisions = models.ManyToManyField(Provision, through="ActProvision", related_name="+")
    annexes = models.ManyToManyField(Provision, through="ActAnnex", related_name="+")
    sources = models.ManyToManyField(Source, through="ActSource", related_name="+")

    objects = ActQuerySet.as_manager()

    class Meta(Kept.Meta):
        verbose_name = _("act")
        verbose_name_plural = _("acts")
        ordering = ["state__order", "state", "order", "key"]
        constraints = [
            models.CheckConstraint(
                name="act_kind_known",
                condition=Q(
                    kind__in=[
                        *("signature", "ratification", "acceptance", "approval", "accession"),
                        *("provisional application", "declaration", "reservation", "notification"),
                        *("withdrawal", "denunciation"),
                    ]
                ),
            ),
            models.CheckConstraint(name="act_dates_form", condition=partial_date("date") & partial_date("stated_date")),
            models.CheckConstraint(name="act_withdrawn_form", condition=partial_date("withdrawn")),
            models.CheckConstraint(name="act_says_what", condition=~Q(gist="")),
            models.CheckConstraint(name="act_words_have_a_language", condition=Q(words="") | ~Q(language="")),
        ]

    def __str__(self):
        return f"{self.state_id}: {self.get_kind_display().lower()}, {self.date or _('date not established')}"


class ActSource(Cited):
    """A source of an act."""

    record = models.ForeignKey(Act, models.CASCADE, to_field="key", related_name="citations")

    class Meta(Cited.Meta):
        verbose_name = _("act source")
        verbose_name_plural = _("act sources")


class ActProvision(Concerned):
    """A provision that an act concerns."""

    record = models.ForeignKey(Act, models.CASCADE, to_field="key", related_name="concerns")

    class Meta(Concerned.Meta):
        verbose_name = _("act provision")
        verbose_name_plural = _("act provisions")


class ActAnnex(Concerned):
    """An annex that an act accepts or is about."""

    record = models.ForeignKey(Act, models.CASCADE, to_field="key", related_name="accepts")

    class Meta(Concerned.Meta):
        verbose_name = _("act annex")
        verbose_name_plural = _("act annexes")
