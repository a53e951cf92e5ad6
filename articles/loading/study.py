"""Glossary, topics, checklists, guide and concordance: read and checked as a whole, then stored beside the text."""

from dataclasses import dataclass
from pathlib import Path

from articles.loading import concordance, glossary, guides
from articles.loading.known import Known
from articles.loading.scopes import holds_in
from articles.loading.sync import Changes, sync
from articles.models import (
    Checklist,
    ChecklistItem,
    Edition,
    Instrument,
    Lesson,
    Parallel,
    Statement,
    Term,
    TermUse,
    Topic,
    TopicEntry,
)

ON_PROVISIONS = (TermUse, TopicEntry, ChecklistItem, Statement, Parallel)


@dataclass
class Study:
    """The fields of every row; a file that is not in the folder says nothing."""

    terms: list[dict]
    uses: list[dict]
    topics: list[dict]
    entries: list[dict]
    checklists: list[dict]
    items: list[dict]
    lessons: list[dict]
    statements: list[dict]
    instruments: list[dict]
    parallels: list[dict]


def read_study(folder: Path, known: Known) -> Study:
    """What the folder says, or a Fault that names the file, the line and what to mend."""
    instruments = concordance.instruments(folder, known)
    parallels = concordance.parallels(folder, known, {row["source_id"] for row in instruments})
    return Study(
        *glossary.terms(folder, known),
        *guides.topics(folder, known),
        *guides.checklists(folder, known),
        *guides.lessons(folder, known),
        instruments,
        parallels,
    )


def make_room(known: Known) -> None:
    """Let go of provisions and sources that the files no longer have; no file names them, that was checked."""
    for model in ON_PROVISIONS:
        model.objects.exclude(provision__in=known.eids).delete()
    Term.objects.filter(defined_in__isnull=False).exclude(defined_in__in=known.eids).update(defined_in=None)
    Instrument.objects.exclude(source__in=known.sources).delete()
    Instrument.objects.exclude(citation_source__in=known.sources).update(citation_source=None)


def store_study(changes: Changes, study: Study, edition: Edition) -> None:
    """Make the rows those of the files; they hold on to provisions by eid and so outlive a reload of the text."""
    terms = [Term(**row, holds_in=holds_in(row, edition)) for row in study.terms]
    sync(changes, Term, terms, ["slug"])
    sync(changes, TermUse, [TermUse(**row) for row in study.uses], ["term_id", "order"])
    sync(changes, Topic, [Topic(**row) for row in study.topics], ["slug"])
    sync(changes, TopicEntry, [TopicEntry(**row) for row in study.entries], ["topic_id", "order"])
    sync(changes, Checklist, [Checklist(**row) for row in study.checklists], ["slug"])
    sync(changes, ChecklistItem, [ChecklistItem(**row) for row in study.items], ["checklist_id", "order"])
    sync(changes, Lesson, [Lesson(**row) for row in study.lessons], ["slug"])
    sync(changes, Statement, [Statement(**row) for row in study.statements], ["lesson_id", "order"])
    sync(changes, Instrument, [Instrument(**row) for row in study.instruments], ["source_id"])
    parallels = [Parallel(**row) for row in study.parallels]
    sync(changes, Parallel, parallels, ["provision_id", "instrument_id", "locator"])
