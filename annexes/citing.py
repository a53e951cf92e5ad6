"""What a citation of the treaty needs from the acts of States: its entry into force, and its titles elsewhere."""

import datetime as dt

from annexes.facts import history
from annexes.models import Title
from annexes.standing.force import entry_into_force


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
