"""What is said about provisions, hung beside them on a page of text."""

from typing import NamedTuple

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from articles import identifiers
from articles.freshness import kept
from articles.models import Annotation, Mention, Revision
from articles.models.commentary import address_of
from articles.once import Question
from articles.rows import ANY_PLACE, columns, instead

# The text alone; with notes on doubtful points; with annotations, closed (as it opens); with all of them written out.
LAYERS = {
    "text": _("Text only"),
    "notes": _("With notes"),
    "beside": _("With annotations"),
    "annotations": _("All written out"),
}
USUAL = "beside"
WHOLE = ("notes", "annotations")  # whose words come with the page, and not when they are opened


def chosen_layers(request):
    """The layers that the address names; the usual ones where it names none, or none that there is."""
    asked = request.GET.get("layers", "")
    return asked if asked in LAYERS else USUAL


def collection_of(treaty):
    """What the annotations are called together, where one of them is cited."""
    return f"Annotations on the {treaty.short_title}"


def said_of(eid):
    """What is said about a part, chapter or section itself."""
    return Annotation.objects.public().filter(provision=eid)


class Elsewhere(NamedTuple):
    """An annotation on another page that cites a provision of this one."""

    key: str
    title: str
    provision: str

    def get_absolute_url(self):
        return address_of(self.key)


class Said:
    """The annotations on a provision and all under it, and those that cite them; one query."""

    def __init__(self, node, edition, layers=USUAL):
        self.layers, self.edition = layers, edition
        self.on, self.citing, self.total = {}, {}, 0
        if layers != "text":
            self._read(node)

    def _read(self, node):
        shown = Annotation.objects.public().on(node) if self.layers in WHOLE else titled(node)
        if self.layers == "notes":
            shown = shown.filter(kind=Annotation.Kind.DOUBT)
        for annotation in shown:
            self.on.setdefault(annotation.provision_id, []).append(annotation)
            self.total += 1
        if self.layers == "notes":
            return
        self.citing = {
            # What stands on this very page need not be announced on it.
            target: [where for where in places if identifiers.top(where.provision) != node.eid]
            for target, places in kept(self.edition, "mentions", mentions).get(node.eid, {}).items()
        }

    def hang_on(self, rows):
        """Give each row `notes` and `beside` (`said`), and `mentioned`, and whether anything stands in its margin."""
        for row in rows:
            said = self.on.get(row.eid, [])
            row.notes = [annotation for annotation in said if annotation.is_doubt]
            row.beside = [annotation for annotation in said if not annotation.is_doubt]
            row.mentioned = self.citing.get(row.eid, [])
            row.said = [*row.notes, *row.beside]
            row.is_whole = self.layers in WHOLE
            row.margin = bool(said or row.mentioned or row.citations)
            row.is_written_out = self.layers == "annotations" and bool(said)


_OF_ANNOTATION = columns(Annotation, "id", "key", "provision_id", "kind", "published_id")
_OF_REVISION = columns(Revision, "id", "title")
_TITLED = Question(
    lambda: (
        Annotation.objects.public()
        .on(ANY_PLACE)
        .values_list(*_OF_ANNOTATION, *map("published__{}".format, _OF_REVISION))
    )
)


def titled(node):
    """The annotations on a provision and all under it with their titles, from SQL that is written once; one query."""
    alias, rows = _TITLED.ask(instead(node))
    many = len(_OF_ANNOTATION)
    for row in rows:
        annotation = Annotation.from_db(alias, _OF_ANNOTATION, row[:many])
        annotation.published = Revision.from_db(alias, _OF_REVISION, row[many:])
        yield annotation


def mentions():
    """Where published words cite provisions: top → provision cited → places, in the order of the text."""
    public = Mention.objects.filter(
        revision__annotation__published=F("revision"), revision__annotation__withdrawn_on__isnull=True
    )
    columns = ("target_id", "revision__annotation__key", "revision__title", "revision__annotation__provision_id")
    found = {}
    for target, *place in public.order_by("revision__annotation__provision__path", "pk").values_list(*columns):
        found.setdefault(identifiers.top(target), {}).setdefault(target, []).append(Elsewhere(*place))
    return found
