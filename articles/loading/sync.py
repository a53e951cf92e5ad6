"""Make rows equal to what was read: only those that differ are written, and the report says how many."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import models
from django.db.models import ProtectedError

from articles.loading.files import Fault


@dataclass
class Changes:
    """How many rows a load created, changed and removed; by model, those three numbers."""

    created: int = 0
    changed: int = 0
    removed: int = 0
    by_model: dict[str, tuple[int, int, int]] = field(default_factory=dict)

    def add(self, model: type[models.Model], created: int, changed: int, removed: int) -> None:
        """Count rows of a model that were created, changed and removed."""
        self.created += created
        self.changed += changed
        self.removed += removed
        if created or changed or removed:
            name = str(model._meta.verbose_name_plural)
            before = self.by_model.get(name, (0, 0, 0))
            self.by_model[name] = (before[0] + created, before[1] + changed, before[2] + removed)


def sync(
    changes: Changes, model: type[models.Model], wanted: list, key: list[str], present: Iterable | None = None
) -> None:
    """Make the rows in `present` (by default all of the model) equal to `wanted`, told apart by `key`."""
    fields = [f for f in model._meta.concrete_fields if not f.generated]
    names = [f.attname for f in fields if not (f.primary_key and "id" not in key)]
    present = model.objects.all() if present is None else present
    existing = {tuple(getattr(row, k) for k in key): row for row in present}
    created, changed = [], []
    for row in wanted:
        old = existing.pop(tuple(getattr(row, k) for k in key), None)
        if old is None:
            created.append(row)
        elif any(getattr(old, name) != getattr(row, name) for name in names):
            changed.append(row)
    # Gone first: what comes may take a place that only one row can hold.
    try:
        model.objects.filter(pk__in=[row.pk for row in existing.values()]).delete()
    except ProtectedError as error:
        raise _hanging(model, error) from error
    if rows := [*created, *changed]:
        unique = [k if k == "id" else k.removesuffix("_id") for k in key]
        updated = [name.removesuffix("_id") for name in names if name not in key]
        model.objects.bulk_create(rows, update_conflicts=True, unique_fields=unique, update_fields=updated)
    changes.add(model, len(created), len(changed), len(existing))


def _hanging(model: type[models.Model], error: ProtectedError) -> Fault:
    """A fault that names what hangs on rows that would go."""
    held = sorted({f"{row} ({row._meta.verbose_name})" for row in error.protected_objects})
    shown = ", ".join(held[:5]) + (f" and {len(held) - 5} more" if len(held) > 5 else "")
    return Fault(
        f"{model._meta.verbose_name_plural} would be removed to which other content refers: {shown}. "
        "Move or remove that first."
    )
