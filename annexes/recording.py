"""The one way to record an act from a form: the act, what it concerns, its sources, in one transaction."""

from django.db import transaction
from django.utils import timezone

from annexes import facts, standing
from annexes.loading import naming
from annexes.models import Act, ActAnnex, ActProvision, ActSource
from articles import freshness


@transaction.atomic
def record(act, provisions, annexes, sources):
    """Save an act as an editor gave it: it gets a lasting key once, and a load does not change it back."""
    act.key = act.key or _new_key(act, [*provisions, *annexes])
    act.edited_at = timezone.now()
    act.save()
    for model, column, found in (
        (ActProvision, "provision_id", provisions),
        (ActAnnex, "provision_id", annexes),
        (ActSource, "source_id", sources),
    ):
        model.objects.filter(record=act).delete()
        model.objects.bulk_create(model(record=act, order=place, **{column: name}) for place, name in enumerate(found))
    freshness.changed()


@transaction.atomic
def record_cited(row, sources, *names):
    """Save an event or a figure as an editor gave it, with its sources in order; `names` make its key, once."""
    citations = row._meta.get_field("citations").related_model
    row.key = row.key or _free(type(row), naming.of(*names))
    row.edited_at = timezone.now()
    row.save()
    citations.objects.filter(record=row).delete()
    citations.objects.bulk_create(citations(record=row, order=n, source_id=key) for n, key in enumerate(sources))
    freshness.changed()


def effect(act, provisions, annexes, sources):
    """What the act would change, in sentences; for an act that is recorded already, what its correction would."""
    history = facts.history()
    new = standing.Act(
        state=act.state_id,
        kind=act.kind,
        date=act.date,
        provisions=tuple(provisions),
        annexes=tuple(annexes),
        gist=act.gist,
        sources=tuple(sources),
        stated_date=act.stated_date,
        withdrawn=act.withdrawn,
        disputed=bool(act.disputed),
        key=act.key,
    )
    old = next((each for each in history.acts if act.key and each.key == act.key), None)
    history.names.setdefault(act.state_id, act.state.name)
    return [change.says for change in standing.effect_of(history, new, old)]


def _new_key(act, concerned):
    """The usual key, with a number where an act has it already."""
    return _free(Act, naming.act(act.state_id, act.kind, act.date, concerned)[:290])


def _free(model, usual):
    """The usual key, or the first with a number after it that nothing has yet."""
    taken = set(model.objects.filter(key__startswith=usual).values_list("key", flat=True))
    return next(key for key in (usual, *(f"{usual}-{n}" for n in range(2, len(taken) + 3))) if key not in taken)
