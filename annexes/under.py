"""What States have done under a provision: on the page of an article, beside the words it is about; and an annex."""

from collections import Counter, defaultdict
from typing import NamedTuple

from annexes import facts, standing
from annexes.standing.acceptances import declarations
from annexes.standing.answers import NO, YES
from annexes.standing.kinds import counted
from articles.freshness import kept
from articles.models import Source
from articles.outline import walk
from articles.templatetags.reading import said


class Done(NamedTuple):
    """One act under a provision, what holds of it on the day, and its sources."""

    act: standing.Act
    name: str
    made: standing.Span
    conclusion: standing.Conclusion | None
    sources: list[Source]


class Acceptance(NamedTuple):
    """A State that has declared to apply an annex: since when it does, and which States it then binds it with."""

    state: str
    name: str
    conclusion: standing.Conclusion
    with_states: list[tuple[str, str]]
    sources: list[Source]


def hang_on(root, edition, on):
    """Gives each row of the tree its `acts`: what States have done under that very provision.

    All acts and their sources are read once for each version of the content: two queries, or none.
    """
    rows = list(walk([root]))
    eids = {row.eid for row in rows}
    found = defaultdict(list)
    history, known = kept(edition, "acts", _read)
    root.acts_read = history, known
    for act in history.acts:
        for eid in eids & {*act.provisions}:
            found[eid].append(act)
    for row in rows:
        row.acts = [_done(history, act, on, known) for act in found.get(row.eid, ())]
        kinds = Counter(done.act.kind for done in row.acts)
        row.margin = bool(row.acts) or row.margin
        row.acts_in_brief = ", ".join(said(counted(kind, n)) for kind, n in kinds.items())


def acceptances(root, on):
    """Who has declared to apply the annex of a page, by name, and between whom it applies on a day; after hang_on."""
    annex, (history, known) = root.eid, root.acts_read
    named = {s: [act for act in declarations(history, s) if annex in act.annexes] for s in history.states}
    named = {s: acts for s, acts in named.items() if any(history.made(act).by(on) is not NO for act in acts)}
    held = {s: standing.standing(history, s, on).annexes.get(annex) or _not_yet(history, s, on) for s in named}
    bound = [state for state, conclusion in held.items() if conclusion.answer is YES]
    found = [
        Acceptance(
            state,
            history.name(state),
            conclusion,
            [(other, history.name(other)) for other in bound if state in bound and other != state],
            _of(named[state], known),
        )
        for state, conclusion in held.items()
    ]
    return sorted(found, key=lambda each: each.name)


def _not_yet(history, state, on):
    """A declaration without effect: because the Convention is not in force for the State."""
    return standing.standing(history, state, on).party


def _read():
    """All acts, and the sources of each by key; one query each."""
    history = facts.history(parts=False)
    return history, _sources(history.acts)


def _done(history, act, on, sources):
    found = standing.standing(history, act.state, on)
    held = {each.act: each.conclusion for each in found.provisional}
    held |= {made: each.conclusion for each in found.reservations for made in each.reservation.acts}
    return Done(act, history.name(act.state), history.made(act), held.get(act), _of([act], sources))


def _sources(acts):
    keys = {key for act in acts for key in act.sources}
    return Source.objects.in_bulk(keys, field_name="key") if keys else {}


def _of(acts, sources):
    keys = dict.fromkeys(key for act in acts for key in act.sources)
    return [sources[key] for key in keys if key in sources]
