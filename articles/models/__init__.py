"""What the site keeps about the words of the treaty."""

from articles.models.commentary import Annotation, Log, Mention, Revision, RevisionSource
from articles.models.evidence import Evidence, Origin
from articles.models.references import Reference
from articles.models.sources import Source
from articles.models.text import Edition, Provision, Retired, Treaty, Wording

__all__ = [
    "Annotation",
    "Edition",
    "Evidence",
    "Log",
    "Mention",
    "Origin",
    "Provision",
    "Reference",
    "Retired",
    "Revision",
    "RevisionSource",
    "Source",
    "Treaty",
    "Wording",
]
