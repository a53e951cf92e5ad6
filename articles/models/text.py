"""The text: a tree of provisions, the editions it is published in, and the words each edition gives each provision."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, FilteredRelation, Q, Value
from django.utils.translation import get_language_info
from treebeard.mp_tree import MP_Node, MP_NodeManager, MP_NodeQuerySet

from articles import identifiers


class Treaty(models.Model):
    """What the treaty is, whatever the edition. One row; every fact in it comes from the sources it names."""

    title = models.TextField(help_text="in full")
    short_title = models.CharField(max_length=120)
    summary = models.TextField(blank=True, help_text="what it is, in a paragraph or two")
    adopted_on = models.DateField(null=True)
    adopted_at = models.CharField(max_length=80, blank=True)
    opened_on = models.DateField(null=True, help_text="opened for signature")
    opened_at = models.CharField(max_length=80, blank=True)
    authentic_languages = models.JSONField(default=list, help_text="names of the languages, in English")
    authentic_rule = models.CharField(max_length=100, blank=True, help_text="eid of the provision that says so")
    series = models.CharField(max_length=80, blank=True, help_text="where it is published, as one cites it")
    sources = models.JSONField(default=list, help_text="keys of the bibliography")
    version = models.CharField(
        max_length=32, blank=True, help_text="changes with whatever readers see; see freshness.py"
    )

    class Meta:
        verbose_name_plural = "treaties"

    def __str__(self):
        return self.short_title


class EditionQuerySet(models.QuerySet):
    def by_rank(self):
        """The best for a reader of this English site first: authentic texts, then what is in English, then the rest."""
        # Not by the database: Django takes longer to write such an order than to sort the few editions there are.
        return sorted(self.select_related("treaty"), key=_rank)


def _rank(edition):
    english, authentic = edition.language.startswith("en"), edition.standing == Edition.Standing.AUTHENTIC
    ranks = [authentic and english, authentic, english, edition.standing == Edition.Standing.TRANSLATION, True]
    return ranks.index(True), edition.slug


class Edition(models.Model):
    """One published form of the words."""

    class Standing(models.TextChoices):
        AUTHENTIC = "authentic", "authentic text"
        TRANSLATION = "translation", "official translation"
        RESTATEMENT = "restatement", "restatement"
        UNSTATED = "unstated", "standing not stated"

    treaty = models.ForeignKey(Treaty, models.CASCADE, related_name="editions")
    slug = models.SlugField(unique=True)
    language = models.CharField(max_length=35, help_text="BCP 47, as in “en” or “nl-BE”")
    standing = models.CharField(max_length=20, choices=Standing)
    title = models.TextField(help_text="the treaty's title as this edition gives it")
    publisher = models.CharField(max_length=200, blank=True)
    source = models.URLField(max_length=500, blank=True, help_text="address of what it was made from")
    source_name = models.CharField(max_length=200, blank=True)
    text_date = models.DateField(null=True, help_text="day whose text it gives")
    retrieved_on = models.DateField(null=True)
    sha256 = models.CharField(max_length=64, help_text="of the files it was read from")
    digest = models.CharField(
        max_length=64, blank=True, db_default="", help_text="of the words, as signed off; see digests.py"
    )
    licence = models.CharField(max_length=200, blank=True)

    # What an address may ask for besides the edition (articles/editions.py): an old version, another edition beside it.
    version = beside = present_date = None
    query = own_query = ""

    objects = EditionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="edition_standing_known",
                condition=Q(standing__in=["authentic", "translation", "restatement", "unstated"]),
            ),
            # Whoever claims a standing says where the words come from.
            models.CheckConstraint(
                name="edition_names_its_source",
                condition=Q(standing="unstated") | (~Q(source="") & Q(text_date__isnull=False)),
            ),
        ]

    def __str__(self):
        return f"{self.slug} ({self.get_standing_display()})"

    @property
    def called(self):
        """What a reader chooses by: "Dutch, official translation"; our own English words are "In plain English"."""
        if self.standing == self.Standing.RESTATEMENT and self.language.startswith("en"):
            return "In plain English"
        try:
            language = get_language_info(self.language)["name"]
        except KeyError:
            language = self.language
        return f"{language}, {self.get_standing_display()}"


def under(node, path="path"):
    """The condition that a path is that of a provision or of anything under it.

    A range, which an index answers on every database (SQLite has none for LIKE): up to the path that comes next. A path
    is of digits and capitals alone, which every collation puts in this order.
    """
    return Q(**{f"{path}__gte": node.path, f"{path}__lt": node._inc_path()})


class ProvisionQuerySet(MP_NodeQuerySet):
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
    def get_queryset(self):
        # Treebeard's manager names its own queryset class and would hide ours.
        return ProvisionQuerySet(self.model, using=self._db).order_by("path")


class Provision(MP_Node):
    """A place in the treaty's structure, the same in every language. It has no words; an edition gives it a Wording."""

    class Kind(models.TextChoices):
        PREAMBLE = "preamble"
        RECITAL = "recital"
        PART = "part"
        CHAPTER = "chapter"
        SECTION = "section"
        ARTICLE = "article"
        PARAGRAPH = "paragraph"
        POINT = "point"
        ANNEX = "annex"
        CLOSING = "closing"

    eid = models.CharField(max_length=100, unique=True, validators=[RegexValidator(rf"^({identifiers.EID})$")])
    kind = models.CharField(max_length=10, choices=Kind)
    num = models.CharField(max_length=20, blank=True)

    # What a page hangs on the rows it shows; here so that a template that asks for it finds an answer at once.
    is_marked = margin = is_whole = False
    sentence = ""

    objects = ProvisionManager()

    class Meta:
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


class Wording(models.Model):
    """The words that one edition gives one provision."""

    class Basis(models.TextChoices):
        OFFICIAL = "official publication"
        PARENT = "parent instrument"

    class Verified(models.TextChoices):
        LETTER = "letter"
        CRIME = "crime"

    # Words of another edition keep a provision from vanishing when this one is loaded again.
    provision = models.ForeignKey(Provision, models.PROTECT, to_field="eid", related_name="wordings")
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="wordings")
    heading = models.TextField(blank=True)
    text = models.TextField(blank=True)
    tail = models.TextField(blank=True, help_text="words after the list")
    basis = models.CharField(max_length=30, blank=True, choices=Basis, help_text="what the words were made from")
    verified = models.CharField(
        max_length=10, blank=True, choices=Verified, help_text="how much of an annex a source confirms"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(name="wording_once_in_an_edition", fields=["provision", "edition"]),
            models.CheckConstraint(
                name="wording_basis_known", condition=Q(basis__in=["", "official publication", "parent instrument"])
            ),
            models.CheckConstraint(name="wording_verified_known", condition=Q(verified__in=["", "letter", "crime"])),
        ]

    def __str__(self):
        return f"{self.provision_id} in {self.edition_id}"


class Retired(models.Model):
    """An eid that once stood in the text and no longer does: its address says so, and it is never given again."""

    eid = models.CharField(max_length=100, unique=True)
    on = models.DateField(help_text="day on which a text without it was loaded")

    def __str__(self):
        return identifiers.label(self.eid)
