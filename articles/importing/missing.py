"""What a file lacks of the treaty, in as few sentences as say it."""

from collections import defaultdict

from articles import identifiers
from articles.importing import naming
from articles.importing.matching import Place
from articles.sentences import say, say_many

MOST = 12  # sentences, or names in one, about single provisions; the JSON has them all


def missing(places: list[Place]) -> list[str]:
    """A sentence for each outermost provision that is missing; several whole ones of a kind share one."""
    gone = {place.eid for place in places}
    whole: dict[str, list[Place]] = defaultdict(list)
    inside: dict[str, int] = defaultdict(int)
    holders = {place.eid: place.above for place in places}
    for place in places:
        top = place.eid
        while holders[top] in gone:
            top = holders[top]
        if top == place.eid:
            whole[place.kind].append(place)
        inside[place.kind if top == place.eid else _kind(top)] += top != place.eid
    return [_missing(kind, found, inside[kind]) for kind, found in whole.items()]


def _missing(kind: str, found: list[Place], inside: int) -> str:
    names = [identifiers.label(place.eid) for place in found]
    within = say_many("{n} provision", "{n} provisions", inside)
    if len(found) == 1:
        told = say("Missing: {label} with {provisions}.", label=names[0], provisions=within)
        return told if inside else say("Missing: {label}.", label=names[0])
    shown = ", ".join(names[:MOST]) + (" …" if len(names) > MOST else "")
    several = say("{n} {kinds}", n=len(found), kinds=naming.SEVERAL[kind])
    told = say("Missing: {several} with {provisions}: {labels}.", several=several, provisions=within, labels=shown)
    return told if inside else say("Missing: {several}: {labels}.", several=several, labels=shown)


def _kind(eid: str) -> str:
    return identifiers.steps(eid)[-1][0]
