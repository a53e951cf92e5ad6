"""Somebody new to the code: a fresh clone as the README says, changes where it says, and another treaty altogether."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.serving import ROOT, free_port

COLOUR = "light-dark(#005a2b, #7fd6a3)"
PART = """
- kind: part
  num: "I"
  heading: Of lamps
  basis: official publication

- kind: article
  num: "1"
  part: "I"
  heading: Purpose
  basis: official publication
  children:
    - {num: "1", text: Each Party must keep its lamps lit.}
    - {num: "2", text: Paragraph 1 does not apply by day.}
"""
TREATY = """
treaty:
  title: Agreement on the Lighting of Harbours
  short_title: Harbour Lights Agreement
  summary: A treaty about lamps.
  adopted_on: "1999-01-02"
  adopted_at: Atlantis
  authentic_languages: [English]
  sources: []
edition:
  slug: official
  language: en
  standing: authentic
  title: Agreement on the Lighting of Harbours
  publisher: The harbours
  source: https://example.org/lights
  source_name: the gazette of harbours
  text_date: "1999-01-02"
  licence: public domain
"""

REGISTER = """
as_of: "2000-01-01"
titles: []
facts: []
events: []
states: []
counts: []
conflicts: []
not_established: []
"""


def git(*words):
    return subprocess.run(["git", *words], capture_output=True, text=True, check=True).stdout


@pytest.fixture
def clone(tmp_path):
    """A fresh clone with what is not committed yet, and with the packages that `make run` would install."""
    folder = tmp_path / "treaty"
    git("clone", "--quiet", "--shared", str(ROOT), str(folder))
    shutil.copytree(ROOT, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".git", ".venv", "var", ".*_cache"))
    (folder / ".venv").symlink_to(sys.prefix)
    (folder / "var").mkdir()
    (folder / "var/secret-key").write_text("only for this test: " + "k" * 40, encoding="utf-8")
    return folder


@contextmanager
def running(folder):
    """The site as the README says to run it; packages are there, so make is told not to install them."""
    port = free_port()
    words = ["make", "--old-file=.venv/run", "run", f"PORT={port}"]
    settings = {key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "SECRET_KEY")}
    started = subprocess.Popen(words, cwd=folder, env=settings, start_new_session=True, stdout=subprocess.DEVNULL)
    try:
        for _ in range(1200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1)
                break
            except OSError:
                assert started.poll() is None, "the site ended before it answered"
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(started.pid, signal.SIGINT)
        started.wait(timeout=30)


def change(file, old, new):
    """As an editor would: once, at the place that is there."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file.name} has “{old}” {text.count(old)} times"
    file.write_text(text.replace(old, new), encoding="utf-8")


def changes_a_colour(folder):
    assert "To change a colour, see `tokens` in static/css/site.css" in (folder / "README.md").read_text("utf-8")
    sheet = folder / "static/css/site.css"
    accent = re.search(r"--accent: (light-dark\(.*?\));", sheet.read_text("utf-8"))[1]
    change(sheet, f"--accent: {accent};", f"--accent: {COLOUR};")


def adds_a_style(folder):
    """A copy of one that is there, under a name of its own."""
    file = folder / "articles/exporting/citing/styles.py"
    source = file.read_text(encoding="utf-8")
    found = re.search(r"""    Style\(\n        "oscola4",.*?\n    \),\n""", source, re.DOTALL)
    assert found, "the styles no longer stand as a table"
    house = found[0].replace('"oscola4"', '"harbour"').replace("OSCOLA, 4th edition", "House style of the harbour")
    file.write_text(source.replace(found[0], found[0] + house), encoding="utf-8")


def adds_an_act(folder):
    """A notification, after the first act of Latvia, in the form that the head of the file gives."""
    file = folder / "fixtures/participation.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    state = next(n for n, line in enumerate(lines) if line.strip() in ("- name: Latvia", "name: Latvia"))
    at = next(n for n in range(state, len(lines)) if lines[n].strip() == "acts:") + 1
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    act = '- {kind: notification, date: "2026-10-01", provision: [], annexes: [], '
    lines.insert(at, f"{indent}{act}gist: Named its harbour master., sources: [tdb-p]}}\n")
    file.write_text("".join(lines), encoding="utf-8")


def test_a_newcomer_runs_it_and_changes_a_colour_a_style_and_an_act(page, clone):
    assert "make run PORT=8001" in (clone / "README.md").read_text(encoding="utf-8")
    changes_a_colour(clone)
    adds_a_style(clone)
    adds_an_act(clone)
    with running(clone) as site:
        page.goto(f"{site}/articles/8/")
        assert page.locator(".standing strong").first.evaluate("(it) => getComputedStyle(it).color") == "rgb(0, 90, 43)"
        page.goto(f"{site}/cite/?eid=art_8")
        expect(page.locator("main")).to_contain_text("House style of the harbour")
        page.goto(f"{site}/states/lv/")
        expect(page.locator("main")).to_contain_text("Named its harbour master.")
        page.goto("about:blank")


ADDRESSES = ["/", "/about/", "/accessibility/", "/articles/", "/articles/1/2/", "/parts/I/", "/text/", "/references/"]
ADDRESSES += ["/search/?q=lamps", "/cite/?eid=art_1", "/study/", "/glossary/", "/topics/", "/concordance/", "/sources/"]
ADDRESSES += ["/annotations/", "/annexes/", "/editions/", "/states/", "/between/", "/timeline/", "/conflicts/", "/api/"]
ADDRESSES += [
    "/offline/",
    "/embedding/",
    "/my-copy/",
    "/articles/1.md",
    "/articles/1.xml",
    "/llms.txt",
    "/nothing-here",
]
THIS_TREATY = re.compile(
    r"Ljubljana|The Hague|genocide|Latvia|extradit|BWBV|15 February 2024|94 articles", re.IGNORECASE
)


def asked(address):
    """The status and the words of an answer, whatever they are."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - our own server
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_with_another_treatys_fixtures_the_same_site_says_nothing_of_this_one(page, clone):
    shutil.rmtree(clone / "fixtures")
    (clone / "fixtures/convention").mkdir(parents=True)
    (clone / "fixtures/convention/part-1.yaml").write_text(PART, encoding="utf-8")
    (clone / "fixtures/participation.yaml").write_text(REGISTER, encoding="utf-8")
    (clone / "fixtures/treaty.yaml").write_text(TREATY, encoding="utf-8")
    with running(clone) as site:
        answers = {address: asked(site + address) for address in ADDRESSES}
        page.goto(f"{site}/articles/1/2/")
        expect(page.locator(".marked")).to_contain_text("does not apply by day")
        assert page.locator("a.ref").inner_text() == "Paragraph 1"
        page.goto("about:blank")
    odd = {address: status for address, (status, _) in answers.items() if status not in (200, 404)}
    said = {address: THIS_TREATY.findall(words) for address, (_, words) in answers.items()}
    assert (odd, {address: words for address, words in said.items() if words}) == ({}, {})
