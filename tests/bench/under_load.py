"""The production server on loopback, asked by wrk (Debian package wrk) and, one question after the other, by Python."""

import http.client
import os
import re
import secrets
import shutil
import signal
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from tests.serving import free_port

ROOT = Path(__file__).parent.parent.parent
PAGE, SAME_SIZE = "/articles/8/", "same-size.bin"
RUNS, SECONDS, CONNECTIONS = 5, 2, 8
ALONE = 60  # questions one after the other
TAKES = {"Accept-Encoding": "gzip"}


@contextmanager
def server(environment, static):
    """The site under gunicorn as `manage.py serve` starts it; gives host and port."""
    host = f"127.0.0.1:{free_port()}"
    more = {"DJANGO_SETTINGS_MODULE": "tests.bench.settings", "BENCH_STATIC": static, "ALLOWED_HOSTS": "127.0.0.1"}
    command = [sys.executable, "-m", "gunicorn", "--config", "python:treaty.serving", "--bind", host]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment | more, stdout=subprocess.DEVNULL)
    try:
        _wait_for(host)
        yield host, process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


def questions(host):
    """What is asked of a running server, the static file first: (what, address, headers, goal).

    A goal is the least share of the static file's rate, or the most milliseconds that one answer may take alone.
    """
    _, headers = _get(host, PAGE)
    yield "static file of the same bytes", f"/static/{SAME_SIZE}", {}, None
    yield "article, kept", PAGE, {}, 0.6
    yield "article, 304", PAGE, {"If-None-Match": headers["ETag"]}, 0.7
    # An address with words of a reader's own is not kept, so this page is made anew each time.
    yield "article, made anew", f"{PAGE}?anew=1", {}, "10 ms"
    yield "whole text, made anew", "/text/?anew=1", {}, "120 ms"
    yield "search", "/search/?q=safe+conduct", {}, "15 ms"
    yield "API, one provision, kept", "/api/provisions/art_8__para_3", {}, None


def put_same_size(static, words):
    """Puts a static file with as many bytes as the page has on the wire where the server will find it."""
    (Path(static) / SAME_SIZE).write_bytes(secrets.token_bytes(len(words)))


def ask(host, address, headers):
    """Answers in a second under load (None without wrk) and milliseconds for one answer alone: medians."""
    rates = [_wrk(host, address, headers) for _ in range(RUNS)] if shutil.which("wrk") else None
    return rates and statistics.median(rates), _alone(host, address, headers)


def memory_mb(pid):
    """What each worker of a server holds, in megabytes (resident; Linux)."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    pages = [int(Path(f"/proc/{child}/statm").read_text().split()[1]) for child in children]
    return [round(number * os.sysconf("SC_PAGE_SIZE") / 1_000_000, 1) for number in pages]


def _wait_for(host):
    for _ in range(200):
        try:
            return _get(host, "/healthz")
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not start; see what it said above.")


def _get(host, address, headers=None):
    connection = http.client.HTTPConnection(host, timeout=30)
    connection.request("GET", address, headers=TAKES | (headers or {}))
    answer = connection.getresponse()
    return answer.read(), answer.headers


def _wrk(host, address, headers):
    said = [word for name, value in (TAKES | headers).items() for word in ("-H", f"{name}: {value}")]
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", *said, f"http://{host}{address}"]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out and "If-None-Match" not in headers:
        raise SystemExit(f"{address} was not answered as it should be:\n{out}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])


def _alone(host, address, headers):
    connection, times = http.client.HTTPConnection(host, timeout=30), []
    for _ in range(ALONE):
        start = time.perf_counter()
        connection.request("GET", address, headers=TAKES | headers)
        connection.getresponse().read()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
