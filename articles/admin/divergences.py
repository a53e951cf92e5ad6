"""The places where two editions part: those not looked at yet, and marking one as looked at, with a note."""

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import identifiers
from articles.admin.seen import SeenByReaders
from articles.citations import typed
from articles.holding import held
from articles.models import Edition, LookedAt, Provision


class LookedAtForm(forms.ModelForm):
    """A place where two editions part, named as one would cite it."""

    place = forms.CharField(
        label=gettext_lazy("Provision"), help_text=gettext_lazy("as you would cite it: 8(3), annex F(2)")
    )

    class Meta:
        model = LookedAt
        fields = ["place", "one", "other", "note"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["place"] = identifiers.label(self.instance.provision_id)

    def clean_place(self):
        words = self.cleaned_data["place"]
        answer = typed(words, set(Provision.objects.values_list("eid", flat=True)))
        if answer is None or not answer.exact or answer.choices:
            said = _("“{words}” is not a provision of this text. Write it as in 8(3).")
            raise forms.ValidationError(said.format(words=words))
        return answer.eid


@admin.register(LookedAt)
class LookedAtAdmin(SeenByReaders):
    form = LookedAtForm
    list_display = ["provision_id", "one", "other", "note", "who", "on"]
    list_select_related = ["one", "other"]

    def get_urls(self):
        view = self.admin_site.admin_view(self.open)
        return [path("open/", view, name="articles_lookedat_open"), *super().get_urls()]

    def save_model(self, request, looked, form, change):
        looked.provision_id, looked.who = form.cleaned_data["place"], request.user.get_username()
        super().save_model(request, looked, form, change)

    def open(self, request):
        """The places where two editions part and nobody has said what came of it, each with the way to say so."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        editions = list(Edition.objects.by_rank())
        page = {"title": _("Not looked at yet"), "opts": self.opts, "editions": editions} | held(request.GET, editions)
        partings = page["held"].partings if "held" in page else []
        page["open"] = [parting for parting in partings if not parting.looked_at]
        page["has_add_permission"] = self.has_add_permission(request)
        context = self.admin_site.each_context(request) | page
        return TemplateResponse(request, "admin/articles/lookedat/open.html", context)
