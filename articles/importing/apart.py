"""A file read in a process of its own, which may take only so much memory and time, knows no secret and writes nothing.

Whatever a file does to a reader (a bomb of XML or PDF, a fault in a library written in C) ends there; what comes back
is JSON, which can say words and nothing else.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from articles.importing.errors import Unreadable
from articles.importing.model import Provision, Remark
from articles.importing.reading import Reading, read
from articles.sentences import again, parts, say

try:
    import resource
except ImportError:  # Windows: only the clock bounds the reading there
    resource = None  # type: ignore[assignment]

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS, PATIENCE = 30, 300
LARGEST = 50 * 1024**2
MEMORY = 1024**3  # bytes of address space
ANSWER = 64 * 1024**2  # bytes of JSON
FAILED = say("The reader failed at this file; save its text as plain text and import that.")


def read_apart(raw: bytes, lang: str = "", seconds: int = SECONDS, memory: int = MEMORY) -> Reading:
    """As reading.read, in a process of its own. Raises Unreadable with one plain sentence; nothing else comes out."""
    words = [sys.executable, "-m", "articles.importing.apart", str(seconds), str(memory), lang]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as answer:
        given.write(raw)
        given.seek(0)
        try:
            done = subprocess.run(  # noqa: S603 - our own interpreter and module
                words, cwd=ROOT, env=environment(), stdin=given, stdout=answer, stderr=subprocess.DEVNULL,
                timeout=seconds + 5, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            done = None
        answer.seek(0)
        said = answer.read(ANSWER)
    if done is None or done.returncode < 0:  # the clock, or a signal of the system
        raise Unreadable(_too_much(seconds, memory))
    if done.returncode != 0:
        raise Unreadable(FAILED)
    try:
        return _reading(json.loads(said))
    except (KeyError, TypeError, ValueError) as error:  # not what our own reader writes
        raise Unreadable(FAILED) from error


def read_file(path: Path, lang: str = "") -> Reading:
    """The reading of a file on this machine, whose owner has more patience than a browser."""
    try:
        if path.stat().st_size > LARGEST:
            told = say("The file is larger than {n} MB; no treaty is as long as that.", n=LARGEST // 1024**2)
            raise Unreadable(told)
        return read_apart(path.read_bytes(), lang, PATIENCE)
    except OSError as error:
        raise Unreadable(say("The file cannot be opened: {why}.", why=error.strerror)) from error


def environment() -> dict[str, str]:
    """What the process needs of ours: no key, no address of a database."""
    return {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP") if name in os.environ}


def _reading(said: dict) -> Reading:
    """The reading that a process wrote as JSON. Raises Unreadable with the sentence that stands there instead."""
    if "refused" in said:
        raise Unreadable(again(said["refused"]))
    said["provisions"] = [_provision(one) for one in said["provisions"]]
    said["remarks"] = [Remark(again(one["message"]), one["at"]) for one in said["remarks"]]
    return Reading(**said)


def _provision(said: dict) -> Provision:
    return Provision(**said | {"children": [_provision(one) for one in said["children"]]})


def _too_much(seconds: int | str, memory: int) -> str:
    return say(
        "Reading this file takes more time or memory than any treaty does ({seconds} seconds, {memory} MB); save its "
        "text as plain text and import that.",
        seconds=seconds,
        memory=memory // 1024**2,
    )


def _limit(seconds: int, memory: int) -> None:
    """Bind this process before it has read a byte."""
    if resource is None:
        return
    bounds = {"CPU": seconds, "AS": memory, "FSIZE": ANSWER, "CORE": 0}
    for name, most in bounds.items():
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (most, most))


def main(seconds: str, memory: str, lang: str = "") -> None:
    """Read the standard input and write the reading, or why there is none, as JSON."""
    _limit(int(seconds), int(memory))
    try:
        said = asdict(read(sys.stdin.buffer.read(), lang))
        said["remarks"] = [one | {"message": parts(one["message"])} for one in said["remarks"]]
    except Unreadable as error:
        said = {"refused": parts(error.args[0])}
    except MemoryError:
        said = {"refused": parts(_too_much(seconds, int(memory)))}
    except RecursionError:
        told = say("This file nests deeper than any treaty does; save its text as plain text and import that.")
        said = {"refused": parts(told)}
    json.dump(said, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
