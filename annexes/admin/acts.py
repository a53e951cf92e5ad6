"""Recording an act on one page, with a preview of what it changes; and what is soon due."""

import datetime as dt

from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annexes import facts, recording, standing
from annexes.admin.forms import ActForm
from annexes.asking import today
from annexes.models import Act, State
from articles import freshness
from articles.admin.seen import SeenByReaders
from articles.templatetags.reading import said

SOON = 365  # days
OLD = 365  # days without a check


@admin.register(State)
class StateAdmin(SeenByReaders):
    list_display = ["name", "iso"]
    search_fields = ["name", "iso"]
    fields = ["name", "iso", "order"]


@admin.register(Act)
class ActAdmin(SeenByReaders):
    form = ActForm
    list_display = ["state", "kind", "date", "gist", "checked_on"]
    list_filter = ["kind", "state"]
    list_select_related = ["state"]
    search_fields = ["state__name", "gist", "key"]
    actions = ["mark_checked"]
    fieldsets = [
        (None, {"fields": ["state", "kind", "date", "concerning", "accepted", "gist", "cited"]}),
        (
            gettext_lazy("Further details"),
            {"classes": ["collapse"], "fields": ["stated_date", "withdrawn", "words", "language", "disputed", "note"]},
        ),
    ]

    def get_urls(self):
        return [path("due/", self.admin_site.admin_view(self.due), name="annexes_act_due"), *super().get_urls()]

    def save_model(self, request, act, form, change):
        recording.record(act, *form.about)

    def _changeform_view(self, request, object_id, form_url, extra_context):
        """As in every admin, but “Preview” shows what the act would change, and saves nothing."""
        if request.method != "POST" or "_preview" not in request.POST:
            return super()._changeform_view(request, object_id, form_url, extra_context)
        act = self.get_object(request, object_id) if object_id else None
        allowed = self.has_change_permission(request, act) if act else self.has_add_permission(request)
        if not allowed:
            raise PermissionDenied
        form = self.get_form(request, act, change=act is not None)(request.POST, instance=act)
        if form.is_valid():
            says = recording.effect(form.instance, *form.about)
            for sentence in says or [_("Nothing changes except that it is recorded.")]:
                messages.info(request, _("Preview: {sentence}").format(sentence=said(sentence)))
        fields = helpers.AdminForm(form, self.get_fieldsets(request, act), {}, model_admin=self)
        context = self.admin_site.each_context(request) | {
            "title": _("Preview: nothing is saved yet"),
            "adminform": fields,
            "object_id": object_id,
            "original": act,
            "is_popup": False,
            "media": self.media + fields.media,
            "inline_admin_formsets": [],
            "errors": helpers.AdminErrorList(form, []),
        }
        return self.render_change_form(
            request, context, add=act is None, change=act is not None, obj=act, form_url=form_url
        )

    @admin.action(description=gettext_lazy("Sources compared today: mark as checked"))
    def mark_checked(self, request, queryset):
        with transaction.atomic():
            queryset.update(checked_on=today())
            freshness.changed()

    def due(self, request):
        """What happens soon, and which acts nobody has compared with their sources for a year."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        history, before = facts.history(), today() - dt.timedelta(days=OLD)
        acts = [
            act
            for act in Act.objects.with_facts()
            if max(act.checked_on or dt.date.min, act.known_by or dt.date.min) < before
        ]
        page = {"title": _("Due soon"), "history": history, "unchecked": acts}
        page["due"] = standing.due(history, today(), SOON)
        return TemplateResponse(request, "admin/annexes/act/due.html", self.admin_site.each_context(request) | page)
