"""An upgrade breaks nothing that still runs: old code goes on reading and writing after the new code's migrations."""

import pytest
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader

OURS = ("articles", "annexes", "treaty")
# What old code does not notice. Anything else is done in the version after the one that stopped using it.
ADDS = (migrations.CreateModel, migrations.AddIndex, migrations.AlterModelOptions, migrations.RunPython)


def breaks_old_code(operation):
    """Whether code that does not know of a change could fail by it."""
    if isinstance(operation, migrations.AddField):
        field = operation.field
        # Old code inserts rows without the column; Django's own default is unknown to the database.
        return not (field.null or field.has_db_default() or field.many_to_many)
    return not isinstance(operation, ADDS)


@pytest.mark.django_db
def test_a_migration_only_adds():
    loader = MigrationLoader(connection)
    later = [m for (app, name), m in loader.disk_migrations.items() if app in OURS and name != "0001_initial"]
    assert later
    found = [f"{m.app_label}.{m.name}: {o.describe()}" for m in later for o in m.operations if breaks_old_code(o)]
    assert found == []
