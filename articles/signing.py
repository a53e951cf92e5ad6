"""The words as they were signed off, held against the words as they are."""

from articles import digests
from articles.models import Edition, PastWording, Provision, SignedOff

WORDS = ("heading", "text", "tail")


def words_of(edition):
    """The digests of an edition's present words, in reading order; one query."""
    rows = Provision.objects.filter(wordings__edition=edition)
    return digests.of_words(rows.values_list("eid", *(f"wordings__{name}" for name in WORDS)))


def digest_of(edition, signed):
    """The digest of an edition with these words."""
    return digests.of_edition(edition.slug, edition.language, edition.standing, signed)


def sign_off(edition):
    """Keep the digests of words that were just loaded or imported, and by nobody else; whether they are new."""
    signed = words_of(edition)
    digest = digest_of(edition, signed)
    if SignedOff.objects.filter(edition=edition, version=None, words=signed).exists() and edition.digest == digest:
        return False
    SignedOff.objects.update_or_create(edition=edition, version=None, defaults={"words": signed})
    Edition.objects.filter(pk=edition.pk).update(digest=digest)
    return True


def keep(edition, version):
    """What was signed off stays with the words when these become a past version."""
    SignedOff.objects.filter(edition=edition, version=None).update(version=version)


def wrong_with(edition):
    """(eid or "", what is wrong) for all that is not as it was signed off, in the present words and the past ones."""
    signed = SignedOff.objects.filter(edition=edition, version=None).first()
    if signed is None:
        return [("", "was never signed off: load or import it again")]
    found = words_of(edition)
    wrong = digests.differences(signed.words, found)
    if not wrong and digest_of(edition, found) != edition.digest:
        wrong = [("", "has another standing, language or digest than was signed off")]
    return wrong + [one for version in edition.versions.all() for one in _wrong_with_past(version)]


def _wrong_with_past(version):
    signed = SignedOff.objects.filter(version=version).first()
    if signed is None:
        return []  # the present one, whose words are the edition's
    rows = {row[0]: row for row in PastWording.objects.filter(version=version).values_list("provision_id", *WORDS)}
    order = [eid for eid, _ in signed.words if eid in rows]
    found = digests.of_words(rows[eid] for eid in [*order, *(eid for eid in rows if eid not in set(order))])
    what = f"in version {version.number} "
    return [(eid, what + said) for eid, said in digests.differences(signed.words, found)]


def wrong_with_file(text):
    """The same for the edition that a file of digests names: what no one who has only the database can change."""
    slug, digest, signed = digests.from_text(text)
    edition = Edition.objects.filter(slug=slug).first()
    if edition is None:
        return slug, [("", "is not in the database")]
    found = words_of(edition)
    wrong = digests.differences(signed, found)
    if not wrong and digest_of(edition, found) != digest:
        wrong = [("", "has another standing or language than was signed off")]
    return slug, wrong
