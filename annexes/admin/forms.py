"""What an editor fills in for an act: provisions by typed citation, annexes by letter, sources by their keys."""

import re

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annexes.models import Act, Count, Event
from articles import identifiers
from articles.admin.citing import cited_provision
from articles.models import Provision, Source


class CitedForm(forms.ModelForm):
    """A recorded thing and its sources."""

    cited = forms.CharField(
        label=gettext_lazy("Sources"),
        widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false"}),
        help_text=gettext_lazy("Keys of the bibliography, the one it rests on first. At least one."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["cited"] = "\n".join(each.source_id for each in self.instance.citations.all())

    def clean_cited(self):
        keys = list(dict.fromkeys(self.cleaned_data["cited"].replace(",", " ").split()))
        known = set(Source.objects.filter(key__in=keys).values_list("key", flat=True))
        if unknown := [key for key in keys if key not in known]:
            raise forms.ValidationError(_("“{key}” is not in the bibliography.").format(key=unknown[0]))
        return keys


class EventForm(CitedForm):
    """An event with the keys of its sources."""

    class Meta:
        model = Event
        fields = ["date", "end", "what", "note"]


class CountForm(CitedForm):
    """A figure with the keys of its sources."""

    class Meta:
        model = Count
        fields = ["about", "count", "qualifier", "as_of", "note"]


class ActForm(CitedForm):
    """An act of a State with what it concerns, the annexes it accepts, and its sources."""

    concerning = forms.CharField(
        required=False,
        label=gettext_lazy("Concerning"),
        help_text=gettext_lazy("What it concerns, as you would cite it, semicolons between: 8(3); 92(3); Part III."),
    )
    accepted = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Annexes"),
        help_text=gettext_lazy("Those it accepts or is about."),
    )

    class Meta:
        model = Act
        fields = ["state", "kind", "date", "gist", "stated_date", "withdrawn", "words", "language", "disputed", "note"]
        widgets = {name: forms.Textarea(attrs={"rows": 2}) for name in ("gist", "words", "disputed", "note")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        annexes = Provision.objects.filter(kind="annex").values_list("eid", flat=True)
        self.fields["accepted"].choices = [(eid, identifiers.label(eid)) for eid in annexes]
        if self.instance.pk:
            concerned, accepted, cited = _related(self.instance)
            self.initial["concerning"] = "; ".join(identifiers.label(eid) for eid in concerned)
            self.initial |= {"accepted": accepted, "cited": "\n".join(cited)}

    def clean_concerning(self):
        known = set(Provision.objects.values_list("eid", flat=True))
        citations = [words.strip() for words in re.split(r"[;\n]", self.cleaned_data["concerning"]) if words.strip()]
        return list(dict.fromkeys(cited_provision(words, known, _("8(3) or Part III")) for words in citations))

    @property
    def about(self):
        """What the act concerns, the annexes it accepts, its sources."""
        return [self.cleaned_data[name] for name in ("concerning", "accepted", "cited")]


def _related(act):
    concerned = [each.provision_id for each in act.concerns.all()]
    accepted = [each.provision_id for each in act.accepts.all()]
    return concerned, accepted, [each.source_id for each in act.citations.all()]
