"""Previews of citations: on hover, focus and tap, dismissed with Esc, entered by the pointer, turned off for good."""

import pytest

LINK = "#art_8__para_1 a.ref"


def shown(page):
    page.locator(".preview:popover-open").wait_for()
    return page.locator(".preview h2 a").all_inner_texts()


def hidden(page):
    page.locator(".preview:popover-open").wait_for(state="detached")
    return True


@pytest.fixture
def article(page):
    page.goto("/articles/8/")
    return page


def test_a_preview_opens_on_hover_and_the_pointer_may_enter_it(article):
    article.locator(LINK).first.hover()
    assert shown(article) == ["Article 2(1)"]
    article.locator(".preview p").hover()
    article.wait_for_timeout(500)
    assert shown(article) == ["Article 2(1)"]
    article.mouse.move(5, 500)
    assert hidden(article)


def test_a_preview_opens_on_focus_and_esc_dismisses_it(article):
    article.locator(LINK).first.focus()
    assert shown(article) == ["Article 2(1)"]
    assert article.locator(LINK).first.get_attribute("aria-describedby") == "preview"
    article.keyboard.press("Escape")
    assert hidden(article)


def test_one_preview_is_open_at_a_time(article):
    article.locator(LINK).first.focus()
    shown(article)
    article.locator(LINK).nth(1).focus()
    article.locator(".preview:popover-open h2 a", has_text="Article 2(2)").wait_for()
    assert article.locator(".preview:popover-open").count() == 1


def test_a_tap_shows_and_a_second_tap_follows(browser, site):
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{site}/articles/8/")
    page.locator(LINK).first.tap()
    assert shown(page) == ["Article 2(1)"]
    page.locator(LINK).first.tap()
    page.wait_for_url("**/articles/2/1/")
    context.close()


def test_a_range_shows_all_of_its_members(page):
    page.goto("/articles/21/")
    page.get_by_role("link", name="Article 20(1) to (4)").focus()
    assert shown(page) == [f"Article 20({n})" for n in range(1, 5)]


def test_previews_can_be_turned_off_for_good(article):
    article.locator(LINK).first.focus()
    shown(article)
    article.get_by_role("button", name="Turn previews off", exact=True).click()
    article.goto("/articles/14/")
    article.locator("a.ref").first.focus()
    article.wait_for_timeout(600)
    assert article.locator(".preview:popover-open").count() == 0
    article.get_by_role("button", name="Turn previews of citations on").click()
    article.locator("a.ref").nth(1).focus()
    assert len(shown(article)) == 1


def test_the_link_works_without_a_script(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/articles/8/")
    page.locator(LINK).first.click()
    page.wait_for_url(f"{site}/articles/2/1/")
    context.close()


def test_cited_by_opens_in_the_margin_without_moving_the_text(article):
    article.set_viewport_size({"width": 1440, "height": 900})
    before = article.locator("#art_8__para_2").bounding_box()
    article.locator("#art_8__para_1 > div > .marginalia summary").click()
    assert article.locator("#art_8__para_2").bounding_box() == before
    box = article.locator("#art_8__para_1 > div > .marginalia").bounding_box()
    assert before["x"] + before["width"] <= box["x"] < box["x"] + box["width"] <= 1440
