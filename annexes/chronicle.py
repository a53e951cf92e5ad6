"""The record in time: events and the acts of States that no event tells of, and figures with who gave them when."""

from itertools import groupby
from typing import NamedTuple

from annexes.standing.kinds import called
from articles.sentences import joined, say

INDICATORS = {
    "signatories": (say("States that have signed"), say("counted from the register")),
    "ratifications": (say("States that have ratified or acceded"), say("counted from the register")),
    "events": (say("Events"), say("told on this page")),
    "references in documents": (
        say("References in documents"),
        say("documents that this site’s bibliography lists"),
    ),
}


class Entry(NamedTuple):
    """Something on the timeline; `date` and `end` are as exact as known: 2023, 2023-05 or 2023-05-26."""

    date: str
    end: str
    what: str
    sources: tuple[str, ...]
    note: str = ""


class Indicator(NamedTuple):
    """A figure by which progress is measured: our own count, and the newest one that a source gives."""

    name: str
    figure: int
    how: str
    published: object | None
    sources: tuple[str, ...]


def entries(events, history):
    """Events and, for a day with acts of States but no event, those acts; the earliest first."""
    found = [Entry(each.date, each.end, each.what, keys_of(each), each.note) for each in events]
    told = {each.date for each in found}
    dated = sorted((act for act in history.acts if len(act.date) == 10 and act.date not in told), key=lambda a: a.date)
    for date, group in groupby(dated, lambda act: act.date):
        acts = list(group)
        what = joined((_said(history, act) for act in acts), "; ")
        found.append(Entry(date, "", what, tuple(dict.fromkeys(key for act in acts for key in act.sources))))
    return sorted(found, key=lambda each: each.date)


def _said(history, act):
    return say("{who}: {kind}", who=history.in_words(act.state), kind=called(act.kind))


def indicators(counts, own):
    """Each figure of ours with the newest published one about the same."""
    found = []
    for about, (name, how) in INDICATORS.items():
        published = max((c for c in counts if c.about == about), key=lambda c: c.as_of, default=None)
        found.append(Indicator(name, own[about], how, published, keys_of(published) if published else ()))
    return found


def keys_of(recorded):
    """The sources of something recorded, the one it rests on most first."""
    return tuple(citation.source_id for citation in recorded.citations.all())


def of_count(count):
    """A published figure as what it cites; it keeps its sources for the table."""
    count.cited = keys_of(count)
    return Entry(count.as_of, "", count.about, count.cited)


def by_value(sayings):
    """What sources say, each value once with all that say it."""
    found: dict[str, list[str]] = {}
    for saying in sayings:
        found.setdefault(saying.value, []).append(saying.source_id)
    return list(found.items())
