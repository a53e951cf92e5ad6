"""A real browser on the real server: chromium, and the site as `make run` serves it, on a database of its own."""

import os

import pytest

from tests.serving import on_its_own, serving

LOOKS = [("light", 360), ("light", 1280), ("dark", 360), ("dark", 1280)]
BLOCKED = "Service Worker registration blocked by Playwright"  # what these tests ask for, when a page is left open long


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


def elsewhere(address):
    """Whether it is another host's; the browser's own parts, such as its viewer of PDF files, are none."""
    return "127.0.0.1" not in address and not address.startswith(("chrome:", "chrome-extension:"))


@pytest.fixture
def page(page):
    """A page on which any message in the console, and any request to another host, is a failure."""
    said = []
    page.on("console", lambda message: said.append(message.text) if message.text != BLOCKED else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url) if elsewhere(request.url) else None)
    yield page
    assert said == []


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def look(request):
    """A theme and a width, as options of a browser's context."""
    scheme, width = request.param
    return {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}


@pytest.fixture
def anywhere(page, look):
    """A page in each theme, on a telephone and on a desk."""
    page.emulate_media(color_scheme=look["color_scheme"])
    page.set_viewport_size(look["viewport"])
    return page


@pytest.fixture
def plain(browser, site, look):
    """A page in a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False, base_url=site, **look)
    yield context.new_page()
    context.close()
