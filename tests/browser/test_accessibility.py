"""WCAG 2.2 AA, as far as axe can tell: every page of the list in tests/addresses.py, and whatever opens on pages."""

import pytest

from tests.addresses import MISSING, PAGES
from tests.browser.looking import in_both_themes, mistakes

MARGIN = "#art_8__para_3 > div > .marginalia"
MORE = [  # kinds of page that hang on what is asked
    *("/parts/I/", "/annotations/note-art-8-3/", "/8.3.z", "/search/?q=zzzqqq", "/articles/54/?q=nationals"),
    *("/between/CD/LV/", "/between/?a=NL&b=NL", "/states/fr/", "/concordance/?by=instrument", "/embed/annex_F__para_1"),
    "/embed/art_30__para_1__point_b__point_ii",
]


@pytest.mark.parametrize("address", [*PAGES, *MORE])
def test_axe_finds_nothing_to_mend(page, address):
    page.goto(address, wait_until="networkidle")
    assert in_both_themes(page) == []


@pytest.mark.parametrize("address", [*PAGES, *MORE])
def test_what_is_pressed_is_large_enough_or_far_enough_apart_on_a_telephone(page, address):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address)
    assert mistakes(page, ["target-size"]) == []


@pytest.mark.parametrize("address", MISSING)
def test_axe_finds_nothing_to_mend_where_nothing_is(context, base_url, address):
    page = context.new_page()  # the browser itself says in the console that the page is not there
    page.goto(base_url + address)
    assert in_both_themes(page) == []


def the_cards_of_the_register(page):
    page.goto("/states/")


def a_citation(page):
    page.goto("/articles/8/")
    page.locator("#art_8__para_1 a.ref").first.focus()
    page.locator(".preview:popover-open").wait_for()


def a_term(page):
    page.goto("/articles/45/")
    page.locator("a.term").first.focus()
    page.locator(".preview:popover-open").wait_for()


def the_margin(page):
    page.goto("/articles/8/")
    page.locator(f"{MARGIN} > summary").click()
    page.locator(f"{MARGIN} .annotation .body").first.wait_for()


def the_citations(page):
    page.goto("/articles/8/3/")
    page.keyboard.press("c")
    page.get_by_role("dialog").wait_for()


def the_citations_of_an_act(page):
    page.goto("/states/lv/#act-lv-ratification-2025-08-28")
    page.keyboard.press("c")
    page.get_by_role("dialog").wait_for()


def the_menu_of_files(page):
    page.goto("/articles/8/")
    page.get_by_text("Download", exact=True).click()


def the_rows_of_the_search(page):
    page.goto("/articles/8/")
    page.keyboard.press("/")
    page.get_by_role("combobox").fill("safe cond")
    page.get_by_role("option").first.wait_for()


def ones_own_notes(page):
    page.goto("/articles/45/2/")
    page.keyboard.press("Shift")
    page.locator(".my-bar").wait_for(state="attached")
    page.keyboard.press("h")
    page.locator("mark.mine").first.wait_for()
    page.keyboard.press("n")
    page.get_by_label("My note on Article 45(2)").wait_for()
    page.keyboard.type("Mind the deadline.")


def the_list_of_ones_own_notes(page):
    ones_own_notes(page)
    page.get_by_role("button", name="Save").click()
    page.goto("/my-copy/")
    page.locator(".mine .place").first.wait_for()


def every_reason(page):
    page.goto("/between/CD/LV/")
    page.locator("details:not([open]) > summary").evaluate_all("all => all.forEach((each) => each.click())")


def the_sentence(page):
    page.goto("/articles/30/1/b/ii/")
    page.locator("details:not([open]) > summary").evaluate_all("all => all.forEach((each) => each.click())")


OPENED = [
    the_cards_of_the_register,
    a_citation,
    a_term,
    the_margin,
    the_citations,
    the_citations_of_an_act,
    the_menu_of_files,
]
OPENED += [the_rows_of_the_search, ones_own_notes, the_list_of_ones_own_notes, every_reason, the_sentence]


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("opened", OPENED, ids=lambda opened: opened.__name__)
def test_axe_finds_nothing_to_mend_in_what_opens(page, width, opened):
    page.set_viewport_size({"width": width, "height": 900})
    opened(page)
    assert in_both_themes(page) == []
