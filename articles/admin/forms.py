"""What an editor fills in: a provision by its citation, Markdown, sources by their keys."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import identifiers
from articles.admin.citing import cited_provision
from articles.editing import Words
from articles.models import Annotation, Provision, Source


class DraftForm(forms.Form):
    """A draft. `made_from` is the revision it began as, so that a save over somebody else's is noticed."""

    provision = forms.CharField(
        max_length=200,
        label=gettext_lazy("Provision"),
        help_text=gettext_lazy("As you would cite it: 8(3)(a), Annex F, Part III."),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Annotation.Kind.choices)
    title = forms.CharField(max_length=200, label=gettext_lazy("Title"), required=False)
    body = forms.CharField(
        max_length=60_000,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "true"}),
        label=gettext_lazy("Words"),
        help_text=gettext_lazy(
            "Markdown. [^s1] cites the first source below. “Article 8(3)” becomes a link; "
            "cite other treaties as “art. 8(3) of the …”."
        ),
    )
    sources = forms.CharField(
        required=False,
        label=gettext_lazy("Sources"),
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
        help_text=gettext_lazy("Keys of the bibliography, one on a line, in the order of their footnotes."),
    )
    note = forms.CharField(max_length=300, required=False, label=gettext_lazy("Note on this change"))
    made_from = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args, annotation=None, **kwargs):
        super().__init__(*args, **kwargs)
        # Readers have seen it where it is: what belongs elsewhere is withdrawn here and written anew there.
        if annotation and annotation.published_id:
            self.fields["provision"].disabled = self.fields["kind"].disabled = True

    def clean_provision(self):
        words = self.cleaned_data["provision"]
        known = set(Provision.objects.values_list("eid", flat=True))
        return cited_provision(words, known, _("8(3)(a) or Annex F"))

    def clean_sources(self):
        keys = self.cleaned_data["sources"].replace(",", " ").split()
        known = set(Source.objects.filter(key__in=keys).values_list("key", flat=True))
        if unknown := [key for key in keys if key not in known]:
            raise forms.ValidationError(_("“{key}” is not in the bibliography.").format(key=unknown[0]))
        if len(keys) > len(set(keys)):
            raise forms.ValidationError(_("A source stands here twice; one footnote can be cited several times."))
        return keys

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("title") and cleaned.get("kind") not in (None, Annotation.Kind.DOUBT):
            self.add_error("title", _("Give it a title; only a doubtful point goes without one."))
        return cleaned

    def words(self):
        """What was written. Browsers end lines with two characters; here one does."""
        body = self.cleaned_data["body"].replace("\r\n", "\n")
        return Words(self.cleaned_data["title"], body, self.cleaned_data["sources"])


def initial(annotation, revision):
    """The form's content for a revision."""
    return {
        "provision": identifiers.label(annotation.provision_id),
        "kind": annotation.kind,
        "title": revision.title,
        "body": revision.body,
        "sources": "\n".join(revision.keys),
        "made_from": revision.number,
    }
