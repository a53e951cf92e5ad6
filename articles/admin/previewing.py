"""What is being written as its page will show it, and what is wrong with it. Nothing is saved."""

from django.utils import timezone

from articles.admin.forms import DraftForm, initial
from articles.admin.histories import with_keys
from articles.admin.steps import number_in, who_asks
from articles.editing import Words
from articles.models import Annotation, Revision
from articles.revising import rendered

LONGEST = 60_000  # characters of a body that a preview renders


def previewed(request):
    """The page of a preview: the words of the form that was sent, or as much of them as can be read."""
    written = Annotation.objects.filter(pk=number_in(request.GET.get("of"))).first()
    start = initial(written, with_keys(written.revisions.last())) if written else None
    form = DraftForm(request.POST, initial=start, annotation=written)
    form.is_valid()
    annotation, words = _typed(written, form.cleaned_data, request.POST.get("body", ""))
    made = rendered(annotation, words)
    revision = Revision(title=words.title, html=made.html, author=who_asks(request).name, made_on=timezone.now())
    revision.number = (form.cleaned_data.get("made_from") or 0) + 1
    wrong = [error for errors in form.errors.values() for error in errors] if request.POST.get("body") else []
    page = {"annotation": annotation, "revision": revision, "problems": made.problems, "alone": True}
    return page | {"wrong": wrong}


def _typed(written, given, body):
    """The annotation and its words as far as they are typed; where it has no provision yet, the preamble."""
    words = Words(given.get("title", ""), body[:LONGEST], given.get("sources") or [])
    kind, provision = given.get("kind") or Annotation.Kind.TEXT, given.get("provision") or "preamble"
    return Annotation(key=written.key if written else "new", kind=kind, provision_id=provision), words
