"""No page scrolls sideways: at any width, with text twice as large, with the reader's own spacing (WCAG 1.4.4-12)."""

import pytest

from tests.addresses import PAGES
from tests.browser.looking import LARGE, SPACED, WIDTHS, restyled, sideways

EVERY = [*PAGES, "/8.3.z", "/between/CD/LV/", "/between/?a=NL&b=NL", "/articles/5/", "/embed/annex_F"]
EVERY += ["/annotations/note-art-8-3/", "/parts/I/", "/states/fr/", "/concordance/?by=instrument"]
CLIPPED = """() => [...document.querySelectorAll("main *, header.site *")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.childElementCount === 0)
  .filter((each) => !each.closest("summary")) // a title cut short there is whole in what it opens
  .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1)
  .filter((each) => getComputedStyle(each).overflowX === "hidden" || getComputedStyle(each).overflowX === "clip")
  .map((each) => each.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("address", EVERY)
def test_no_page_scrolls_sideways_at_any_width(page, address):
    page.goto(address)
    assert sideways(page, WIDTHS) == {}


@pytest.mark.parametrize("address", EVERY)
def test_text_may_be_twice_as_large(page, address):
    page.goto(address)
    restyled(page, LARGE)
    assert sideways(page, [640, 1280]) == {}
    assert page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("address", EVERY)
def test_letters_words_lines_and_paragraphs_may_be_set_further_apart(page, address):
    page.goto(address)
    restyled(page, SPACED)
    assert sideways(page, [320, 1280]) == {}
    assert page.evaluate(CLIPPED) == []
