"""What cites what: computed from the words when they are loaded, one row for each provision that is cited."""

from django.db import models
from django.db.models import F, Q

from articles.models.text import Provision, under
from articles.models.wordings import Wording


class ReferenceQuerySet(models.QuerySet):
    """References, asked for from either end."""

    def made_in(self, edition):
        """Those that an edition's words make, in reading order."""
        if edition.version:  # the places of citations in words that have passed are not kept
            return self.none()
        return self.filter(wording__edition=edition).order_by("wording__provision__path", "field", "start", "order")

    def touching(self, node):
        """Those made by a provision or anything under it, and those that cite it or anything under it."""
        inside = Provision.objects.filter(under(node)).order_by()
        made = Wording.objects.filter(provision__in=inside.values("eid"))
        return self.filter(Q(wording__in=made.values("pk")) | Q(target__in=inside.values("eid")))

    def unresolved(self):
        """Those to provisions that do not exist."""
        return self.filter(target__path__isnull=True)

    def to_themselves(self):
        """Those that cite the very provision in which they stand."""
        return self.filter(target_id=F("wording__provision_id"))


class Reference(models.Model):
    """Some words of a wording, and a provision that they cite. A range or list gives one row for each member."""

    class Field(models.IntegerChoices):
        """The fields of a wording in reading order."""

        HEADING = 1, "heading"
        TEXT = 2, "text"
        TAIL = 3, "tail"

    wording = models.ForeignKey(Wording, models.CASCADE, related_name="references")
    field = models.PositiveSmallIntegerField(choices=Field)
    start = models.PositiveIntegerField(help_text="first character of the words")
    end = models.PositiveIntegerField(help_text="character after the last")
    order = models.PositiveSmallIntegerField(help_text="place among the provisions that the same words cite")
    words = models.TextField()
    # The words may cite what does not exist; that is kept and reported, so the database does not insist.
    target = models.ForeignKey(
        Provision, models.DO_NOTHING, to_field="eid", null=True, db_constraint=False, related_name="cited_by"
    )

    objects = ReferenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="reference_once", fields=["wording", "field", "start", "order"]),
            models.CheckConstraint(name="reference_has_words", condition=Q(end__gt=F("start"))),
        ]

    def __str__(self):
        return f"{self.words} → {self.target_id}"
