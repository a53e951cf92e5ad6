"""Ask Lighthouse, as on a slow telephone, about one page of five kinds: `make lighthouse`; RUNS=5 for medians.

It serves the site from a database of its own, prints the medians of the four scores, and ends with 1 when one that
does not depend on the speed of this machine is below 100. Performance does: measure it on a machine that is at rest.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tqdm import tqdm

from tests.serving import on_its_own, serving

PAGES = {"home": "/", "article": "/articles/8/", "annex": "/annexes/F/", "search": "/search/", "states": "/states/"}
SCORES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
LIGHTHOUSE = "lighthouse@12"
TRIES = 3  # it loses its own trace at times, and then asks to be run again


def ask(npx, chromium, address):
    """The four scores of a page, 0 to 100. Raises CalledProcessError where Lighthouse does not answer."""
    command = [npx, "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    settings = os.environ | {"CHROME_PATH": chromium}
    for left in reversed(range(TRIES)):
        done = subprocess.run(command, env=settings, capture_output=True, text=True, check=not left)
        if not done.returncode:
            break
    categories = json.loads(done.stdout)["categories"]
    return [round(100 * (categories[name]["score"] or 0)) for name in SCORES]


def table(found):
    """The lines to print for page → runs of scores: the median of each score."""
    medians = {page: [statistics.median(score) for score in zip(*runs, strict=True)] for page, runs in found.items()}
    head = f"{'':10}" + "".join(f"{name:>16}" for name in SCORES)
    rows = [f"{page:10}" + "".join(f"{score:16.0f}" for score in row) for page, row in medians.items()]
    return [head, *rows], medians


def main(runs):
    """Ask about every page, `runs` times; say in a sentence what is not here to ask with."""
    npx, chromium = shutil.which("npx"), os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not npx or not Path(chromium).exists():
        sys.exit("NOT ASKED: Lighthouse needs npx (it comes with Node.js) and a chromium (CHROMIUM names it).")
    os.environ.setdefault("SECRET_KEY", "only for Lighthouse: nothing that this key signs leaves the machine")
    os.environ["LOG_LEVEL"] = "ERROR"
    rounds = [(page, address) for _ in range(runs) for page, address in PAGES.items()]
    found = {page: [] for page in PAGES}
    with tempfile.TemporaryDirectory() as folder, serving(*on_its_own(Path(folder) / "site.sqlite3")) as site:
        for page, address in tqdm(rounds, desc="Lighthouse", unit="page", disable=None):
            try:
                found[page].append(ask(npx, chromium, site + address))
            except subprocess.CalledProcessError as error:
                print(f"Lighthouse did not answer about {address}: {error.stderr.strip()[-300:]}")
                return 1
    lines, medians = table(found)
    print("\n".join(lines))
    return int(any(score < 100 for row in medians.values() for score in row[1:]))


if __name__ == "__main__":
    sys.exit(main(int(os.environ.get("RUNS", "1"))))
