"""What the site keeps about the words of the treaty."""

from articles.models.evidence import Evidence, Origin
from articles.models.references import Reference
from articles.models.sources import Source
from articles.models.text import Edition, Provision, Retired, Treaty, Wording
from articles.models.versions import EditionVersion, PastWording

__all__ = [
    "Edition",
    "EditionVersion",
    "Evidence",
    "Origin",
    "PastWording",
    "Provision",
    "Reference",
    "Retired",
    "Source",
    "Treaty",
    "Wording",
]
