"""A real browser on the real server: chromium, and the site as `make run` serves it, on a database of its own."""

import os

import pytest

from tests.serving import on_its_own, serving


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    return browser_type_launch_args | {"executable_path": os.environ["CHROMIUM"], "args": quiet}


@pytest.fixture(scope="session")
def django_db_setup():
    """The server has its own database; these tests use none in their own process."""


@pytest.fixture(scope="session")
def database(tmp_path_factory):
    """The file of the site's own database."""
    return tmp_path_factory.mktemp("site") / "site.sqlite3"


@pytest.fixture(scope="session")
def site(database):
    """The address of the running site."""
    with serving(*on_its_own(database)) as address:
        yield address


@pytest.fixture(scope="session")
def base_url(site):
    return site


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """Pages come from the network alone; reading offline has tests of its own."""
    return browser_context_args | {"service_workers": "block"}


@pytest.fixture
def page(page):
    """A page on which any message in the console, and any request to another host, is a failure."""
    said = []
    # Where service workers are blocked, Playwright says so.
    ours = "Service Worker registration blocked by Playwright"
    page.on("console", lambda message: said.append(message.text) if message.text != ours else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url) if "127.0.0.1" not in request.url else None)
    yield page
    assert said == []
