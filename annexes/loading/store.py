"""Write what was read into the database: only rows that differ, in one transaction; what an editor changed stays."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction

from annexes import models
from annexes.loading.reading import Participation, participation
from annexes.loading.rows import Draft
from articles import freshness
from articles.loading.files import Fault
from articles.loading.sync import Changes, sync
from articles.models import Provision, Source

MODELS = {
    "titles": models.Title,
    "facts": models.Fact,
    "events": models.Event,
    "acts": models.Act,
    "counts": models.Count,
    "conflicts": models.Conflict,
    "not_established": models.NotEstablished,
}
CITING = {
    models.Title: models.TitleSource,
    models.Fact: models.FactSource,
    models.Event: models.EventSource,
    models.Act: models.ActSource,
    models.Count: models.CountSource,
}


@dataclass(kw_only=True)
class Report(Changes):
    """What a load read, what it changed, and what it left as an editor had changed it."""

    states: int
    acts: Counter
    kept: list[str] = field(default_factory=list)


def load(folder: Path) -> Report:
    """Load participation.yaml from `folder`, the text being loaded already. Raises Fault; then nothing changed."""
    found = participation(folder)
    _check_names(found)
    acts = Counter(draft.columns["kind"] for draft in found.drafts["acts"])
    report = Report(states=len(found.states), acts=acts)
    with transaction.atomic():
        sync(report, models.Register, [models.Register(pk=1, as_of=found.as_of, note=found.note)], ["id"])
        wanted = _store_states(report, found)
        for section, model in MODELS.items():
            _store(report, model, found.drafts[section])
        gone = models.State.objects.from_files().exclude(iso__in=wanted).filter(acts__isnull=True)
        report.add(models.State, 0, 0, gone.count())
        gone.delete()
        if report.by_model:
            freshness.changed()
    return report


def _check_names(found: Participation) -> None:
    """Raise Fault for a provision, annex or source that the text and the bibliography do not have."""
    kinds = dict(Provision.objects.values_list("eid", "kind"))
    annexes = {eid for eid, kind in kinds.items() if kind == Provision.Kind.ANNEX}
    keys = set(Source.objects.values_list("key", flat=True))
    if not kinds:
        raise Fault("the text is not loaded yet; load it first, since acts name its provisions.")
    for draft in (draft for drafts in found.drafts.values() for draft in drafts):
        for key, names, known, where in [
            ("provision", draft.provisions, kinds, "the text"),
            ("annexes", draft.annexes, annexes, "the text's annexes"),
            ("sources", draft.sources, keys, "bibliography.yaml"),
            ("says", [source for source, _ in draft.says], keys, "bibliography.yaml"),
        ]:
            if unknown := [name for name in names if name not in known]:
                raise draft.record.fault(f"“{unknown[0]}” is not in {where}; correct it or add it.", key, draft.where)


def _store_states(report: Report, found: Participation) -> list[str]:
    """Create and change States; those that are gone can only go after their acts."""
    wanted = [state["iso"] for state in found.states]
    edited = models.State.objects.edited().values_list("iso", flat=True)
    report.kept += [f"State {iso}" for iso in edited]
    rows = [models.State(**state) for state in found.states if state["iso"] not in edited]
    sync(report, models.State, rows, ["iso"], models.State.objects.from_files().filter(iso__in=wanted))
    return wanted


def _store(report: Report, model: type[models.Act], drafts: list[Draft]) -> None:
    edited = set(model.objects.edited().values_list("key", flat=True))
    report.kept += [f"{model._meta.verbose_name} {key}" for key in sorted(edited)]
    drafts = [draft for draft in drafts if draft.key not in edited]
    rows = [model(key=draft.key, order=draft.order, **draft.columns) for draft in drafts]
    sync(report, model, rows, ["key"], model.objects.from_files())
    if model in CITING:
        _hang(report, CITING[model], "source_id", [(draft.key, draft.sources) for draft in drafts])
    if model in (models.Act, models.Fact):
        concerned = models.ActProvision if model is models.Act else models.FactProvision
        _hang(report, concerned, "provision_id", [(draft.key, draft.provisions) for draft in drafts])
    if model is models.Act:
        _hang(report, models.ActAnnex, "provision_id", [(draft.key, draft.annexes) for draft in drafts])
    if model is models.Conflict:
        _hang_sayings(report, drafts)


def _hang(report: Report, model: type, column: str, names: list[tuple[str, list[str]]]) -> None:
    """Make the rows that hang on records equal to the named ones, in their order."""
    rows = [
        model(record_id=key, order=order, **{column: name})
        for key, members in names
        for order, name in enumerate(members, 1)
    ]
    sync(report, model, rows, ["record_id", column], model.objects.filter(record__edited_at__isnull=True))


def _hang_sayings(report: Report, drafts: list[Draft]) -> None:
    rows = [
        models.Saying(record_id=draft.key, order=order, source_id=source, value=value)
        for draft in drafts
        for order, (source, value) in enumerate(draft.says, 1)
    ]
    present = models.Saying.objects.filter(record__edited_at__isnull=True)
    sync(report, models.Saying, rows, ["record_id", "source_id"], present)
