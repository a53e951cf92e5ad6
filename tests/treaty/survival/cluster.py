"""A PostgreSQL of a test's own, to be stopped in the midst of everything; and a Redis."""

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
import redis

from tests.serving import free_port, held

CI = os.environ.get("CI") == "true"  # where nothing may be left out
BINARIES = [*sorted(Path("/usr/lib/postgresql").glob("*/bin")), Path(shutil.which("pg_ctl") or "/none/pg_ctl").parent]
POSTGRESQL = next((folder for folder in reversed(BINARIES) if (folder / "initdb").exists()), None)
REDIS = shutil.which("redis-server")

needs_postgresql = pytest.mark.skipif(
    not (POSTGRESQL or CI), reason="initdb is not installed; on Debian: apt install postgresql"
)
needs_redis = pytest.mark.skipif(
    not (REDIS or CI), reason="redis-server is not installed; on Debian: apt install redis-server"
)


class Cluster:
    """Started and stopped by its owner, who may not be root."""

    def __init__(self, folder):
        self.folder, self.port = Path(folder), free_port()
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        self._run("initdb", "-U", "treaty", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.address = f"postgresql://treaty@127.0.0.1:{self.port}/postgres"

    def _run(self, program, *words):
        as_owner = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        command = [*as_owner, str(POSTGRESQL / program), "-D", str(self.folder / "db"), *words]
        # Not to a pipe: the server that pg_ctl starts would hold it open.
        with (self.folder.parent / f"{self.folder.name}.log").open("a") as log:
            subprocess.run(command, cwd=self.folder, stdout=log, stderr=log, check=True)

    def start(self):
        """Waits until it answers. The machine outlives it here, so nothing has to be forced to the disk."""
        own = f"-p {self.port} -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories={self.folder}"
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", own, "start")

    def stop(self):
        """As if it had been killed: nothing is finished, nobody is asked."""
        self._run("pg_ctl", "-m", "immediate", "-w", "stop")

    def standing_still(self):
        """The server and all who serve its connections stop in their tracks: nothing is ended, nothing answered."""
        first = int((self.folder / "db" / "postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        return held([first, *map(int, children)])

    def lives(self):
        try:
            psycopg.connect(self.address, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


@contextmanager
def own_cluster():
    """A running PostgreSQL, which is gone afterwards."""
    folder = Path(tempfile.mkdtemp())
    try:
        cluster = Cluster(folder)
        cluster.start()
        yield cluster
    finally:
        if cluster.lives():
            cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)
        Path(f"{folder}.log").unlink(missing_ok=True)


class Shared:
    """A Redis that keeps everything in memory."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        self.address = f"redis://127.0.0.1:{self.port}/0"
        self.client = redis.Redis(port=self.port)

    def start(self):
        words = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self.folder)]
        self.process = subprocess.Popen([REDIS, *words], stdout=subprocess.DEVNULL)
        for _ in range(200):
            try:
                return self.client.ping()
            except redis.ConnectionError:
                time.sleep(0.05)
        raise AssertionError("Redis did not start")

    def kill(self):
        self.process.kill()
        self.process.wait(timeout=10)
        self.client.close()
