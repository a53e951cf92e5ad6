"""The file of the database damaged, emptied or away while the server runs."""

import os
import signal
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("unharmed")
NOT_KEPT, CALL = "/articles/9/", "/api/provisions/art_9"


def aside(address, to):
    """Moves a database with all that belongs to it."""
    path = Path(address.removeprefix("sqlite:///"))
    to.mkdir(exist_ok=True)
    for file in path.parent.glob(f"{path.name}*"):
        os.replace(file, to / file.name)
    return path


NOISE = b"this is no database, but quite some noise " * 500


@pytest.mark.parametrize("instead", [NOISE, b"", None])
def test_while_the_database_file_is_another_the_site_says_so_and_then_recovers(server, address, tmp_path, instead):
    # Connections that are open go on with the file they have, so those of a worker that starts meanwhile are asked.
    path = aside(address, tmp_path / "aside")
    if instead is not None:
        path.write_bytes(instead)
    for pid in server.workers():
        os.kill(pid, signal.SIGKILL)
    server.recovers()
    page, call = server.get(NOT_KEPT), server.get(CALL)
    for file in (tmp_path / "aside").iterdir():
        os.replace(file, path.parent / file.name)
    took = server.recovers(NOT_KEPT)
    assert (page.status, page.headers["Retry-After"], call.status) == (503, "10", 503)
    assert call.headers["Content-Type"] == "application/problem+json"
    assert (b"Traceback" in page.body + call.body, took < 10, server.everyone(NOT_KEPT)) == (False, True, {200})
    assert server.says("The database fails: ")
