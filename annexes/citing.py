"""What citations need from the acts of States: the entry into force, titles in other languages, an act as facts."""

import datetime as dt
from dataclasses import replace

from annexes.facts import history
from annexes.models import Title
from annexes.standing.force import entry_into_force
from articles.exporting.citing import ActFacts
from articles.models import Provision


def known(today, titles=True):
    """`in_force`, None until that day has come or while it is not certain, with `force_doubtful`, and `titles` by
    language. Whoever wants no titles is spared a query.
    """
    return _force(today) | ({"titles": _titles()} if titles else {})


def _titles():
    titles = Title.objects.filter(form=Title.Form.FULL).values_list("language", "title")
    # Of several titles in one language the first is kept.
    return dict(reversed(list(titles)))


def _force(today: dt.date):
    period = entry_into_force(history(parts=False))
    if period is None or period.since.earliest > today:
        return {"in_force": None, "force_doubtful": False}
    exact = period.since.exact
    return {"in_force": period.since.earliest if exact else None, "force_doubtful": not exact}


def facts_of(act):
    """An act as citations take it, with the source on which it rests most; two queries and one for its places."""
    concerned = [row.provision_id for rows in (act.concerns.all(), act.accepts.all()) for row in rows]
    eids = tuple(Provision.objects.filter(eid__in=concerned).values_list("eid", flat=True)) if concerned else ()
    first = act.citations.select_related("source").first()
    facts = ActFacts(act.state.in_words, act.kind, act.date, eids)
    return replace(facts, **_stated(first.source)) if first else facts


def _stated(source):
    parts = [source.author, source.title, source.publisher]
    named = ", ".join(part for part in parts if part)
    return {"source": named, "source_address": source.url, "read": source.accessed}
