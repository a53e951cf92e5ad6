"""The text: a tree of provisions, the editions it is published in, and the words each edition gives each provision."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, FilteredRelation, Q, Value
from django.utils.translation import gettext_lazy as _
from treebeard.mp_tree import MP_Node, MP_NodeManager, MP_NodeQuerySet

from articles import identifiers


def under(node, path="path"):
    """The condition that a path is that of a provision or of anything under it.

    A range, which an index answers on every database (SQLite has none for LIKE): up to the path that comes next. A path
    is of digits and capitals alone, which every collation puts in this order.
    """
    return Q(**{f"{path}__gte": node.path, f"{path}__lt": node._inc_path()})


class ProvisionQuerySet(MP_NodeQuerySet):
    """Provisions by where they stand in the tree; always in reading order."""

    def within(self, node):
        """The node and everything under it, in reading order."""
        return self.filter(under(node))

    def above(self, node):
        """What the node lies in, from the top down; the node itself left out."""
        lengths = range(Provision.steplen, len(node.path), Provision.steplen)
        return self.filter(path__in=[node.path[:length] for length in lengths])

    def headed(self):
        """What a table of contents lists: parts, articles, annexes, and the words before and after them."""
        return self.filter(kind__in=[*identifiers.DIVISIONS, *identifiers.UNNUMBERED, "article", "annex"])

    def worded(self, edition):
        """Each with `heading`, `text`, `tail`, `basis` and `verified` of the edition, None where it has no words."""
        if edition.version:
            words = FilteredRelation("past_wordings", condition=Q(past_wordings__version=edition.version))
            fields = {field: F(f"words__{field}") for field in ["heading", "text", "tail"]}
            return self.annotate(words=words).annotate(**fields, basis=Value(""), verified=Value(""))
        words = FilteredRelation("wordings", condition=Q(wordings__edition=edition))
        fields = ["heading", "text", "tail", "basis", "verified"]
        return self.annotate(words=words).annotate(**{field: F(f"words__{field}") for field in fields})

    def remove(self):
        """Delete just these rows. Treebeard's own delete repairs the tree row by row; the loader writes it whole."""
        return models.QuerySet.delete(self)


class ProvisionManager(MP_NodeManager.from_queryset(ProvisionQuerySet)):
    """The door to provisions, with the questions of ProvisionQuerySet."""

    def get_queryset(self):
        # Treebeard's manager names its own queryset class and would hide ours.
        return ProvisionQuerySet(self.model, using=self._db).order_by("path")


class Provision(MP_Node):
    """A place in the treaty's structure, the same in every language. It has no words; an edition gives it a Wording."""

    class Kind(models.TextChoices):
        """What a provision is in the structure of the treaty."""

        PREAMBLE = "preamble", _("Preamble")
        RECITAL = "recital", _("Recital")
        PART = "part", _("Part")
        CHAPTER = "chapter", _("Chapter")
        SECTION = "section", _("Section")
        ARTICLE = "article", _("Article")
        PARAGRAPH = "paragraph", _("Paragraph")
        POINT = "point", _("Point")
        ANNEX = "annex", _("Annex")
        CLOSING = "closing", _("Closing")

    eid = models.CharField(
        _("eid"), max_length=100, unique=True, validators=[RegexValidator(rf"^({identifiers.EID})$")]
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    num = models.CharField(_("num"), max_length=20, blank=True)

    # What a page hangs on the rows it shows; here so that a template that asks for it finds an answer at once.
    is_marked = margin = is_whole = False
    sentence = ""

    objects = ProvisionManager()

    class Meta:
        verbose_name = _("provision")
        verbose_name_plural = _("provisions")
        constraints = [
            models.CheckConstraint(name="provision_eid_form", condition=Q(eid__regex=rf"^({identifiers.EID})$")),
            models.CheckConstraint(
                name="provision_kind_known",
                condition=Q(
                    kind__in=[
                        *("preamble", "recital", "part", "chapter", "section"),
                        *("article", "paragraph", "point", "annex", "closing"),
                    ]
                ),
            ),
            models.CheckConstraint(
                name="provision_numbered",
                condition=Q(kind__in=["preamble", "closing"], num="")
                | (~Q(kind__in=["preamble", "closing"]) & ~Q(num="")),
            ),
        ]

    def __str__(self):
        return identifiers.label(self.eid)

    def get_absolute_url(self):
        return identifiers.path(self.eid)
