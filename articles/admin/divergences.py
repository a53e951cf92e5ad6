"""Marking a place where two editions part as looked at, with a note."""

from django import forms
from django.contrib import admin

from articles import identifiers
from articles.admin.seen import SeenByReaders
from articles.citations import typed
from articles.models import LookedAt, Provision


class LookedAtForm(forms.ModelForm):
    """A place where two editions part, named as one would cite it."""

    place = forms.CharField(label="Provision", help_text="as you would cite it: 8(3), annex F(2)")

    class Meta:
        model = LookedAt
        fields = ["place", "one", "other", "note"]
        labels = {"one": "First edition", "other": "Second edition"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["place"] = identifiers.label(self.instance.provision_id)

    def clean_place(self):
        words = self.cleaned_data["place"]
        answer = typed(words, set(Provision.objects.values_list("eid", flat=True)))
        if answer is None or not answer.exact or answer.choices:
            raise forms.ValidationError(f"“{words}” is not a provision of this text. Write it as in 8(3).")
        return answer.eid


@admin.register(LookedAt)
class LookedAtAdmin(SeenByReaders):
    form = LookedAtForm
    list_display = ["provision_id", "one", "other", "note", "who", "on"]
    list_select_related = ["one", "other"]

    def save_model(self, request, looked, form, change):
        looked.provision_id, looked.who = form.cleaned_data["place"], request.user.get_username()
        super().save_model(request, looked, form, change)
