"""The recorded acts as the rules take them: the one way from the database to annexes.standing."""

from annexes import standing
from annexes.models import Act
from articles.models import Provision

_COLUMNS = ("key", "state_id", "state__name", "kind", "date", "gist", "stated_date", "withdrawn", "disputed")
_CONCERNS = ("concerns__order", "concerns__provision_id")
_ACCEPTS = ("accepts__order", "accepts__provision_id")
_CITES = ("citations__order", "citations__source_id", "citations__source__accessed")


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


def history(acts=None, parts=True):
    """The acts (all, if none are named) with the names of their States: one query; and one more for `parts`, the part
    in which each article stands, which only provisional application asks for."""
    rows = (
        (Act.objects.all() if acts is None else acts).order_by().values_list(*_COLUMNS, *_CONCERNS, *_ACCEPTS, *_CITES)
    )
    gathered: dict[tuple, tuple[set, set, set]] = {}
    for row in rows:
        own, concerns, accepts, cites = row[:9], row[9:11], row[11:13], row[13:]
        for place, found in zip(
            gathered.setdefault(own, (set(), set(), set())), (concerns, accepts, cites), strict=True
        ):
            place.add(found)
    names = {own[1]: own[2] for own in gathered}
    return standing.History((_act(own, *more) for own, more in gathered.items()), names, _parts() if parts else None)


def _act(own, concerns, accepts, cites):
    """One act from the rows of a join: whatever it has several of stands there in every combination."""
    key, state, _, kind, date, gist, stated_date, withdrawn, disputed = own
    known_by = max((read.isoformat() for _, source, read in cites if source and read), default="")
    return standing.Act(
        state=state,
        kind=kind,
        date=date,
        provisions=_in_order(concerns),
        annexes=_in_order(accepts),
        gist=gist,
        sources=_in_order(cites),
        stated_date=stated_date,
        withdrawn=withdrawn,
        disputed=bool(disputed),
        known_by=known_by,
        key=key,
    )


def _in_order(found):
    """What stands in rows of (place, what, …), each once; (None, None) is what a join gives for nothing."""
    return tuple(row[1] for row in sorted(row for row in found if row[1] is not None))


def _parts():
    found, part = {}, None
    kinds = [Provision.Kind.PART, Provision.Kind.ARTICLE]
    for eid, kind, path in Provision.objects.filter(kind__in=kinds).values_list("eid", "kind", "path"):
        if kind == Provision.Kind.PART:
            part = (eid, path)
        elif part and path.startswith(part[1]):
            found[eid] = part[0]
    return found
