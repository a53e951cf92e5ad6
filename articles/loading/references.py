"""What cites what, read from the words of an edition and stored beside them."""

from articles import identifiers
from articles.citations import find
from articles.citations.languages import LANGUAGES
from articles.loading.sync import Changes, sync
from articles.models import Edition, Provision, Reference, Wording

KEY = ["wording_id", "field", "start", "order"]


def store_references(changes: Changes, edition: Edition) -> None:
    """Make the references of an edition those that its words make; none where its language has no grammar yet."""
    present = Reference.objects.filter(wording__edition=edition)
    readable = edition.language.partition("-")[0].lower() in LANGUAGES
    sync(changes, Reference, list(read_references(edition)) if readable else [], KEY, present)


def read_references(edition: Edition):
    """The references that an edition's words make, unsaved, in reading order."""
    places = list(Provision.objects.values_list("path", "eid", "kind"))
    known = {eid for _, eid, _ in places}
    divisions = {path: eid for path, eid, kind in places if kind in identifiers.DIVISIONS}
    wordings = Wording.objects.filter(edition=edition).select_related("provision").order_by("provision__path")
    for wording in wordings:
        path = wording.provision.path
        around = [divisions[path[:end]] for end in range(len(path), 0, -Provision.steplen) if path[:end] in divisions]
        for field in Reference.Field:
            yield from _in_field(wording, field, known, next(iter(around), None), edition.language)


def _in_field(wording: Wording, field: Reference.Field, known: set[str], division: str | None, language: str):
    words = getattr(wording, field.label)
    for citation in find(words, wording.provision_id, known=known, division=division, language=language):
        for order, eid in enumerate(citation.targets):
            place = {"field": field.value, "start": citation.start, "end": citation.end, "order": order}
            yield Reference(wording=wording, words=citation.words, target_id=eid, **place)
