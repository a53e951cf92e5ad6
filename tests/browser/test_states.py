"""The pages about States, looked at in a browser."""

import io
import re

import pypdfium2


def test_the_register_is_filtered_and_sorted_by_keyboard_and_without_a_script(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/states/")
    page.get_by_label("Show", exact=True).select_option("annexes")
    page.get_by_label("Show", exact=True).press("Tab")
    page.get_by_label("Order").press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**show=annexes**")
    assert page.locator(".cards tbody tr").count() == 2
    context.close()


def test_two_states_are_chosen_without_a_script(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/between/")
    page.get_by_label("Between", exact=True).select_option("LV")
    page.get_by_label("and", exact=True).select_option("CD")
    page.get_by_label("For").select_option("annex_F")
    page.locator("main form button").click()
    page.wait_for_url("**/between/LV/CD/?**crime=annex_F")
    assert page.locator(".crime").count() == 1
    context.close()


def test_a_closed_reason_opens_by_keyboard(page):
    page.goto("/between/CD/LV/")
    second = page.locator("details.crime").nth(1)
    second.locator("summary").focus()
    page.keyboard.press("Enter")
    assert second.get_attribute("open") is not None


def test_an_answer_is_copied_with_its_day_and_address(page, site):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    page.goto("/between/NL/SI/?on=2026-11-21")
    page.get_by_role("button", name="Copy this answer").click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "On 21 November 2026, no: it does not apply between the two." in copied
    assert f"{site}/between/NL/SI/?on=2026-11-21" in copied


def printed(page, address):
    page.goto(address)
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))
    return re.sub(r"\s+", " ", " ".join(sheet.get_textpage().get_text_range() for sheet in document))


def test_on_paper_an_answer_has_its_day_and_every_reason(page):
    words = printed(page, "/between/CD/LV/?on=2026-11-21")
    assert "Worked out for 21 November 2026" in words
    assert words.count("An annex applies only between two States that have both accepted it.") == 8


def test_on_paper_the_register_has_every_state_and_no_form(page):
    words = printed(page, "/states/")
    assert ("Albania" in words, "Uruguay" in words, "Order" in words) == (True, True, False)
