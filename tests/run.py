"""Run every test: on SQLite, again on PostgreSQL, and in a browser, each in a process of its own.

PostgreSQL is used where TEST_DATABASE_URL names one, a browser where Debian's chromium is installed. What a machine
lacks is skipped by name, with the reason; with CI=true it is a failure, because there nothing may be skipped. There,
the browser works beside the databases, and what each says is printed when it has ended.
"""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

IN_CI = os.environ.get("CI") == "true"
KEPT = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True} if IN_CI else {}
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
POSTGRESQL = os.environ.get("TEST_DATABASE_URL")
SUITE = ["-q", "-rs"]
BROWSER = ["-q", "tests/browser", "--override-ini=addopts=--strict-markers --strict-config"]
RUNS = [  # name, pytest's words, environment, what it needs and lacks
    ("whole suite on SQLite", SUITE, {}, None),
    (
        "whole suite on PostgreSQL",
        SUITE,
        {"DATABASE_URL": POSTGRESQL or ""},
        None
        if POSTGRESQL
        else "TEST_DATABASE_URL is not set; set it to postgresql://user@host/name of an empty database",
    ),
    (
        "browser tests",
        BROWSER,
        {"CHROMIUM": CHROMIUM or "", "DJANGO_ALLOW_ASYNC_UNSAFE": "true"},
        None if CHROMIUM else "chromium is not installed; on Debian: apt install chromium",
    ),
]


def run(name, options, more, lack):
    """One run: its name, what became of it, and the reason where it was not made."""
    if lack:
        return name, "MISSING" if IN_CI else "skipped", lack
    command = [sys.executable, "-m", "pytest", *options, *sys.argv[1:]]
    print(f"== {name} …", flush=True)
    done = subprocess.run(command, env=os.environ | more, check=False, **KEPT)
    if IN_CI:
        print(f"== {name}\n{done.stdout}", flush=True)
    return name, "FAILED" if done.returncode else "passed", ""


def main() -> int:
    """Run all, say what happened to each, return 0 if nothing failed."""
    lanes = [RUNS[:2], RUNS[2:]] if IN_CI else [RUNS]
    with ThreadPoolExecutor(len(lanes)) as pool:
        outcomes = [each for lane in pool.map(lambda lane: [run(*one) for one in lane], lanes) for each in lane]
    print("== summary")
    for name, outcome, reason in outcomes:
        print(f"{outcome:8} {name}" + (f": {reason}" if reason else ""))
    return int(any(outcome in ("FAILED", "MISSING") for _, outcome, _ in outcomes))


if __name__ == "__main__":
    sys.exit(main())
