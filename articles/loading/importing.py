"""Store what was read from a file as an edition, or as a new version of one; all of it, or nothing."""

import datetime as dt
from dataclasses import asdict, dataclass

from django.db import transaction

from articles import freshness
from articles.importing.matching import Match
from articles.importing.placing import Placed, Placement
from articles.loading import places
from articles.loading.alone import alone, count_anew
from articles.loading.files import Fault
from articles.loading.references import store_references
from articles.loading.sync import Changes, sync
from articles.models import Edition, EditionVersion, PastWording, Retired, Treaty, Wording
from articles.sentences import say
from articles.signing import keep, sign_off


@dataclass(frozen=True)
class Particulars:
    """What the person who imports says about the file."""

    slug: str
    language: str
    standing: str
    title: str
    source: str
    source_name: str
    text_date: dt.date
    publisher: str = ""
    licence: str = ""


def checked(about: Particulars) -> Edition | None:
    """The edition that this would be a version of; None for a new one. Raises Fault where it may not be stored."""
    if not Treaty.objects.exists():
        raise Fault(say("there is no treaty yet; run: manage.py load_convention"))
    edition = Edition.objects.filter(slug=about.slug).first()
    last = edition and edition.versions.last()
    if edition is None:
        return None
    if last is None:
        told = say("the edition “{slug}” is loaded from fixtures; choose another --slug.", slug=about.slug)
        raise Fault(told)
    if (edition.language, edition.standing) != (about.language, about.standing):
        told = say(
            "the edition “{slug}” is another: {standing} in {language}; choose another --slug.",
            slug=about.slug,
            standing=edition.get_standing_display(),
            language=edition.language,
        )
        raise Fault(told)
    if about.text_date < last.text_date:
        told = say(
            "the edition “{slug}” has the text as of {day} already, and an older text would take its place; import "
            "versions in the order of their dates.",
            slug=about.slug,
            day=last.text_date.isoformat(),
        )
        raise Fault(told)
    return edition


@transaction.atomic
def store(placement: Placement, match: Match, about: Particulars, sha256: str) -> Changes:
    """Write the edition, its words and its references. A file other than the present one makes a new version."""
    alone()
    changes = Changes()
    edition = _store_edition(checked(about), about, sha256)
    if match.extra:
        added = _places(placement, {one.eid for one in match.extra})
        places.write_tree(changes, places.merged(places.of_tree(), added))
        Retired.objects.filter(eid__in=[place.eid for place in added]).delete()
    wordings = [_wording(one, edition) for one in placement.found]
    sync(changes, Wording, wordings, ["provision_id", "edition_id"], Wording.objects.filter(edition=edition))
    sign_off(edition)
    store_references(changes, edition)
    freshness.changed()  # its title or date may have changed, though no word has
    count_anew()
    return changes


def _store_edition(edition: Edition | None, about: Particulars, sha256: str) -> Edition:
    today = dt.datetime.now(dt.UTC).date()
    last = edition and edition.versions.last()
    same_file = bool(last and (last.sha256, last.text_date) == (sha256, about.text_date))
    if last and not same_file:
        _keep_words(last, edition)
    retrieved_on = edition.retrieved_on if edition and same_file else today
    known = asdict(about) | {"sha256": sha256, "treaty_id": Treaty.objects.get().pk, "retrieved_on": retrieved_on}
    edition, _ = Edition.objects.update_or_create(slug=about.slug, defaults=known)
    number = last.number + (not same_file) if last else 1
    fields = ("text_date", "sha256", "title", "source", "source_name")
    version = {name: getattr(edition, name) for name in fields} | {"imported_on": retrieved_on}
    EditionVersion.objects.update_or_create(edition=edition, number=number, defaults=version)
    return edition


def _keep_words(version: EditionVersion, edition: Edition) -> None:
    """Keep the present words under the version that they were."""
    keep(edition, version)
    fields = ("provision_id", "heading", "text", "tail")
    present = Wording.objects.filter(edition=edition).values(*fields)
    PastWording.objects.bulk_create([PastWording(version=version, **words) for words in present])


def _places(placement: Placement, new: set[str]) -> list[places.Place]:
    """Where each new provision goes: after the one of its own kind that was read before it."""
    found, last = [], {}
    for one in placement.found:
        if one.eid in new:
            found.append(places.Place(one.eid, one.kind, one.num, one.above, last.get((one.above, one.kind), "")))
        last[one.above, one.kind] = one.eid
    return found


def _wording(one: Placed, edition: Edition) -> Wording:
    words = {"heading": one.heading, "text": one.text, "tail": one.tail}
    return Wording(provision_id=one.eid, edition=edition, basis=Wording.Basis.OFFICIAL, **words)
