"""Requests made to break the server: refused on the real one, which lives on."""

import os
import socket
import subprocess
import sys
import time
from contextlib import closing

import pytest

from tests.serving import free_port
from tests.treaty.test_security import ROOT

HUGE = 50 * 1024**2
CHUNK = b"a" * 65536


@pytest.fixture(scope="module")
def server():
    """The port of the production server on loopback, with no database of the treaty's behind it."""
    port = free_port()
    words = ["-m", "gunicorn", "treaty.wsgi", "--bind", f"127.0.0.1:{port}", "--worker-class", "gthread"]
    quiet = ["--threads", "4", "--log-level", "critical", "--no-control-socket"]
    settings = os.environ | {"DATABASE_URL": "sqlite:///:memory:"}
    process = subprocess.Popen([sys.executable, *words, *quiet], cwd=ROOT, env=settings)
    for _ in range(300):
        if answers(port):
            break
        time.sleep(0.1)
    yield port
    assert process.poll() is None, "the server ended"
    process.terminate()
    process.wait(timeout=15)


def answers(port):
    try:
        return ask(port, b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n") == 200
    except OSError:
        return False


def ask(port, *pieces):
    """The status that the server answers; 0 where it closes the line without a word."""
    with closing(socket.create_connection(("127.0.0.1", port), timeout=20)) as line:
        try:
            for piece in pieces:
                line.sendall(piece)
        except OSError:
            pass  # it has heard enough
        try:
            said = line.recv(64)
        except ConnectionError:
            return 0
        return int(said.split()[1]) if said else 0


def many(total):
    """A huge run of letters, in pieces."""
    return [CHUNK] * (total // len(CHUNK))


HEAD = b"Host: 127.0.0.1\r\n"
REQUESTS = {
    "query of 50 MB": [b"GET /search/?q=", *many(HUGE), b" HTTP/1.1\r\n", HEAD, b"\r\n"],
    "address of 50 MB": [b"GET /", *many(HUGE), b" HTTP/1.1\r\n", HEAD, b"\r\n"],
    "head of 50 MB": [b"GET / HTTP/1.1\r\n", HEAD, b"X-Head: ", *many(HUGE), b"\r\n\r\n"],
    "100,000 heads": [b"GET / HTTP/1.1\r\n", HEAD, *[b"X-Head: a\r\n" * 100] * 1000, b"\r\n"],
    "cookie of 50 MB": [b"GET / HTTP/1.1\r\n", HEAD, b"Cookie: a=", *many(HUGE), b"\r\n\r\n"],
    "query of 5 KB": [b"GET /search/?q=", b"a" * 5_000, b" HTTP/1.1\r\n", HEAD, b"\r\n"],
    "body of 50 MB": [b"POST /search/ HTTP/1.1\r\n", HEAD, b"Content-Length: %d\r\n\r\n" % HUGE, *many(HUGE)],
    "length that lies": [b"POST /search/ HTTP/1.1\r\n", HEAD, b"Content-Length: 99999999999999\r\n\r\n"],
    "length that is none": [b"POST /search/ HTTP/1.1\r\n", HEAD, b"Content-Length: -1\r\n\r\n"],
    "two lengths": [b"POST / HTTP/1.1\r\n", HEAD, b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"],
    "no HTTP": [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"\r\n\r\n"],
    "another host": [b"GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n"],
}


@pytest.mark.parametrize("name", REQUESTS)
def test_a_huge_request_is_refused_and_the_server_lives(server, name):
    status = ask(server, *REQUESTS[name])
    assert status == 0 or 400 <= status < 500
    assert answers(server)
