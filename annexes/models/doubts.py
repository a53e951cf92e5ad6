"""Where sources on the treaty differ, and what none of them says."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from annexes.models.bases import Cited, Kept


class Conflict(Kept):
    """Where sources differ: what each says, what this site shows, and why."""

    about = models.CharField(max_length=200)
    shown = models.TextField()
    why = models.TextField()

    def __str__(self):
        return self.about


class Saying(Cited):
    """What one source says in a conflict."""

    record = models.ForeignKey(Conflict, models.CASCADE, to_field="key", related_name="says")
    value = models.TextField()


class NotEstablished(Kept):
    """What no source that was read says."""

    text = models.TextField()

    class Meta(Kept.Meta):
        verbose_name_plural = _("things not established")

    def __str__(self):
        return self.text
