"""Editions in a browser: side by side, versions, divergences, looked at on a site that has two."""

import pytest
from playwright.sync_api import expect

from tests import dutch_text
from tests.browser.looking import in_both_themes, sideways
from tests.serving import on_its_own, serving

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
    dutch_text.bring(folder, settings)
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
    page.wait_for_url("**/articles/3/?beside=nl")
    page.locator(".turn a[rel=next]").click()
    page.wait_for_url("**/articles/4/?beside=nl")
    page.get_by_role("link", name="Nothing").click()
    expect(page.locator(".pair")).to_have_count(0)
    context.close()
