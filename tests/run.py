"""Run every test: on SQLite, again on PostgreSQL, and in a browser, each in a process of its own.

PostgreSQL is used where TEST_DATABASE_URL names one, a browser where Debian's chromium is installed. What a machine
lacks is skipped by name, with the reason; with CI=true it is a failure, because there nothing may be skipped.
"""

import os
import shutil
import subprocess
import sys

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


def main() -> int:
    """Run all, say what happened to each, return 0 if nothing failed."""
    words = sys.argv[1:]
    outcomes = []
    for name, options, more, lack in RUNS:
        if lack:
            outcomes.append((name, "MISSING" if os.environ.get("CI") == "true" else "skipped", lack))
            continue
        print(f"== {name}", flush=True)
        command = [sys.executable, "-m", "pytest", *options, *words]
        failed = subprocess.run(command, env=os.environ | more, check=False).returncode
        outcomes.append((name, "FAILED" if failed else "passed", ""))
    print("== summary")
    for name, outcome, reason in outcomes:
        print(f"{outcome:8} {name}" + (f": {reason}" if reason else ""))
    return int(any(outcome in ("FAILED", "MISSING") for _, outcome, _ in outcomes))


if __name__ == "__main__":
    sys.exit(main())
