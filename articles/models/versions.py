"""What an imported edition said before: one row for each file that was imported, and the words that have passed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.editions import Edition
from articles.models.text import Provision


class EditionVersion(models.Model):
    """A file that was imported as an edition. The last is the present one, whose words are the edition's wordings."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(help_text="1 for the first file")
    text_date = models.DateField(help_text="day whose text it gives")
    imported_on = models.DateField()
    sha256 = models.CharField(max_length=64, help_text="of the file")
    title = models.TextField()
    source = models.URLField(max_length=500)
    source_name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(name="version_numbered_once", fields=["edition", "number"])]

    def __str__(self):
        return f"version {self.number}, text as of {self.text_date}"


class PastWording(models.Model):
    """The words that a version gave a provision, kept when another came; never changed."""

    version = models.ForeignKey(EditionVersion, models.CASCADE, related_name="wordings")
    # What stood once may name a provision that is gone; the record stays, so the database does not insist.
    provision = models.ForeignKey(
        Provision, models.DO_NOTHING, to_field="eid", db_constraint=False, related_name="past_wordings"
    )
    heading = models.TextField(blank=True)
    text = models.TextField(blank=True)
    tail = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(name="past_wording_once", fields=["version", "provision"])]

    def __str__(self):
        return f"{self.provision_id} in {self.version_id}"


class SignedOff(models.Model):
    """The digests of an edition's words as they were loaded or imported; of a past version's once it has passed."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="+")
    version = models.OneToOneField(EditionVersion, models.CASCADE, null=True, related_name="+")
    words = models.JSONField(help_text="eid and digest of each wording, in reading order")

    class Meta:
        verbose_name = verbose_name_plural = _("digests signed off")
        constraints = [
            models.UniqueConstraint(name="signed_off_once", fields=["edition"], condition=models.Q(version=None))
        ]

    def __str__(self):
        return f"{self.edition_id} as signed off"
