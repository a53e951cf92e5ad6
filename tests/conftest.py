"""The real text is the test fixture: it is loaded once a session."""

import os

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

if os.environ.get("COVERAGE_RUN"):
    # Only templates that know their lines can be counted; the engine is made later, when the first is asked for.
    settings.TEMPLATES[0]["OPTIONS"]["debug"] = True


@pytest.fixture(scope="session", autouse=True)
def static_files(tmp_path_factory):
    """Pages name static files by their hashed names, so these are collected once, away from the site's own."""
    # Not a plain assignment: what was imported already may have asked for a file, and the old place would be kept.
    with override_settings(STATIC_ROOT=tmp_path_factory.mktemp("static")):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        call_command("load_convention", verbosity=0)
        call_command("load_participation", verbosity=0)


@pytest.fixture(autouse=True)
def pages_are_made_anew():
    """A page's price is what it takes to make it; tests of the cache ask for one."""
    with override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}):
        yield


@pytest.fixture
def html_of(client, db):
    """Get a page that must be there; gives its HTML."""

    def get(address, **data):
        response = client.get(address, data)
        assert response.status_code == 200, address
        return response.content.decode()

    return get
