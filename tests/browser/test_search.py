"""The box as one types, and the way from one marked word to the next."""

import pytest


@pytest.fixture
def box(page):
    page.goto("/articles/8/")
    page.keyboard.press("/")
    return page.get_by_role("combobox", name="Search, or go to a provision")


def test_the_slash_goes_to_the_box(page, box):
    assert page.evaluate("document.activeElement.name") == "q"


def test_arrows_choose_a_row_and_enter_goes_there(page, box):
    box.press_sequentially("safe cond")
    page.get_by_role("option", name="Article 37 Safe conduct", exact=True).wait_for()
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == "q-list-0"
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/37/")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_rows_stay_within_the_window(page, box, width):
    page.set_viewport_size({"width": width, "height": 800})
    box.press_sequentially("extrad")
    page.get_by_role("option").first.wait_for()
    rows = page.get_by_role("listbox").bounding_box()
    assert (rows["x"] >= 0, rows["x"] + rows["width"] <= width) == (True, True)


def test_a_row_can_be_clicked(page, box):
    box.press_sequentially("30 1 b ii")
    page.get_by_role("option").filter(has_text="30(1)(b)(ii)").first.click()
    page.wait_for_url("**/articles/30/1/b/ii/")


def test_esc_closes_the_rows_and_enter_then_searches(page, box):
    box.press_sequentially("safe cond")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Escape")
    assert page.get_by_role("option").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")


def test_without_a_script_the_form_works(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/")
    page.get_by_label("Go to a provision, or search").fill("8(3)")
    page.get_by_role("button", name="Find").click()
    page.wait_for_url(f"{site}/articles/8/3/")
    context.close()


def test_next_and_previous_walk_the_marked_words(page):
    page.goto("/articles/54/?q=nationals")
    total = page.locator("mark[id]").count()
    page.get_by_role("button", name="Previous").click()
    assert page.locator(".hits [role=status]").inner_text() == f"{total} of {total}"
    page.get_by_role("button", name="Next").click()
    assert page.locator(".hits [role=status]").inner_text() == f"1 of {total}"
    assert page.evaluate("document.activeElement.id") == "hit-1"
