"""The revisions of an annotation: their words, sources and citations, to which nothing is ever done again."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.commentary import Annotation
from articles.models.sources import Source
from articles.models.text import Provision


class Revision(models.Model):
    """One form of an annotation's words. Its state changes; its words never do: another wording is another revision."""

    class State(models.TextChoices):
        """How far a revision has come on its way to readers."""

        DRAFT = "draft", _("Draft")
        SUBMITTED = "submitted", _("Submitted")
        SENT_BACK = "sent back", _("Sent back")
        APPROVED = "approved", _("Approved")
        PUBLISHED = "published", _("Published")

    annotation = models.ForeignKey(Annotation, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200, blank=True)
    body = models.TextField(help_text="Markdown")
    html = models.TextField(help_text="made from the body and its sources")
    author = models.CharField(max_length=150)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    made_on = models.DateTimeField()
    note = models.CharField(max_length=300, blank=True, help_text="what was changed, and why")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    comment = models.TextField(blank=True, help_text="of the one who sent it back")
    published_on = models.DateTimeField(null=True, blank=True)
    made_from = models.PositiveIntegerField(null=True, blank=True, help_text="number of the revision it began as")
    loaded = models.BooleanField(default=False, help_text="made from a fixture file, by nobody here")
    checked_against = models.CharField(max_length=64, blank=True, help_text="digest of the wording it was read with")
    sources = models.ManyToManyField(Source, through="RevisionSource", related_name="revisions")

    class Meta:
        ordering = ["annotation_id", "number"]
        constraints = [
            # What makes two people who save at once two, and not one over the other.
            models.UniqueConstraint(name="revision_number_once", fields=["annotation", "number"]),
            models.CheckConstraint(name="revision_has_words", condition=~Q(body="")),
            models.CheckConstraint(
                name="revision_state_known",
                condition=Q(state__in=["draft", "submitted", "sent back", "approved", "published"]),
            ),
            models.CheckConstraint(
                name="revision_made_from_an_earlier_one",
                condition=Q(made_from__isnull=True) | Q(made_from__lt=F("number")),
            ),
        ]

    def __str__(self):
        return f"{self.annotation_id}, revision {self.number}"


class RevisionSource(models.Model):
    """A source of a revision; `[^s1]` in its words cites the first."""

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="sourced")
    order = models.PositiveSmallIntegerField()
    source = models.ForeignKey(Source, models.PROTECT, to_field="key", related_name="+")

    class Meta:
        ordering = ["order"]
        constraints = [models.UniqueConstraint(name="revision_source_in_order", fields=["revision", "order"])]

    def __str__(self):
        return f"{self.order}. {self.source_id}"


class Mention(models.Model):
    """A provision that a revision cites, with the words around the first place where it does."""

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="mentions")
    # As with references: what does not exist is kept and reported.
    target = models.ForeignKey(Provision, models.DO_NOTHING, to_field="eid", db_constraint=False, related_name="+")
    before = models.TextField()
    words = models.TextField()
    after = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(name="mention_once", fields=["revision", "target"])]

    def __str__(self):
        return f"{self.words} → {self.target_id}"
