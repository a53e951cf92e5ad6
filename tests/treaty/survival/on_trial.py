"""The production server on a database of its own, to be hurt by a test: asked, starved, killed, and started again."""

import http.client
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from email.message import Message
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from django.conf import settings

from tests.serving import free_port, held
from tests.treaty.places import ROOT, environment

TAKES = 10  # seconds in which it must have recovered


class Answer(NamedTuple):
    """What a reader was told."""

    status: int
    headers: Message
    body: bytes


class OnTrial:
    """A server; `more` is added to its environment. Its log is written by another process,
    so that neither a full pipe nor a full disk of the server's stops it."""

    def __init__(self, address, folder, **more):
        self.port, self.log, self.var = free_port(), folder / "log", folder / "var"
        given = {"DATABASE_URL": address, "VAR_DIR": str(self.var), "STATIC_ROOT": str(settings.STATIC_ROOT)}
        given |= {"ALLOWED_HOSTS": "127.0.0.1", "ADMIN_NEEDS_CODE": "0", "LOG_FORMAT": "json"}
        self.environment = environment(**given | more)

    def start(self):
        words = ["-m", "gunicorn", "--config", "python:treaty.serving", "--bind", f"127.0.0.1:{self.port}"]
        with self.log.open("ab") as log:
            self.writer = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=log)
        with self.writer.stdin as out:
            command = [sys.executable, *words]
            self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=out, stderr=out)
        self.recovers(wait=60)
        return self

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)
        self.writer.wait(timeout=10)

    def get(self, path, **headers):
        return self.ask("GET", path, headers)

    def ask(self, method, path, headers=None, form=None):
        """The answer to one request on a line of its own; OSError where there is none."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        body = urlencode(form) if form else None
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        try:
            line.request(method, path, body, (headers or {}) | kind)
            answer = line.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        except http.client.HTTPException as error:
            raise ConnectionError(str(error)) from error
        finally:
            line.close()

    def status(self, path):
        """The status of an answer; 0 where there is none."""
        try:
            return self.get(path).status
        except OSError:
            return 0

    def recovers(self, path="/healthz", wait=TAKES):
        """Seconds until it answers 200 again; AssertionError where it does not in time."""
        begun = time.monotonic()
        while self.status(path) != 200:
            assert time.monotonic() - begun < wait, self.log.read_text()[-3000:]
            time.sleep(0.05)
        return time.monotonic() - begun

    def says(self, words):
        """Whether it says so in its log, at the latest in a few seconds."""
        for _ in range(50):
            if words in self.log.read_text():
                return True
            time.sleep(0.1)
        return False

    def workers(self):
        """The ids of its workers (Linux)."""
        pid = self.process.pid
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def everyone(self, path):
        """The statuses of the answers of each worker to the same question; the others are held meanwhile."""
        found, workers = set(), self.workers()
        for asked in workers:
            with held([pid for pid in workers if pid != asked]):
                found.add(self.status(path))
        return found

    def kill(self):
        """The whole server at once, without a word."""
        pids = [self.process.pid, *self.workers()]
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        self.process.wait(timeout=10)
        self.writer.wait(timeout=10)

    def logs_in(self, name, password):
        """The cookies of an editor; and the token that their forms carry."""
        page = self.get("/admin/login/")
        token = re.search(rb'csrfmiddlewaretoken" value="(\w+)"', page.body)[1].decode()
        form = {"username": name, "password": password, "csrfmiddlewaretoken": token, "next": "/admin/"}
        answer = self.ask("POST", "/admin/login/", {"Cookie": cookies(page)}, form)
        assert answer.status == 302, answer.body.decode()
        found = cookies(answer)
        return {"Cookie": found}, re.search(r"csrftoken=(\w+)", found)[1]


def cookies(answer):
    """What a browser would send back."""
    return "; ".join(each.partition(";")[0] for each in answer.headers.get_all("Set-Cookie"))


@contextmanager
def on_trial(address, folder, **more):
    """A server that runs, and is stopped afterwards, whatever became of it."""
    folder.mkdir(exist_ok=True)
    server = OnTrial(address, folder, **more).start()
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()
