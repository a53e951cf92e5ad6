"""A real browser on the real server: chromium, and the site as `make run` serves it, on a database of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


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


def on_its_own(database):
    """The address that a site will have, and the environment for its commands, with this file as its database."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{probe.getsockname()[1]}"
    settings = {"DATABASE_URL": f"sqlite:///{database}", "SITE_URL": address, "ALLOWED_HOSTS": "127.0.0.1"}
    return address, os.environ | settings


@contextmanager
def serving(address, environment):
    """The site as `make run` serves it, until Ctrl-C, which must end it cleanly."""
    command = [sys.executable, "manage.py", "serve", "--port", address.rpartition(":")[2]]
    server = subprocess.Popen(command, cwd=ROOT, env=environment)
    for _ in range(600):
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=1)  # noqa: S310 - our own server
            break
        except OSError:
            assert server.poll() is None, "the server ended before it answered"
            time.sleep(0.1)
    yield address
    server.send_signal(signal.SIGINT)
    assert server.wait(timeout=15) == 0


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
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url) if "127.0.0.1" not in request.url else None)
    yield page
    assert said == []
