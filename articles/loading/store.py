"""Write what was read into the database: only rows that differ, in one transaction; a second run changes nothing."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from django.db.models import Q

from articles import freshness
from articles.loading import annotations, convention, description, files
from articles.loading.alone import alone, count_anew
from articles.loading.commentary import store_annotations
from articles.loading.files import Fault
from articles.loading.known import Known
from articles.loading.references import store_references
from articles.loading.study import make_room, read_study, store_study
from articles.loading.sync import Changes, sync
from articles.loading.text import store_text
from articles.models import Edition, Source, Treaty
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
        store_text(report, drafts, stored)
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
