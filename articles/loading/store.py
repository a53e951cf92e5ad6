"""Write what was read into the database: only rows that differ, in one transaction; a second run changes nothing."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from django.db.models import Exists, OuterRef, ProtectedError, Q

from articles import freshness
from articles.loading import annotations, convention, description, files
from articles.loading.alone import alone, count_anew
from articles.loading.commentary import store_annotations
from articles.loading.files import Fault
from articles.loading.known import Known
from articles.loading.places import Place, merged, of_tree, write_tree
from articles.loading.references import store_references
from articles.loading.study import make_room, read_study, store_study
from articles.loading.sync import Changes, sync
from articles.models import Edition, Evidence, Origin, Provision, Retired, Source, Treaty, Wording
from articles.signing import sign_off


@dataclass(kw_only=True)
class Report(Changes):
    """What a load read and what it changed."""

    files: int
    title: str
    standing: str
    counts: Counter
    kept: list[str] = field(default_factory=list)  # annotations that were edited here and differ from the files


def load(folder: Path) -> Report:
    """Load the treaty in `folder` (convention/*.yaml, treaty.yaml, bibliography.yaml); on a Fault nothing changes."""
    paths = files.in_order(folder / "convention")
    if not paths:
        raise Fault(f"there is no YAML file in {folder / 'convention'}; is this the folder of the fixtures?")
    drafts = convention.drafts(
        [(f"convention/{path.name}", files.read(path, f"convention/{path.name}")) for path in paths]
    )
    treaty, edition = description.treaty_and_edition(folder)
    edition["sha256"] = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
    sources = description.sources(folder)
    known = Known({draft.eid for draft in drafts}, {source["key"] for source in sources})
    counts = Counter(draft.kind for draft in drafts)
    report = Report(files=len(paths), title=treaty["short_title"], standing=edition["standing"], counts=counts)
    with transaction.atomic():
        alone()
        make_room(known)
        # An old revision keeps its sources, though the bibliography no longer lists them.
        listed = Source.objects.filter(Q(key__in=known.sources) | Q(revisions=None)).distinct()
        sync(report, Source, [Source(**row) for row in sources], ["key"], listed)
        stored = _store_edition(report, treaty, edition)
        _store_text(report, drafts, stored)
        is_new = sign_off(stored)
        store_references(report, stored)
        store_study(report, read_study(folder, known), stored)
        said = annotations.written(folder, known.eids, known.sources)
        report.kept = store_annotations(report, stored, said)
        if report.by_model or is_new:
            freshness.changed()
            count_anew()
    return report


def _store_edition(report: Report, treaty: dict, edition: dict) -> Edition:
    version = Treaty.objects.filter(pk=1).values_list("version", flat=True).first() or ""
    sync(report, Treaty, [Treaty(pk=1, version=version, **treaty)], ["id"])
    digest = Edition.objects.filter(slug=edition["slug"]).values_list("digest", flat=True).first() or ""
    row = Edition(treaty_id=1, digest=digest, **edition)
    sync(report, Edition, [row], ["slug"], Edition.objects.filter(slug=row.slug))
    return Edition.objects.get(slug=row.slug)


def _store_text(report: Report, drafts: list[convention.Draft], edition: Edition) -> None:
    eids = {draft.eid for draft in drafts}
    added = _added_elsewhere(edition, eids)
    eids |= {place.eid for place in added}
    gone = Wording.objects.filter(edition=edition).exclude(provision__in=eids)
    vanished = Provision.objects.exclude(eid__in=eids)
    report.add(Wording, 0, 0, gone.count())
    gone.delete()
    _retire(report, list(vanished.values_list("eid", flat=True)), eids)
    try:
        vanished.remove()
    except ProtectedError as error:
        raise _hanging(error) from error
    write_tree(report, merged(_places(drafts), added))
    mine = {"edition": edition}
    sync(
        report,
        Wording,
        [_wording(d, edition) for d in drafts],
        ["provision_id", "edition_id"],
        Wording.objects.filter(**mine),
    )
    origins = [Origin(provision_id=d.eid, **mine, **d.origin) for d in drafts if d.origin]
    sync(report, Origin, origins, ["provision_id", "edition_id"], Origin.objects.filter(**mine))
    sync(
        report,
        Evidence,
        _evidence(drafts, edition),
        ["provision_id", "edition_id", "order"],
        Evidence.objects.filter(**mine),
    )


def _places(drafts: list[convention.Draft]) -> Iterator[Place]:
    """Where each stands: its depth tells what it stands in."""
    opened: list[str] = []
    for draft in drafts:
        opened = [*opened[: draft.depth - 1], draft.eid]
        yield Place(draft.eid, draft.kind, draft.num, opened[-2] if len(opened) > 1 else "")


def _added_elsewhere(edition: Edition, eids: set[str]) -> list[Place]:
    """Provisions that only other editions word, as an import may add them: they are not this loader's to remove."""
    words = Wording.objects.filter(provision=OuterRef("eid"))
    ours, theirs = Exists(words.filter(edition=edition)), Exists(words.exclude(edition=edition))
    names = set(Provision.objects.exclude(eid__in=eids).filter(~ours, theirs).values_list("eid", flat=True))
    added = [place for place in of_tree() if place.eid in names] if names else []
    if homeless := [place for place in added if place.above and place.above not in eids | names]:
        held = ", ".join(f"{place.eid} (in {place.above})" for place in homeless[:5])
        raise Fault(f"an imported edition has provisions that would stand nowhere: {held}. Import it anew first.")
    return added


def _wording(draft: convention.Draft, edition: Edition) -> Wording:
    words = {name: getattr(draft, name) for name in ("heading", "text", "tail", "basis", "verified")}
    return Wording(provision_id=draft.eid, edition=edition, **words)


def _evidence(drafts: list[convention.Draft], edition: Edition) -> list[Evidence]:
    known = set(Source.objects.values_list("key", flat=True))
    rows = []
    for draft in drafts:
        for order, (source, says) in enumerate(draft.evidence, 1):
            if source != "inference" and source not in known:
                where = f"{draft.kind} {draft.num}"
                raise draft.record.fault(f"“{source}” is not in bibliography.yaml; add it there.", "evidence", where)
            key = None if source == "inference" else source
            rows.append(Evidence(provision_id=draft.eid, edition=edition, order=order, source_id=key, says=says))
    return rows


def _retire(report: Report, vanished: list[str], present: set[str]) -> None:
    """Remember eids that vanish, and forget those that came back."""
    today = dt.datetime.now(dt.UTC).date()
    Retired.objects.bulk_create([Retired(eid=eid, on=today) for eid in vanished], ignore_conflicts=True)
    Retired.objects.filter(eid__in=present).delete()
    report.add(Provision, 0, 0, len(vanished))


def _hanging(error: ProtectedError) -> Fault:
    """A fault that names the provisions that would vanish and what hangs on them."""
    held = sorted(f"{row.provision_id} ({row._meta.verbose_name})" for row in error.protected_objects)
    shown = ", ".join(held[:5]) + (f" and {len(held) - 5} more" if len(held) > 5 else "")
    return Fault(
        f"the text no longer has provisions to which other content refers: {shown}. Move or remove that first."
    )
