"""The tree's rows worked out in one pass, and places found for provisions that only some editions have."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Value
from django.db.models.functions import Concat

from articles.loading.sync import Changes, sync
from articles.models import Provision


class Place(NamedTuple):
    """A provision and where it stands: in `above` ("" at the top), after `after` ("": first, or last at the top)."""

    eid: str
    kind: str
    num: str
    above: str = ""
    after: str = ""


def of_tree() -> list[Place]:
    """The places of all provisions, in reading order; one query."""
    by_path, last, found = {}, {}, []
    for eid, kind, num, path in Provision.objects.values_list("eid", "kind", "num", "path"):
        above = by_path.get(path[: -Provision.steplen], "")
        found.append(Place(eid, kind, num, above, last.get(above, "")))
        by_path[path], last[above] = eid, eid
    return found


def merged(base: Iterable[Place], added: Iterable[Place]) -> list[Provision]:
    """Rows of the tree for `base`, with `added` put where each belongs; unsaved, in reading order."""
    places: dict[str, Place] = {}
    under: dict[str, list[str]] = {"": []}
    for place in base:
        places[place.eid] = place
        under.setdefault(place.above, []).append(place.eid)
    for place in added:
        places[place.eid] = place
        siblings = under.setdefault(place.above, [])
        siblings.insert(_position(place, siblings), place.eid)
    return _rows(places, under)


def _position(place: Place, siblings: list[str]) -> int:
    if place.after in siblings:
        return siblings.index(place.after) + 1
    if place.above:
        return 0
    return siblings.index("closing") if "closing" in siblings else len(siblings)


def _rows(places: dict[str, Place], under: dict[str, list[str]]) -> list[Provision]:
    """Each row's path worked out here: treebeard would query for each."""
    rows: list[Provision] = []

    def put(above: str, path: str, depth: int) -> None:
        for step, eid in enumerate(under.get(above, []), 1):
            own = Provision._get_path(path, depth, step)
            place, inner = places[eid], len(under.get(eid, []))
            rows.append(Provision(eid=eid, kind=place.kind, num=place.num, path=own, depth=depth, numchild=inner))
            put(eid, own, depth + 1)

    put("", "", 1)
    return rows


def write_tree(changes: Changes, rows: list[Provision]) -> None:
    """Make the tree these rows. Places are freed first: one can be held only once at any moment."""
    places = dict(Provision.objects.values_list("eid", "path"))
    moving = [row.eid for row in rows if row.eid in places and places[row.eid] != row.path]
    Provision.objects.filter(eid__in=moving).update(path=Concat(Value("~"), "path"))
    sync(changes, Provision, rows, ["eid"])
