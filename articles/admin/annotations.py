"""Writing, reviewing and publishing annotations. Every change goes through `articles.editing`."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from articles import differences, editing
from articles.admin.annotation_list import AnnotationListAdmin
from articles.admin.forms import DraftForm, initial
from articles.admin.histories import history, with_keys
from articles.admin.previewing import previewed
from articles.admin.steps import DONE, DRAFTS, STEPS, allowed, number_in, who_asks
from articles.attention import findings, strayed
from articles.editing import Conflict, Refused
from articles.models import Annotation, Revision, Source
from articles.templatetags.reading import said

SAVED = gettext_lazy("Revision {number} is saved.")


@admin.register(Annotation)
class AnnotationAdmin(AnnotationListAdmin):
    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("attention/", view(self.attention), name="articles_annotation_attention"),
            path("preview/", view(self.preview), name="articles_annotation_preview"),
            path("<int:pk>/step/", view(self.step), name="articles_annotation_step"),
            *super().get_urls(),
        ]

    def add_view(self, request, form_url="", extra_context=None):
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = DraftForm(request.POST or None, initial={"made_from": 0})
        if request.method == "POST" and form.is_valid():
            return self._created(request, form)
        return self._page(request, None, form)

    @transaction.atomic
    def _created(self, request, form):
        """A new annotation and its first revision; its key is made of the provision and the title."""
        provision, words = form.cleaned_data["provision"], form.words()
        base = slugify(f"{provision.replace('_', '-')} {words.title or 'doubt'}")[:70].strip("-")
        same = set(Annotation.objects.filter(key__startswith=base).values_list("key", flat=True))
        key = next(k for n in range(1, len(same) + 2) if (k := base if n == 1 else f"{base}-{n}") not in same)
        annotation = Annotation.objects.create(key=key, provision_id=provision, kind=form.cleaned_data["kind"])
        editing.save_draft(annotation, words, who_asks(request), 0, form.cleaned_data["note"])
        messages.success(request, SAVED.format(number=1))
        return self._back(annotation)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        annotation = get_object_or_404(Annotation.objects.select_related("published"), pk=object_id)
        if not self.has_view_or_change_permission(request, annotation):
            raise PermissionDenied
        last = with_keys(annotation.revisions.last())
        if request.method != "POST":
            return self._page(request, annotation, DraftForm(initial=initial(annotation, last), annotation=annotation))
        if not request.user.has_perm(DRAFTS):
            raise PermissionDenied
        form = DraftForm(request.POST, initial=initial(annotation, last), annotation=annotation)
        if not form.is_valid():
            return self._page(request, annotation, form)
        return self._saved(request, annotation, form)

    def _saved(self, request, annotation, form):
        words, made_from = form.words(), form.cleaned_data["made_from"]
        try:
            with transaction.atomic():
                revision = editing.save_draft(
                    annotation, words, who_asks(request), made_from, form.cleaned_data["note"]
                )
                _move(annotation, form.cleaned_data)
        except Conflict as conflict:
            return self._conflict(request, annotation, form, conflict)
        messages.success(request, SAVED.format(number=revision.number))
        return self._back(annotation)

    def _conflict(self, request, annotation, form, conflict):
        """Nothing is lost: the words stay in the form, and the next save is made from what the other one saved."""
        theirs = with_keys(conflict.theirs)
        mine = Revision(title=form.cleaned_data["title"], body=form.words().body)
        mine.keys = form.cleaned_data["sources"]
        kept = form.data.copy()
        kept["made_from"] = theirs.number
        form = DraftForm(kept, initial=initial(annotation, theirs), annotation=annotation)
        more = {"conflict": said(conflict.args[0]), "between": differences.of_annotation(theirs, mine)}
        return self._page(request, annotation, form, more, status=409)

    def _page(self, request, annotation, form, more=None, status=200):
        page = self.admin_site.each_context(request) | {"form": form, "annotation": annotation, "opts": self.opts}
        title = _("Annotation {key}").format(key=annotation.key) if annotation else _("New annotation")
        page |= {"title": title, "may": allowed(request.user)}
        page |= {"bibliography": Source.objects.only("key", "title", "author"), "has_view_permission": True}
        if annotation:
            page |= history(annotation)
        return TemplateResponse(request, "admin/articles/annotation/edit.html", page | (more or {}), status=status)

    def _back(self, annotation):
        return HttpResponseRedirect(reverse("admin:articles_annotation_change", args=[annotation.pk]))

    @method_decorator(require_POST)
    def step(self, request, pk):
        """One step of a revision's way: submitted, sent back, approved, published, withdrawn, restored."""
        revision = get_object_or_404(Revision, annotation=pk, number=number_in(request.POST.get("number")))
        permission, do = STEPS.get(request.POST.get("step"), (None, None))
        if permission is None or not request.user.has_perm(permission):
            raise PermissionDenied
        try:
            do(revision, who_asks(request), request.POST.get("words", "").strip())
        except Refused as refused:
            messages.error(request, said(refused.args[0]))
        else:
            messages.success(request, DONE[request.POST["step"]].format(number=revision.number))
        return self._back(revision.annotation)

    @method_decorator(require_POST)
    def preview(self, request):
        """What is being written as its page will show it, and what is wrong with it."""
        if not request.user.has_perm(DRAFTS):
            raise PermissionDenied
        return render(request, "admin/articles/annotation/preview.html", previewed(request))

    def attention(self, request):
        """What needs attention, on one page."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        page = self.admin_site.each_context(request) | {"title": _("What needs attention"), "findings": findings()}
        page["strayed"] = list(strayed())
        return TemplateResponse(request, "admin/articles/annotation/attention.html", page)


def _move(annotation, cleaned):
    """What nobody has read yet may still change its provision and kind."""
    fields = {"provision_id": cleaned["provision"], "kind": cleaned["kind"]}
    Annotation.objects.filter(pk=annotation.pk, published__isnull=True).update(**fields)
