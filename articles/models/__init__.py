"""What the site keeps about the words of the treaty."""

from articles.models.commentary import Annotation, Log
from articles.models.concordance import Instrument, Parallel
from articles.models.divergences import LookedAt
from articles.models.editions import Edition, Treaty
from articles.models.evidence import Evidence, Origin
from articles.models.references import Reference
from articles.models.revisions import Mention, Revision, RevisionSource
from articles.models.sources import Source
from articles.models.study import Checklist, ChecklistItem, Lesson, Statement, Term, TermUse, Topic, TopicEntry
from articles.models.text import Provision, under
from articles.models.versions import EditionVersion, PastWording, SignedOff
from articles.models.wordings import Retired, Wording

__all__ = [
    "Annotation",
    "Checklist",
    "ChecklistItem",
    "Edition",
    "EditionVersion",
    "Evidence",
    "Instrument",
    "Lesson",
    "Log",
    "LookedAt",
    "Mention",
    "Origin",
    "Parallel",
    "PastWording",
    "Provision",
    "Reference",
    "Retired",
    "Revision",
    "RevisionSource",
    "SignedOff",
    "Source",
    "Statement",
    "Term",
    "TermUse",
    "Topic",
    "TopicEntry",
    "Treaty",
    "Wording",
    "under",
]
