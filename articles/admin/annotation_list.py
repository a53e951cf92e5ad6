"""The list of annotations: how far each has come, and who may write one."""

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.steps import APPROVES, DRAFTS, PUBLISHES


class AnnotationListAdmin(admin.ModelAdmin):
    """Annotations in reading order, each with its latest revision. None is ever deleted."""

    list_display = ["key", "provision", "kind", "title", "published_number", "last_state"]
    list_filter = ["kind", "withdrawn_on"]
    search_fields = ["key", "provision__eid", "revisions__title", "revisions__body"]
    list_select_related = ["provision", "published"]
    actions = None

    def get_queryset(self, request):
        return super().get_queryset(request).in_reading_order().prefetch_related("revisions")

    @admin.display(description=gettext_lazy("title"))
    def title(self, annotation):
        return list(annotation.revisions.all())[-1].title

    @admin.display(description=gettext_lazy("public revision"))
    def published_number(self, annotation):
        return _("withdrawn") if annotation.withdrawn_on else annotation.published and annotation.published.number

    @admin.display(description=gettext_lazy("latest"))
    def last_state(self, annotation):
        last = list(annotation.revisions.all())[-1]
        return f"{last.number}: {last.get_state_display()}"

    def has_add_permission(self, request):
        return request.user.has_perm(DRAFTS)

    def has_change_permission(self, request, obj=None):
        return any(request.user.has_perm(name) for name in (DRAFTS, APPROVES, PUBLISHES))

    def has_delete_permission(self, request, obj=None):
        return False
