"""What else the record holds: events in time, published figures, and where sources differ."""

from itertools import groupby

from django.shortcuts import render
from django.views.decorators.http import require_safe

from annexes import chronicle, facts, growth, models, standing
from annexes.asking import reach, today
from annexes.citing import Notes
from articles.editions import chosen
from articles.models import Source


@require_safe
def timeline(request):
    """From the first meeting to today, with the figures by which progress is measured."""
    history, record = facts.history(parts=False), models.Register.objects.first()
    edition, _ = chosen(request)
    entries = chronicle.entries(models.Event.objects.prefetch_related("citations"), history)
    counts = list(models.Count.objects.prefetch_related("citations"))
    register = standing.register(history, today())
    own = {
        "signatories": len(register.signatories),
        "ratifications": len(register.deposited),
        "events": len(entries),
        "references in documents": Source.objects.count(),
    }
    page = {
        "edition": edition,
        "record": record,
        "years": [(year, list(group)) for year, group in groupby(entries, lambda entry: entry.date[:4])],
        "indicators": chronicle.indicators(counts, own),
        "counts": counts,
        "picture": growth.steps(history, min(today(), reach(record))),
        "notes": Notes([key for each in (*entries, *map(chronicle.of_count, counts)) for key in each.sources]),
    }
    return render(request, "annexes/timeline.html", page)


@require_safe
def conflicts(request):
    """Where sources differ: what each says, what is shown here and why; and what none of them says."""
    edition, _ = chosen(request)
    found = list(models.Conflict.objects.prefetch_related("says"))
    for conflict in found:
        conflict.sayings = chronicle.by_value(conflict.says.all())
    page = {
        "edition": edition,
        "record": models.Register.objects.first(),
        "conflicts": found,
        "not_established": models.NotEstablished.objects.all(),
        "notes": Notes(saying.source_id for conflict in found for saying in conflict.says.all()),
    }
    return render(request, "annexes/conflicts.html", page)
