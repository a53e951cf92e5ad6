"""The recorded acts as the rules take them: the one way from the database to annexes.standing."""

from annexes import standing
from annexes.models import Act
from articles.models import Provision


def plain(act):
    """One recorded act as the rules see it."""
    return standing.Act(
        state=act.state_id,
        kind=act.kind,
        date=act.date,
        provisions=tuple(concerned.provision_id for concerned in act.concerns.all()),
        annexes=tuple(concerned.provision_id for concerned in act.accepts.all()),
        gist=act.gist,
        sources=tuple(citation.source_id for citation in act.citations.all()),
        stated_date=act.stated_date,
        withdrawn=act.withdrawn,
        disputed=bool(act.disputed),
        known_by=act.known_by.isoformat() if act.known_by else "",
        key=act.key,
    )


def history():
    """All acts with the names of their States, and the part in which each article stands: five queries."""
    acts = list(Act.objects.with_facts())
    names = {act.state_id: act.state.name for act in acts}
    return standing.History(map(plain, acts), names, _parts())


def _parts():
    found, part = {}, None
    kinds = [Provision.Kind.PART, Provision.Kind.ARTICLE]
    for eid, kind, path in Provision.objects.filter(kind__in=kinds).values_list("eid", "kind", "path"):
        if kind == Provision.Kind.PART:
            part = (eid, path)
        elif part and path.startswith(part[1]):
            found[eid] = part[0]
    return found
