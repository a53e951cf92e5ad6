"""Two editions held against each other: the provisions in which they part."""

from collections import defaultdict
from dataclasses import dataclass

from articles.comparing import Divergence, divergences, facts
from articles.editions import named
from articles.models import LookedAt, Reference, Wording
from articles.webs import links_of


@dataclass
class Parting:
    """A provision and where its two wordings part."""

    eid: str
    divergences: list[Divergence]
    looked_at: list[LookedAt]


@dataclass
class Held:
    """How two editions compare: `compared` provisions have words in both, those of `only_one` in one."""

    compared: int
    partings: list[Parting]
    only_one: list[str]


def held(asked, editions):
    """What a page shows of two editions: those that its address names as `a` and `b`, or else the best and the next.

    Nothing where there is one edition only. Raises NoSuchEdition (404) for another name.
    """
    if len(editions) < 2:
        return {}
    one = named(asked.get("a"), editions) or editions[0]
    other = named(asked.get("b"), editions) or next(each for each in editions if each != one)
    return {"one": one, "other": other, "held": hold(one, other)}


def hold(one, other):
    """Hold two editions against each other; seven queries."""
    looked_at = defaultdict(list)
    for row in LookedAt.objects.of(one, other).order_by("pk"):
        looked_at[row.provision_id].append(row)
    ours, theirs = _facts(one), _facts(other)
    both = [eid for eid in ours if eid in theirs]
    found = [Parting(eid, divergences(ours[eid], theirs[eid]), looked_at[eid]) for eid in both]
    alone = [*(eid for eid in ours if eid not in theirs), *(eid for eid in theirs if eid not in ours)]
    return Held(len(both), [parting for parting in found if parting.divergences], alone)


def _facts(edition):
    """eid → what an edition says there, in reading order."""
    made = links_of(edition)
    words = Wording.objects.filter(edition=edition).order_by("provision__path")
    rows = words.values_list("provision_id", "heading", "text", "tail")
    return {eid: _of(eid, text, tail, made, edition.language) for eid, _, text, tail in rows if text or tail}


def _of(eid, text, tail, made, language):
    inside = made.get((eid, Reference.Field.TEXT), [])
    after = made.get((eid, Reference.Field.TAIL), [])
    shift = len(text) + 1
    cited = {(r.start, r.end) for r in inside} | {(r.start + shift, r.end + shift) for r in after}
    targets = {reference.target_id for reference in [*inside, *after]}
    return facts(f"{text}\n{tail}", language, cited, targets)
