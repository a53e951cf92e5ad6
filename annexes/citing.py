"""What citations need from the acts of States: the entry into force, titles in other languages, an act as facts."""

import datetime as dt
from dataclasses import replace

from annexes.facts import history
from annexes.models import Title
from annexes.standing.force import entry_into_force
from articles.exporting.citing import ActFacts
from articles.models import Provision


def known(today, titles=True):
    """`in_force`, None until that day has come or while it is not certain, and `titles` by language.

    Whoever wants no titles is spared a query.
    """
    return {"in_force": _in_force(today)} | ({"titles": _titles()} if titles else {})


def _titles():
    titles = Title.objects.filter(form=Title.Form.FULL).values_list("language", "title")
    # Of several titles in one language the first is kept.
    return dict(reversed(list(titles)))


def _in_force(today: dt.date):
    period = entry_into_force(history(parts=False))
    exact = period is not None and period.since.earliest == period.since.latest
    return period.since.earliest if exact and period.since.earliest <= today else None


def facts_of(act):
    """An act as citations take it, with the source on which it rests most; two queries and one for its places."""
    concerned = [row.provision_id for rows in (act.concerns.all(), act.accepts.all()) for row in rows]
    eids = tuple(Provision.objects.filter(eid__in=concerned).values_list("eid", flat=True)) if concerned else ()
    first = act.citations.select_related("source").first()
    facts = ActFacts(act.state.name, act.kind, act.date, eids)
    return replace(facts, **_stated(first.source)) if first else facts


def _stated(source):
    parts = [source.author, source.title, source.publisher]
    named = ", ".join(part for part in parts if part)
    return {"source": named, "source_address": source.url, "read": source.accessed}
