"""What readers see as soon as it is saved."""

from django.contrib import admin
from django.db import transaction
from django.utils.translation import override

from articles import freshness


@override("en")
def in_english(keep, *about):
    """What is kept is in one language, whatever the language of whoever did it."""
    return keep(*about)


class SeenByReaders(admin.ModelAdmin):
    """Says that content has changed whenever something is added, changed or deleted here, in the same transaction."""

    def log_addition(self, *about):
        freshness.changed()
        return in_english(super().log_addition, *about)

    def log_change(self, *about):
        freshness.changed()
        return in_english(super().log_change, *about)

    def log_deletions(self, *about):
        return in_english(super().log_deletions, *about)

    def delete_model(self, *about):
        super().delete_model(*about)
        freshness.changed()

    @transaction.atomic
    def delete_queryset(self, *about):
        super().delete_queryset(*about)
        freshness.changed()
