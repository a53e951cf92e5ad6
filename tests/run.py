"""Run every test: on SQLite, again on PostgreSQL, and in a browser, each in a process of its own.

PostgreSQL is used where TEST_DATABASE_URL names one, a browser where Debian's chromium is installed. What a machine
lacks is skipped by name, with the reason; with CI=true it is a failure, because there nothing may be skipped. There,
the browser works beside the databases, and what each says is printed when it has ended. A machine that is so busy loses
a moment now and then: there, when all is quiet, at most FEW tests that failed are asked once more, and named.
"""

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

IN_CI = os.environ.get("CI") == "true"
KEPT = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True} if IN_CI else {}
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
POSTGRESQL = os.environ.get("TEST_DATABASE_URL")
FEW = 3
CACHES = Path(__file__).parent.parent / ".pytest_cache"
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
    return name, "FAILED" if _pytest(name, options, more) else "passed", ""


def again(name, options, more, lack):
    """What became of a run that failed, when its tests that failed have been asked once more, if they are few."""
    failed = _failed(name)
    if not 0 < len(failed) <= FEW or _pytest(name, [*options, "--last-failed"], more):
        return name, "FAILED", ""
    return name, "passed", f"but only when asked again: {', '.join(failed)}"


def _pytest(name, options, more):
    command = [sys.executable, "-m", "pytest", *options, "-o", f"cache_dir={_cache(name)}", *sys.argv[1:]]
    print(f"== {name} …", flush=True)
    done = subprocess.run(command, env=os.environ | more, check=False, **KEPT)
    if IN_CI:
        print(f"== {name}\n{done.stdout}", flush=True)
    return done.returncode


def _cache(name):
    return CACHES / name.replace(" ", "-")


def _failed(name):
    """The tests that failed the last time, as pytest keeps them."""
    kept = _cache(name) / "v" / "cache" / "lastfailed"
    return sorted(json.loads(kept.read_text(encoding="utf-8"))) if kept.exists() else []


def main() -> int:
    """Run all, say what happened to each, return 0 if nothing failed."""
    lanes = [RUNS[:2], RUNS[2:]] if IN_CI else [RUNS]
    with ThreadPoolExecutor(len(lanes)) as pool:
        outcomes = [each for lane in pool.map(lambda lane: [run(*one) for one in lane], lanes) for each in lane]
    if IN_CI:
        outcomes = [again(*one) if each[1] == "FAILED" else each for one, each in zip(RUNS, outcomes, strict=True)]
    print("== summary")
    for name, outcome, reason in outcomes:
        print(f"{outcome:8} {name}" + (f": {reason}" if reason else ""))
    return int(any(outcome in ("FAILED", "MISSING") for _, outcome, _ in outcomes))


if __name__ == "__main__":
    sys.exit(main())
