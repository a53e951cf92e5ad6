"""What is said about provisions: annotations, and the revisions of their words, to which nothing is ever done again."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles import identifiers
from articles.models.text import Provision, under
from articles.sentences import say


def address_of(key):
    """Where an annotation is read. Written out, because a page may name a hundred."""
    return f"/annotations/{key}/"


class AnnotationQuerySet(models.QuerySet):
    """Annotations, as readers and editors ask for them."""

    def public(self):
        """Those that readers see, each with its published revision, in reading order."""
        shown = self.filter(published__isnull=False, withdrawn_on__isnull=True)
        return shown.select_related("published").in_reading_order()

    def in_reading_order(self):
        """As the provisions stand that they are about, then as they were written."""
        return self.order_by("provision__path", "pk")

    def on(self, node):
        """Those on a provision or anything under it."""
        return self.filter(under(node, "provision__path"))


class Annotation(models.Model):
    """Something said about one provision. Its words are its revisions; readers see the published one."""

    class Kind(models.TextChoices):
        """What an annotation tells about its provision."""

        CONTEXT = "context", _("Context")
        DRAFTING = "drafting history", _("Drafting history")
        COMPARISON = "comparison", _("Comparison")
        PRACTICE = "practice", _("Practice")
        TEXT = "text", _("Text")
        DOUBT = "doubtful point", _("Doubtful point")

    key = models.SlugField(_("key"), max_length=80, unique=True, help_text=_("lasting name, part of the address"))
    provision = models.ForeignKey(
        Provision, models.PROTECT, to_field="eid", related_name="annotations", verbose_name=_("provision")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    published = models.OneToOneField(
        "Revision", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("published")
    )
    withdrawn_on = models.DateTimeField(_("withdrawn on"), null=True, blank=True)
    withdrawn_because = models.TextField(_("withdrawn because"), blank=True)

    objects = AnnotationQuerySet.as_manager()

    class Meta:
        verbose_name = _("annotation")
        verbose_name_plural = _("annotations")
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
        return revision.title or say("A doubtful point in {place}", place=identifiers.label(self.provision_id))

    @property
    def is_doubt(self):
        """Whether it is a note on a doubtful point, which readers are shown as such."""
        return self.kind == self.Kind.DOUBT


class Log(models.Model):
    """Who did what to an annotation, and when. Written in the same transaction as what it tells of."""

    class What(models.TextChoices):
        """What was done to an annotation."""

        SAVED = "saved", _("saved")
        SUBMITTED = "submitted", _("submitted")
        SENT_BACK = "sent back", _("sent back")
        APPROVED = "approved", _("approved")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn")
        RETURNED = "published again", _("published again")
        CHECKED = "checked again", _("checked again")

    annotation = models.ForeignKey(Annotation, models.CASCADE, related_name="log", verbose_name=_("annotation"))
    number = models.PositiveIntegerField(_("number"), null=True, help_text=_("of the revision it was done to"))
    who = models.CharField(_("who"), max_length=150)
    what = models.CharField(_("what"), max_length=40, choices=What)
    words = models.TextField(_("words"), blank=True, help_text=_("reason or comment"))
    on = models.DateTimeField(_("on"))

    class Meta:
        verbose_name = _("log")
        ordering = ["-on", "-pk"]
        verbose_name_plural = _("log")

    def __str__(self):
        return f"{self.who}: {self.what}"
