"""A primary and a replica that lags: what is read from which. `python -m tests.treaty.two_databases`, prints JSON.

DATABASE_URL and DATABASE_REPLICA_URLS name two databases with the same content; here only the primary changes.
"""

import json
import os
import sys
from collections import Counter
from contextlib import ExitStack, contextmanager

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treaty.settings")
django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import DatabaseError, OperationalError, connections, transaction  # noqa: E402
from django.test import Client  # noqa: E402

from articles import freshness  # noqa: E402
from articles.models import Wording  # noqa: E402
from treaty import routers  # noqa: E402

HOST = {"headers": {"Host": "127.0.0.1"}}
NEW = "Heading that only the primary has"


@contextmanager
def counted():
    """How many queries each database is asked."""
    asked, stack = Counter(), ExitStack()

    def count(execute, sql, params, many, context):
        asked[context["connection"].alias] += 1
        return execute(sql, params, many, context)

    with stack:
        for connection in connections.all():
            stack.enter_context(connection.execute_wrapper(count))
        yield asked


def aliases(client, method, address):
    with counted() as asked:
        getattr(client, method)(address, **HOST)
    return sorted(asked)


def ready(client):
    return client.get("/readyz", **HOST).json()["content"]


def sees(client):
    return NEW in client.get("/articles/8/", **HOST).content.decode()


def written(alias):
    """What comes of writing to a database."""
    try:
        with transaction.atomic(using=alias):
            Wording.objects.using(alias).filter(provision="art_8").update(heading="x")
            transaction.set_rollback(True, using=alias)
    except DatabaseError:
        return "refused"
    return "accepted"


def gone(*_):
    raise OperationalError("gone")


def main():
    client, found = Client(), {}
    editor = User.objects.create_superuser("ed", password="a long word for tests")  # noqa: S106
    before = ready(client)
    Wording.objects.filter(provision="art_8").update(heading=NEW)
    freshness.changed()
    found["a page"] = aliases(client, "get", "/articles/8/")
    found["a post"] = aliases(client, "post", "/articles/8/")
    with transaction.atomic():
        found["in a transaction"] = Wording.objects.filter(heading=NEW).exists()
    found["a command"] = Wording.objects.filter(heading=NEW).exists()
    client.force_login(editor, "django.contrib.auth.backends.ModelBackend")
    found["an editor"] = aliases(client, "get", "/admin/")
    found["a reader sees the new heading"] = sees(client)
    found["a reader is told the new version"] = ready(client) != before
    found["writing to a replica"] = written("replica1")
    with connections["replica1"].execute_wrapper(gone):
        found["a reader while the replica is gone"] = sees(client)
    found["a reader while it rests"] = sees(client)
    routers._failed.clear()
    found["a reader when it is back"] = sees(client)
    found["tables that migrate makes on a replica"] = migrated_on_a_replica()
    return found


def migrated_on_a_replica():
    """Nothing: it would fail at the first statement, were there one."""
    before = connections["replica1"].introspection.table_names()
    call_command("migrate", verbosity=0)
    return len(connections["replica1"].introspection.table_names()) - len(before)


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps(main()))
