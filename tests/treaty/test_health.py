"""A process that lives says so; one that cannot answer readers says what it lacks."""

import pytest
from django.db import OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from articles import freshness
from articles.models import Edition

pytestmark = pytest.mark.django_db


def test_a_process_that_can_answer_readers_says_what_it_serves(client):
    response = client.get("/readyz")
    assert (response.status_code, "no-store" in response["Cache-Control"]) == (200, True)
    assert response.json() == {
        "ready": True,
        "database": "ok",
        "migrations": "ok",
        "content": freshness.content_version(),
        "index": "ok",
    }


def test_a_site_without_a_text_is_not_ready(client):
    Edition.objects.all().delete()
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["content"] == "No text has been loaded; run: manage.py load_convention"


def test_a_database_that_lacks_a_migration_is_not_ready(client):
    latest = MigrationLoader(connection).graph.leaf_nodes("articles")[0]
    MigrationRecorder(connection).record_unapplied(*latest)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["migrations"] == "The database has not had all migrations; run: manage.py migrate"


def test_while_the_database_is_gone_a_process_lives_but_is_not_ready(client):
    def gone(*_):
        raise OperationalError("connection to server at “10.0.0.7”, user “treaty” failed")

    with connection.execute_wrapper(gone):
        ready, lives = client.get("/readyz"), client.get("/healthz")
    assert (ready.status_code, ready.json()) == (503, {"ready": False, "database": "The database does not answer."})
    assert (lives.status_code, lives.content) == (200, b"ok")
