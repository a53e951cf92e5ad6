"""Citing and taking along, in a browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looking import mistakes

CITE = "/cite/?eid=art_8__para_3"


@pytest.fixture
def clipboard(context, site):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    return "navigator.clipboard.readText()"


def select(page, start, end):
    """Select from the words of one provision to those of another, and copy them."""
    page.evaluate(
        """([start, end]) => {
          const [first, last] = [start, end].map((id) => document.getElementById(id).querySelector("p"));
          getSelection().setBaseAndExtent(first, 0, last, last.childNodes.length);
        }""",
        [start, end],
    )
    page.keyboard.press("Control+c")


def test_c_opens_the_citations_and_escape_closes_them(page):
    page.goto("/articles/8/3/")
    page.keyboard.press("c")
    dialog = page.get_by_role("dialog", name="Cite Article 8(3)")
    dialog.wait_for()
    assert "art 8(3)." in dialog.inner_text()
    page.keyboard.press("Escape")
    assert not dialog.is_visible()


def test_the_key_can_be_turned_off_and_stays_off(page):
    page.goto("/articles/8/")
    page.keyboard.press("c")
    page.get_by_role("button", name="Turn the key c off").click()
    page.reload()
    page.keyboard.press("c")
    page.wait_for_timeout(300)
    assert page.get_by_role("dialog").count() == 0


def test_the_letter_c_can_be_typed_into_the_search(page):
    page.goto("/articles/8/")
    page.locator("#q").press_sequentially("cc")
    page.wait_for_timeout(300)
    assert (page.get_by_role("dialog").count(), page.locator("#q").input_value()) == (0, "cc")


def test_a_citation_is_copied_and_said_to_be(page, clipboard):
    page.goto("/articles/8/3/")
    page.locator("[data-cite]").click()
    page.get_by_role("button", name="Copy as OSCOLA, 4th edition").click()
    page.get_by_text("Copied.").wait_for()
    assert page.evaluate(clipboard).endswith("Trb 2024, 39 (Ljubljana – The Hague Convention) art 8(3).")


def test_italics_are_copied(page, clipboard):
    page.goto(CITE)
    page.get_by_role("button", name="Copy as AGLC").click()
    page.get_by_text("Copied.").wait_for()
    read = "navigator.clipboard.read().then((i) => i[0].getType('text/html')).then((b) => b.text())"
    assert "<i>Ljubljana – The Hague Convention on" in page.evaluate(read)


def test_copied_words_say_what_they_are_and_are_never_quoted(page, clipboard, site):
    page.goto("/articles/8/")
    select(page, "art_8__para_4", "art_8__para_4")
    assert page.evaluate(clipboard) == (
        "This Convention does not rule out any criminal jurisdiction exercised in accordance with domestic law.\n\n"
        "Article 8(4), Ljubljana – The Hague Convention (restatement, not the authentic text, text as of"
        f" 15 February 2024), {site}/id/art_8__para_4\n"
    )


def test_copied_words_of_several_paragraphs_name_what_holds_them_all(page, clipboard, site):
    page.goto("/articles/8/")
    select(page, "art_8__para_3", "art_8__para_4")
    assert page.evaluate(clipboard).endswith(f"15 February 2024), {site}/id/art_8\n")


def test_without_javascript_cite_is_a_page_and_places_can_be_added(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/articles/8/3/")
    page.locator("[data-cite]").click()
    page.get_by_label("Article 8(1)", exact=True).check()
    page.get_by_role("button", name="Cite these").click()
    expect(page.locator("h1")).to_have_text("Cite Articles 8(1) and (3)")
    context.close()


def test_a_file_is_downloaded_under_a_name_that_says_what_it_is(page):
    page.goto("/articles/8/")
    page.get_by_text("Download", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Word, A4 paper .docx").click()
    assert download.value.suggested_filename == "ljubljana-the-hague-convention-art-8-restatement-2026-11-21.docx"


def test_annotations_and_references_go_along_when_they_are_ticked(page):
    page.goto("/articles/8/")
    page.get_by_text("Download", exact=True).click()
    page.get_by_label("annotations", exact=True).check()
    page.get_by_label("references", exact=True).check()
    with page.expect_download() as download:
        page.get_by_role("button", name="EPUB for e-readers .epub").click()
    assert re.search(r"-with-annotations-of-[\d-]+-and-references\.epub$", download.value.suggested_filename)


def test_c_opens_one_dialog_however_often_it_is_pressed_at_first(page):
    page.goto("/articles/8/")
    for _ in range(4):
        page.keyboard.press("c", delay=0)
    page.get_by_role("dialog", name="Cite Article 8").wait_for()
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)
    assert page.locator("dialog[open]").count() == 0


def test_the_dialog_is_fetched_only_when_it_is_wanted(page):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto("/articles/8/", wait_until="networkidle")
    assert [address for address in fetched if "citing" in address or "cite.json" in address] == []
    page.keyboard.press("c")
    page.get_by_role("dialog", name="Cite Article 8").wait_for()
    assert len([address for address in fetched if "citing" in address or "cite.json" in address]) == 2


def test_an_annotation_beside_the_text_opens_its_own_citation_and_so_does_c_within_it(page):
    page.goto("/articles/30/?layers=annotations")
    note = page.locator(".annotation", has_text="Ten optional grounds")
    note.get_by_role("link", name="Cite this annotation").click()
    dialog = page.get_by_role("dialog", name="Cite “Ten optional grounds, and what is missing”")
    dialog.wait_for()
    page.keyboard.press("Escape")
    note.get_by_role("link", name="Permanent link").focus()
    page.keyboard.press("c")
    assert "/annotations/art-30-grounds/?revision=1" in dialog.inner_text()


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/annotations/art-30-grounds/", "Cite “Ten optional grounds, and what is missing”"),
        ("/states/lv/#act-lv-ratification-2025-08-28", "Cite Latvia, ratification"),
        ("/states/nl/", "Cite Kingdom of the Netherlands, signature"),
    ],
)
def test_c_cites_what_the_page_is_about_or_its_address_marks(page, address, name):
    page.goto(address)
    page.keyboard.press("c")
    page.get_by_role("dialog", name=name).wait_for()
    assert mistakes(page) == []


def test_without_javascript_an_act_of_a_state_is_cited_on_a_page(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/states/lv/")
    page.get_by_role("link", name="Cite this ratification").click()
    expect(page.locator("h1")).to_have_text("Cite Latvia, ratification")
    context.close()
