"""Which tables are kept, and how a row becomes a line of JSON and a row again, to the last microsecond."""

import datetime as dt
import decimal
import json
import uuid
from itertools import islice

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connection

# Sessions end with a restore, and who failed to log in is forgotten soon: neither is kept longer than it must be.
LEFT_OUT = {"sessions", "axes"}
# What `migrate` itself makes: a database that has nothing else is empty.
MADE_BY_MIGRATE = {"contenttypes.ContentType", "auth.Permission", "auth.Group", "auth.Group_permissions"}
MOST = 500  # rows that are written at once


def kept():
    """Every model whose rows are kept, by name; the tables between two models are among them."""
    models = apps.get_models(include_auto_created=True)
    found = [m for m in models if m._meta.managed and not m._meta.proxy and m._meta.app_label not in LEFT_OUT]
    return sorted(found, key=lambda model: model._meta.label)


def columns(model):
    """The columns of a table, without those that the database computes."""
    return [field.attname for field in _fields(model)]


def _fields(model):
    return [field for field in model._meta.concrete_fields if not field.generated]


def lines(model):
    """The rows of a table as lines of JSON, in the order of their keys."""
    rows = model._base_manager.using(DEFAULT_DB_ALIAS).order_by("pk").values_list(*columns(model))
    for row in rows.iterator(chunk_size=MOST):
        yield _line(row)


def _line(row):
    words = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)
    return words.encode() + b"\n"


def _plain(value):
    """What JSON has no form for, as its field reads it back."""
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal | uuid.UUID):
        return str(value)
    raise TypeError(f"a backup cannot hold a {type(value).__name__}")


def fill(model, rows):
    """Write rows, given as lines, exactly as they were: no field sets its own date, no `save` runs."""
    fields, names = _fields(model), columns(model)
    made = (model.from_db(DEFAULT_DB_ALIAS, names, _values(fields, line)) for line in rows)
    most = min(MOST, connection.ops.bulk_batch_size(fields, range(MOST)))
    while some := list(islice(made, most)):
        model._base_manager.using(DEFAULT_DB_ALIAS)._insert(some, fields, raw=True, using=DEFAULT_DB_ALIAS)


def _values(fields, line):
    given = zip(fields, json.loads(line), strict=True)
    return [value if value is None else field.to_python(value) for field, value in given]


def clear(model):
    """Delete every row in one statement; what refers to it is the caller's care."""
    model._base_manager.using(DEFAULT_DB_ALIAS)._raw_delete(DEFAULT_DB_ALIAS)
