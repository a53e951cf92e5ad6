"""What is said about provisions: annotations, and the revisions of their words, to which nothing is ever done again."""

from django.db import models
from django.db.models import Q

from articles import identifiers
from articles.models.text import Provision, under


def address_of(key):
    """Where an annotation is read. Written out, because a page may name a hundred."""
    return f"/annotations/{key}/"


class AnnotationQuerySet(models.QuerySet):
    def public(self):
        """Those that readers see, each with its published revision, in reading order."""
        shown = self.filter(published__isnull=False, withdrawn_on__isnull=True)
        return shown.select_related("published").in_reading_order()

    def in_reading_order(self):
        return self.order_by("provision__path", "pk")

    def on(self, node):
        """Those on a provision or anything under it."""
        return self.filter(under(node, "provision__path"))


class Annotation(models.Model):
    """Something said about one provision. Its words are its revisions; readers see the published one."""

    class Kind(models.TextChoices):
        CONTEXT = "context", "Context"
        DRAFTING = "drafting history", "Drafting history"
        COMPARISON = "comparison", "Comparison"
        PRACTICE = "practice", "Practice"
        TEXT = "text", "Text"
        DOUBT = "doubtful point", "Doubtful point"

    key = models.SlugField(max_length=80, unique=True, help_text="lasting name, part of the address")
    provision = models.ForeignKey(Provision, models.PROTECT, to_field="eid", related_name="annotations")
    kind = models.CharField(max_length=20, choices=Kind)
    published = models.OneToOneField("Revision", models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_on = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    objects = AnnotationQuerySet.as_manager()

    class Meta:
        permissions = [
            ("draft_annotation", "Can write and submit drafts"),
            ("approve_annotation", "Can approve drafts and send them back"),
            ("publish_annotation", "Can publish and withdraw"),
        ]
        constraints = [
            models.CheckConstraint(
                name="annotation_kind_known",
                condition=Q(
                    kind__in=["context", "drafting history", "comparison", "practice", "text", "doubtful point"]
                ),
            ),
            models.CheckConstraint(
                name="annotation_withdrawn_with_reason",
                condition=Q(withdrawn_on__isnull=True) | ~Q(withdrawn_because=""),
            ),
        ]

    def __str__(self):
        return self.key

    def get_absolute_url(self):
        return address_of(self.key)

    def address_of(self, revision):
        """The permanent address of a revision."""
        return f"{address_of(self.key)}?revision={revision.number}"

    def titled(self, revision):
        """The title of a revision; notes on doubtful points have none of their own."""
        return revision.title or f"A doubtful point in {identifiers.label(self.provision_id)}"

    @property
    def is_doubt(self):
        return self.kind == self.Kind.DOUBT


class Log(models.Model):
    """Who did what to an annotation, and when. Written in the same transaction as what it tells of."""

    annotation = models.ForeignKey(Annotation, models.CASCADE, related_name="log")
    number = models.PositiveIntegerField(null=True, help_text="of the revision it was done to")
    who = models.CharField(max_length=150)
    what = models.CharField(max_length=40)
    words = models.TextField(blank=True, help_text="reason or comment")
    on = models.DateTimeField()

    class Meta:
        ordering = ["-on", "-pk"]
        verbose_name_plural = "log"

    def __str__(self):
        return f"{self.who}: {self.what}"
