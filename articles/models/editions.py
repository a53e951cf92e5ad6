"""The treaty, and the editions in which its text is published."""

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _


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
        verbose_name = _("treaty")
        verbose_name_plural = _("treaties")

    def __str__(self):
        return self.short_title


class EditionQuerySet(models.QuerySet):
    """Editions, as pages choose among them."""

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
        """What the words are; whatever shows them says it."""

        AUTHENTIC = "authentic", _("authentic text")
        TRANSLATION = "translation", _("official translation")
        RESTATEMENT = "restatement", _("restatement")
        UNSTATED = "unstated", _("standing not stated")

    treaty = models.ForeignKey(Treaty, models.CASCADE, related_name="editions", verbose_name=_("treaty"))
    slug = models.SlugField(_("slug"), unique=True)
    language = models.CharField(_("language"), max_length=35, help_text=_("BCP 47, as in “en” or “nl-BE”"))
    standing = models.CharField(_("standing"), max_length=20, choices=Standing)
    title = models.TextField(_("title"), help_text=_("the treaty's title as this edition gives it"))
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    source = models.URLField(_("source"), max_length=500, blank=True, help_text=_("address of what it was made from"))
    source_name = models.CharField(_("source name"), max_length=200, blank=True)
    text_date = models.DateField(_("text date"), null=True, help_text=_("day whose text it gives"))
    retrieved_on = models.DateField(_("retrieved on"), null=True)
    sha256 = models.CharField(_("sha256"), max_length=64, help_text=_("of the files it was read from"))
    digest = models.CharField(
        _("digest"),
        max_length=64,
        blank=True,
        db_default="",
        help_text=_("of the words, as signed off; see digests.py"),
    )
    licence = models.CharField(_("licence"), max_length=200, blank=True)

    # What an address may ask for besides the edition (articles/editions.py): an old version, another edition beside it.
    version = beside = present_date = None
    query = own_query = ""

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
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
            return gettext("In plain English")
        try:
            language = get_language_info(self.language)["name_translated"]
        except KeyError:
            language = self.language
        return gettext("{language}, {standing}").format(language=language, standing=self.get_standing_display())
