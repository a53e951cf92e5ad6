"""Write the text: the tree of provisions and the words of one edition, with what they were made from."""

import datetime as dt
from collections.abc import Iterator

from django.db.models import Exists, OuterRef, ProtectedError

from articles.loading.drafts import Draft
from articles.loading.files import Fault
from articles.loading.places import Place, merged, of_tree, write_tree
from articles.loading.sync import Changes, sync
from articles.models import Edition, Evidence, Origin, Provision, Retired, Source, Wording


def store_text(report: Changes, drafts: list[Draft], edition: Edition) -> None:
    """Write the tree and the words of an edition; what vanished is retired. Fault where other content hangs on it."""
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


def _places(drafts: list[Draft]) -> Iterator[Place]:
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


def _wording(draft: Draft, edition: Edition) -> Wording:
    words = {name: getattr(draft, name) for name in ("heading", "text", "tail", "basis", "verified")}
    return Wording(provision_id=draft.eid, edition=edition, **words)


def _evidence(drafts: list[Draft], edition: Edition) -> list[Evidence]:
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


def _retire(report: Changes, vanished: list[str], present: set[str]) -> None:
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
