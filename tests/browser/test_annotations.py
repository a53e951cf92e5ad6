"""Annotations beside the text and the desk where they are written, in a browser."""

import os
import re
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.serving import ROOT

PARAGRAPH = "#art_8__para_3"
MARGIN = f"{PARAGRAPH} > div > .marginalia"


@pytest.mark.parametrize("width", [1280, 1440])
def test_the_text_does_not_move_when_an_annotation_is_opened_beside_it(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/articles/8/")
    page.evaluate("document.fonts.ready")
    places = "[...document.querySelectorAll('.provision')].map((e) => JSON.stringify(e.getBoundingClientRect()))"
    page.locator(f"{MARGIN} > summary").scroll_into_view_if_needed()
    before = page.evaluate(places)
    page.locator(f"{MARGIN} > summary").click()
    page.locator(f"{MARGIN} .annotation .body").first.wait_for()
    assert page.evaluate(places) == before


@pytest.mark.parametrize("width", [1280, 1440, 1600])
def test_nothing_in_the_margin_overlaps_anything(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for num in (2, 5, 8, 16, 30, 51, 90, 94):
        page.goto(f"/articles/{num}/")
        page.evaluate("document.fonts.ready")
        found[num] = page.evaluate("""() => {
            const boxes = [...document.querySelectorAll(".marginalia")].map((e) => e.getBoundingClientRect());
            return boxes.slice(1).filter((box, n) => box.top < boxes[n].bottom - 0.5).length;
        }""")
    assert found == dict.fromkeys(found, 0)


def test_on_a_narrow_window_it_opens_under_the_words(page):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("/articles/8/")
    page.locator(f"{MARGIN} > summary").click()
    words, margin = page.locator(f"{PARAGRAPH} > div > p").first.bounding_box(), page.locator(MARGIN).bounding_box()
    assert margin["y"] >= words["y"] + words["height"] - 1


def test_by_keyboard_it_opens_closes_and_goes_back_to_its_line(page):
    page.goto("/articles/8/")
    page.locator(f"{MARGIN} > summary").focus()
    page.keyboard.press("Enter")
    page.locator(f"{MARGIN} .annotation .body").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.locator(MARGIN).get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_a_citation_in_an_annotation_has_a_preview(page):
    page.goto("/annotations/art-30-grounds/")
    page.locator(".body a.ref").first.hover()
    page.locator(".preview").wait_for()
    assert "Article 30(2)" in page.locator(".preview").inner_text()


def test_the_choice_of_layers_is_remembered_on_this_device(page):
    page.goto("/articles/8/")
    page.get_by_role("link", name="Text only").click()
    page.wait_for_url("**/articles/8/?layers=text")
    page.goto("/articles/30/")
    assert page.locator(".of-annotations:visible, .of-notes:visible").count() == 0
    assert page.locator(".layers [aria-current]").inner_text() == "Text only"
    page.get_by_role("link", name="All written out").click()
    page.wait_for_url("**/articles/30/?layers=annotations")
    page.goto("/articles/8/")
    page.wait_for_url("**/articles/8/?layers=annotations")


def test_without_javascript_titles_lead_to_their_pages_and_layers_are_links(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/articles/8/")
    page.locator(f"{MARGIN} > summary").click()
    page.locator(f"{MARGIN} .annotation:not(.doubt) a").first.click()
    page.wait_for_url(re.compile(f"^{site}/annotations/[a-z0-9-]+/$"))
    page.goto(f"{site}/articles/8/")
    page.get_by_role("link", name="All written out").click()
    expect(page.locator(f"{MARGIN} .annotation .body")).to_have_count(3)
    context.close()


@pytest.fixture
def boss(site, database):
    """Somebody who may do everything."""
    settings = os.environ | {"DATABASE_URL": f"sqlite:///{database}", "DJANGO_SUPERUSER_PASSWORD": "only for this test"}
    words = ["createsuperuser", "--noinput", "--username", "boss", "--email", ""]
    subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=settings, check=False, capture_output=True)


def log_in(page):
    page.goto("/admin/login/?next=/admin/articles/annotation/")
    page.get_by_label("Username:").fill("boss")
    page.get_by_label("Password:").fill("only for this test")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/articles/annotation/")


@pytest.fixture
def desk(page, boss):
    log_in(page)
    return page


def test_an_editor_sees_the_page_while_writing_and_loses_nothing(desk):
    desk.goto("/admin/articles/annotation/add/")
    desk.get_by_label("Provision:").fill("8(3)")
    desk.get_by_label("Title:").fill("Of zebras")
    desk.get_by_label("Words:").fill("See Article 8(3) and Article 99.")
    desk.locator(".problems").wait_for()
    assert "which does not exist" in desk.locator(".problems").inner_text()
    assert desk.locator(".seen a.ref").first.inner_text() == "Article 8(3)"
    desk.reload()
    desk.get_by_role("button", name="Restore them to the form").click()
    assert desk.get_by_label("Words:").input_value() == "See Article 8(3) and Article 99."
    desk.get_by_label("Add a source").fill("bwb")
    desk.get_by_role("button", name="Add", exact=True).click()
    assert desk.get_by_label("Words:").input_value().endswith("[^s1]")
    desk.get_by_role("button", name="Save as a new revision").click()
    desk.get_by_text("Revision 1 is saved.").wait_for()
    assert desk.locator(".rescue").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend_at_the_desk(browser, base_url, boss, scheme):
    # Not on `page`: at the admin, axe's own styles are refused with a message.
    context = browser.new_context(base_url=base_url, color_scheme=scheme)
    page = context.new_page()
    log_in(page)
    page.locator("#result_list tbody a").first.click()
    page.locator(".seen .body").wait_for()
    nodes = [node for v in Axe().run(page).response["violations"] for node in v["nodes"]]
    # The frame around the desk is Django's own.
    assert [node["html"] for node in nodes if re.search(r"desk|seen|steps|draft", str(node["target"]))] == []
    context.close()


def test_an_annotation_opened_in_the_margin_speaks_the_language_of_the_page(page):
    page.goto("/articles/8/?ui=fr")
    page.locator(f"{MARGIN} > summary").click()
    note = page.locator(f"{MARGIN} .annotation.doubt:has(.body)")
    expect(note.locator(".kind")).to_have_text("Point douteux")
    expect(note.locator(".take").first).to_contain_text("Lien permanent")
