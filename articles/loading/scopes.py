"""Where the meaning of a term holds, taken from the words that limit it.

The rule, in this order:
1. A term that the treaty defines holds where its definition says: "for the purposes of this Part" and "in this
   Article", in the provision that defines it or in one around it, limit it to that Part or Article.
2. Failing that, an explanation of ours that begins a sentence with "In Articles 8, 14 and 58:" or "For Part VI:"
   limits itself to what it names.
3. Every other term holds everywhere.
"""

import re

from articles import identifiers
from articles.citations import find
from articles.models import Edition, Reference

_LIMITS = re.compile(r"(?:\bpurposes of|\bIn|^in) $")
_BEGINS = re.compile(r"(?:^|[.:;] )(?:In|For) $")


def holds_in(term: dict, edition: Edition) -> list[str]:
    """The eids in and under which the meaning of a term holds; none where it holds everywhere."""
    eid = term["defined_in_id"]
    return (_by_the_text(eid, edition) if eid else []) or _by_itself(term["definition"])


def _by_the_text(eid: str, edition: Edition) -> list[str]:
    around = [*identifiers.ancestors(eid), eid]
    made = Reference.objects.made_in(edition).filter(wording__provision__in=around).select_related("wording")
    limits = [row for row in made if _LIMITS.search(getattr(row.wording, row.get_field_display())[: row.start])]
    return [row.target_id for row in limits if row.target_id in around or row.words.lower().startswith("this ")]


def _by_itself(definition: str) -> list[str]:
    cited = [found for found in find(definition, "preamble") if _BEGINS.search(definition[: found.start])]
    return [eid for found in cited for eid in found.targets]
