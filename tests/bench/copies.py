"""A treaty many times as long as the one that is loaded: its parts, articles and annexes again under new numbers.

Each copy has its words, references, annotations and what these cite. Rows are written in bulk, under places in the
tree that follow those of the copy before; preamble and closing words stay as they are.
"""

from django.db import transaction
from django.db.models import Q

from articles import freshness, identifiers
from articles.loading.alone import count_anew
from articles.models import Annotation, Mention, Provision, Reference, Revision, RevisionSource, Wording

BATCH = 2_000
STEP = 100  # Article 8 is Article 108 in the next copy
# Where a row's provision is, which of its fields name provisions, and which name rows of these tables.
TABLES = [
    (Provision, "eid", ["eid"], []),
    (Wording, "provision__eid", ["provision_id"], []),
    (Reference, "wording__provision__eid", ["target_id"], ["wording_id"]),
    (Annotation, "provision__eid", ["provision_id"], ["published_id"]),
    (Revision, "annotation__provision__eid", [], ["annotation_id"]),
    (RevisionSource, "revision__annotation__provision__eid", [], ["revision_id"]),
    (Mention, "revision__annotation__provision__eid", ["target_id"], ["revision_id"]),
]
MODELS = {"wording_id": Wording, "published_id": Revision, "annotation_id": Annotation, "revision_id": Revision}


class Original:
    """The treaty as it was loaded, to be copied as often as one likes."""

    def __init__(self):
        self.rows = {model: _copied(model, lookup) for model, lookup, _, _ in TABLES}
        self.last = {model: model.objects.order_by("-pk").values_list("pk", flat=True).first() for model in self.rows}
        self.tops = Provision.objects.filter(depth=1).count()

    @transaction.atomic
    def write(self, number):
        """The copy with this number, beginning with 1."""
        for model, _, eids, others in TABLES:
            again = (self._again(model, row, eids, others, number) for row in self.rows[model])
            model.objects.bulk_create([model(**row) for row in again], batch_size=BATCH)
        freshness.changed()
        count_anew()

    def _again(self, model, row, eids, others, number):
        new = row | {"id": row["id"] + number * self.last[model]}
        new |= {name: renumbered(row[name], number) for name in eids}
        new |= {name: row[name] + number * self.last[MODELS[name]] for name in others if row[name]}
        if model is Provision:
            new |= self._place(row, new["eid"], number)
        return new | ({"key": f"{number}-{row['key']}"[:80]} if model is Annotation else {})

    def _place(self, row, eid, number):
        top = Provision._str2int(row["path"][: Provision.steplen]) + number * self.tops
        num = identifiers.steps(eid)[-1][1]
        return {"num": num, "path": Provision._get_path("", 1, top) + row["path"][Provision.steplen :]}


def renumbered(eid, number):
    """The eid of the same provision in a copy; the preamble and the closing words are in the first alone."""
    if eid is None or eid.startswith(identifiers.UNNUMBERED):
        return eid
    top, mark, inner = eid.partition("__")
    kind, _, num = top.partition("_")
    own = str(int(num) + STEP * number) if kind == "art" else f"{num}{number}"
    return f"{kind}_{own}{mark}{inner}"


def _copied(model, lookup) -> list[dict]:
    alone = Q(**{f"{lookup}__startswith": "preamble"}) | Q(**{f"{lookup}__startswith": "closing"})
    return list(model.objects.exclude(alone).order_by("pk").values())
