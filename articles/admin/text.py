"""The text, its sources and the log: to be read. The text changes by loading files, the log by doing things."""

from django.contrib import admin

from articles.models import Log, Provision, Source, Wording


class ReadOnly(admin.ModelAdmin):
    """Rows that only a loader writes: shown, never changed here."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Provision)
class ProvisionAdmin(ReadOnly):
    fields = ["eid", "kind", "num"]
    list_display = ["__str__", "eid", "kind"]
    list_filter = ["kind"]
    search_fields = ["eid"]


@admin.register(Wording)
class WordingAdmin(ReadOnly):
    list_display = ["provision_id", "edition", "heading", "text"]
    list_filter = ["edition"]
    search_fields = ["provision__eid", "heading", "text"]


@admin.register(Source)
class SourceAdmin(ReadOnly):
    list_display = ["key", "title", "author", "date", "read"]
    list_filter = ["type", "read"]
    search_fields = ["key", "title", "author"]


@admin.register(Log)
class LogAdmin(ReadOnly):
    list_display = ["on", "who", "what", "annotation", "number", "words"]
    list_filter = ["what", "who"]
    search_fields = ["annotation__key", "who", "words"]
    date_hierarchy = "on"
    list_select_related = ["annotation"]
