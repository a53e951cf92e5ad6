from pathlib import Path

import pytest

from articles.loading import store

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The real text is the fixture, loaded once a session."""
    with django_db_blocker.unblock():
        store.load(FIXTURES)
