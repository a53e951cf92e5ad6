"""Importing an official text in the admin: choose a file, read the report, confirm."""

import base64

from django import forms
from django.contrib import admin, messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.core.validators import RegexValidator
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.text import ReadOnly
from articles.importing.apart import read_apart
from articles.loading.examining import examine
from articles.loading.files import Fault
from articles.loading.importing import Particulars, store
from articles.management.particulars import LANGUAGE, STANDINGS
from articles.models import Edition
from articles.sentences import joined
from articles.templatetags.reading import said

LARGEST = 1_500_000  # bytes: the file travels to the confirmation and back; a larger one is for the command
SALT = "import of a text"


class ImportForm(forms.Form):
    """An official text to import, with what only the person who has it knows."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("Markdown, plain text, PDF with text, HTML or Akoma Ntoso; at most 1.5 MB"),
    )
    language = forms.CharField(
        max_length=35,
        validators=[RegexValidator(rf"^{LANGUAGE}$")],
        label=gettext_lazy("Language"),
        help_text=gettext_lazy("such as nl"),
    )
    standing = forms.ChoiceField(
        label=gettext_lazy("Standing"), choices=[one for one in Edition.Standing.choices if one[0] in STANDINGS]
    )
    title = forms.CharField(
        label=gettext_lazy("Title"), help_text=gettext_lazy("the treaty’s title as this text gives it")
    )
    source = forms.URLField(
        assume_scheme="https", label=gettext_lazy("Source"), help_text=gettext_lazy("address of the publication")
    )
    source_name = forms.CharField(
        max_length=200, label=gettext_lazy("Source name"), help_text=gettext_lazy("what to call the source")
    )
    text_date = forms.DateField(
        label=gettext_lazy("Date"), help_text=gettext_lazy("day whose text it gives, such as 2024-02-15")
    )
    slug = forms.SlugField(
        label=gettext_lazy("Slug"), help_text=gettext_lazy("the edition’s name in addresses, such as nl")
    )
    publisher = forms.CharField(max_length=200, required=False, label=gettext_lazy("Publisher"))
    licence = forms.CharField(max_length=200, required=False, label=gettext_lazy("Licence"))
    allow_missing = forms.BooleanField(
        required=False,
        label=gettext_lazy("Some provisions may be missing"),
        help_text=gettext_lazy("the publication itself lacks them"),
    )
    extend = forms.BooleanField(
        required=False,
        label=gettext_lazy("Add provisions not known yet"),
        help_text=gettext_lazy("provisions that no edition here has so far"),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            told = _("This file is larger than 1.5 MB; ask whoever runs this site to import it with {command}.")
            raise forms.ValidationError(told.format(command="manage.py import_text"))
        return file

    def chosen(self):
        """What was said, and the file, as they are carried to the confirmation."""
        said = {key: value for key, value in self.cleaned_data.items() if key != "file"}
        raw = self.cleaned_data["file"].read()
        said["text_date"] = said["text_date"].isoformat()
        return said | {"raw": base64.b64encode(raw).decode()}


class Chosen:
    """A file with what was said about it, held against the treaty."""

    def __init__(self, said):
        said = dict(said)
        self.raw = base64.b64decode(said.pop("raw"))
        flags = said.pop("allow_missing"), said.pop("extend")
        self.about = Particulars(**said | {"text_date": forms.DateField().to_python(said["text_date"])})
        self.report, self.sha256 = examine(lambda: read_apart(self.raw), self.raw, self.about)
        self.refused = self.report.refusals(*flags)


def import_text(request):
    """The form; after a file was chosen the report; after it was confirmed the list of editions."""
    if not request.user.has_perm("articles.add_edition"):
        raise PermissionDenied
    if "confirmed" in request.POST:
        return _store(request)
    form = ImportForm(request.POST or None, request.FILES or None)
    page = admin.site.each_context(request) | {"title": _("Import a text"), "form": form}
    if form.is_valid():
        given = form.chosen()
        try:
            page |= {"chosen": Chosen(given), "signed": signing.dumps(given, salt=SALT, compress=True)}
        except Fault as fault:
            form.add_error(None, said(fault.what))
    return TemplateResponse(request, "admin/articles/edition/import.html", page)


def _store(request):
    """Store what was confirmed; what nobody signed here, or what no longer fits, changes nothing."""
    try:
        chosen = Chosen(signing.loads(request.POST["confirmed"], salt=SALT, max_age=3600))
        if chosen.refused:
            raise Fault(joined(chosen.refused))
        store(chosen.report.placement, chosen.report.match, chosen.about, chosen.sha256)
    except signing.BadSignature:
        told = _("The confirmation is older than an hour, or was not made here. Nothing was changed.")
        messages.error(request, told)
    except Fault as fault:
        messages.error(request, _("{why} Nothing was changed.").format(why=said(fault.what)))
    else:
        told = _("The text is imported as the edition “{slug}”.")
        messages.success(request, told.format(slug=chosen.about.slug))
    return HttpResponseRedirect(reverse("admin:articles_edition_changelist"))


@admin.register(Edition)
class EditionAdmin(ReadOnly):
    list_display = ["slug", "language", "standing", "text_date"]
    change_list_template = "admin/articles/edition/change_list.html"

    def get_urls(self):
        own = path("import/", self.admin_site.admin_view(import_text), name="articles_edition_import")
        return [own, *super().get_urls()]
