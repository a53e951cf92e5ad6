"""The rows of a page, as `Provision.objects.within(node).worded(edition)` gives them, from SQL that is written once."""

from articles.models import Edition, Provision
from articles.once import Question


def columns(model, *names):
    """Some columns of a model, or all, in the order by which its `from_db` goes."""
    return [field.attname for field in model._meta.concrete_fields if not names or field.attname in names]


ANY_EDITION, ANY_PLACE = Edition(pk=-1), Provision(path="ZZZY")
COLUMNS = columns(Provision)
WORDS = ["heading", "text", "tail", "basis", "verified"]
_ROWS = Question(lambda: Provision.objects.within(ANY_PLACE).worded(ANY_EDITION).values_list(*COLUMNS, *WORDS))


def instead(node, edition=ANY_EDITION):
    """What stands for ANY_PLACE and ANY_EDITION in a question."""
    place = {ANY_PLACE.path: node.path, ANY_PLACE._inc_path(): node._inc_path()}
    return place | {ANY_EDITION.pk: edition.pk}


def rows_of(node, edition):
    """A provision and everything under it with the words of an edition, in reading order."""
    if edition.version:
        return list(Provision.objects.within(node).worded(edition))
    alias, rows = _ROWS.ask(instead(node, edition))
    return [_row(alias, row) for row in rows]


def _row(alias, values):
    row = Provision.from_db(alias, COLUMNS, values[: len(COLUMNS)])
    for name, value in zip(WORDS, values[len(COLUMNS) :], strict=True):
        setattr(row, name, value)
    return row
