"""Editions in a browser: side by side, versions, divergences, looked at on a site that has two."""

import subprocess
import sys

import pytest

from tests.browser.looking import in_both_themes, sideways
from tests.serving import ROOT, on_its_own, serving

TEXT = """# Verdrag

De staten die partij zijn bij dit Verdrag,

Zijn het volgende overeengekomen:

### DEEL I. Algemene bepalingen

##### Artikel 1. Doel van het Verdrag

{say}

##### Artikel 3. Algemeen beginsel van interpretatie

De staten die partij zijn leggen dit uit binnen zes maanden, in overeenstemming met artikel 1.
"""
PAGES = [
    "/articles/1/?beside=nl",
    "/articles/8/3/?edition=nl&beside=restatement",
    "/annexes/F/?beside=nl",
    "/parts/III/?beside=nl",
    "/preamble/?beside=nl",
    "/articles/1/?edition=nl&at=2024-02-15",
    "/editions/",
    "/editions/nl/",
    "/divergences/",
]


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of a site that has a part of the text in Dutch too, in two versions."""
    folder = tmp_path_factory.mktemp("editions")
    address, settings = on_its_own(folder / "site.sqlite3")
    manage = [sys.executable, "manage.py"]
    for command in (["migrate"], ["load_convention"]):
        subprocess.run([*manage, *command, "-v0"], cwd=ROOT, env=settings, check=True)
    about = ["--language=nl", "--standing=translation", "--title=Verdrag", "--source=https://example.org/verdrag"]
    for day, words in (("2024-02-15", "De staten helpen elkaar."), ("2025-06-01", "De staten moeten elkaar helpen.")):
        (folder / "text.md").write_text(TEXT.format(say=words), encoding="utf-8")
        command = ["import_text", str(folder / "text.md"), *about, f"--date={day}", "--allow-missing"]
        subprocess.run([*manage, *command], cwd=ROOT, env=settings, check=True, capture_output=True)
    with serving(address, settings):
        yield address


@pytest.fixture
def context(browser, site):
    """Pages of this module are those of its own site."""
    context = browser.new_context(base_url=site)
    yield context
    context.close()


@pytest.mark.parametrize("address", [*PAGES, "/text/?beside=nl"])
def test_no_page_scrolls_sideways_at_any_width(page, address):
    page.goto(address)
    assert sideways(page) == {}


@pytest.mark.parametrize("address", [page for page in PAGES if "/parts/" not in page])  # as the articles in it
def test_axe_finds_nothing_to_mend_in_two_editions(page, address):
    page.goto(address)
    assert in_both_themes(page) == []


def test_two_columns_stand_level_on_a_wide_screen(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/articles/3/?edition=nl&beside=restatement")
    left, right = (page.locator(".pair:not(.heads) > div").nth(n).bounding_box() for n in (0, 1))
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_columns_are_stacked_on_a_narrow_screen(page):
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto("/articles/3/?edition=nl&beside=restatement")
    left, right = (page.locator(".pair:not(.heads) > div").nth(n).bounding_box() for n in (0, 1))
    assert left["y"] + left["height"] <= right["y"]


def test_without_javascript_the_menu_leads_to_two_columns_and_back(browser, site):
    context = browser.new_context(java_script_enabled=False, base_url=site)
    page = context.new_page()
    page.goto("/articles/3/")
    page.locator("nav.editions div").nth(1).get_by_text("Dutch").click()
    assert page.url.endswith("/articles/3/?beside=nl")
    page.locator(".turn a[rel=next]").click()
    assert page.url.endswith("/articles/4/?beside=nl")
    page.get_by_role("link", name="Nothing").click()
    assert page.locator(".pair").count() == 0
    context.close()
