"""The site in processes of its own, as `make run` serves it, for tests of what only real processes show."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parent.parent


def free_port():
    """A port of this machine on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def held(pids):
    """Processes that do nothing for a while; one that has ended by itself needs no holding."""
    _signal(pids, signal.SIGSTOP)
    try:
        yield
    finally:
        _signal(pids, signal.SIGCONT)


def _signal(pids, number):
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, number)


def on_its_own(database):
    """The address that a site will have, and the environment for its commands, with this file as its database."""
    address = f"http://127.0.0.1:{free_port()}"
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
    else:
        server.kill()
        raise AssertionError("the server did not answer within a minute")
    try:
        yield address
    finally:
        server.send_signal(signal.SIGINT)
        ended = server.wait(timeout=40)
    assert ended == 0


def manage(environment, *command, **more):
    """Run one of the site's commands in a process of its own; gives its completed process, its words as text."""
    whole = [sys.executable, "manage.py", *command]
    return subprocess.run(whole, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, **more)


class Site:
    """A site that can go away and come back at the same address."""

    def __init__(self, folder):
        self.database = folder / "site.sqlite3"
        self.address, self.environment = on_its_own(self.database)
        self.running = ExitStack()

    def start(self):
        self.running.enter_context(serving(self.address, self.environment))

    def stop(self):
        self.running.close()

    def change_the_text(self, old, new):
        """As a load would: other words, and another version of the content."""
        with sqlite3.connect(self.database) as connection:
            connection.execute("UPDATE articles_wording SET text = replace(text, ?, ?)", (old, new))
            connection.execute("UPDATE articles_treaty SET version = ?", (new[:32],))
        connection.close()
