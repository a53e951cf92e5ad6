"""What an edition's versions say, and what changed from one to another."""

from dataclasses import dataclass

from articles.models import PastWording, Provision, Wording
from articles.sentences import say
from articles.word_changes import KEPT, Stretch, difference

FIELDS = ("heading", "text", "tail")


@dataclass
class Change:
    """A provision whose words differ; `what` is "changed", "added" or "removed"."""

    eid: str
    what: str
    parts: list[list[Stretch]]


def words_of(version):
    """eid → heading, text and tail, as a version has them; one query (two where it is not known to have passed)."""
    rows = PastWording.objects.filter(version=version).values_list("provision_id", *FIELDS)
    if not rows:
        rows = Wording.objects.filter(edition=version.edition_id).values_list("provision_id", *FIELDS)
    return {eid: words for eid, *words in rows}


def changes(old, new):
    """The provisions in which two versions differ, in reading order."""
    before, after = words_of(old), words_of(new)
    order = Provision.objects.values_list("eid", flat=True)
    return [_change(eid, before.get(eid), after.get(eid)) for eid in order if before.get(eid) != after.get(eid)]


def _change(eid, old, new):
    what = say("added") if old is None else say("removed") if new is None else say("changed")
    parts = [difference(*both) for both in zip(old or ("", "", ""), new or ("", "", ""), strict=True)]
    return Change(eid, what, [part for part in parts if any(stretch.kind != KEPT for stretch in part)])
