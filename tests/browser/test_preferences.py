"""What readers ask of their system: less motion, colours of their own; and what a screen reader is told."""

import pytest

SAMPLE = ["/", "/articles/30/1/b/ii/?q=extradition", "/states/", "/between/NL/SI/", "/references/", "/my-copy/"]
MOVING = """() => document.getAnimations().length + [...document.querySelectorAll("*")].filter((each) => {
  const style = getComputedStyle(each);
  const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
  return long(style.transitionDuration) || long(style.animationDuration) || style.scrollBehavior === "smooth";
}).length"""
VANISHED = """() => [...document.querySelectorAll("main :is(a, button, input, select, summary, h1, h2, p, td, th)")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .filter((each) => {
    let ground = each;
    while (ground && getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
    return ground && getComputedStyle(each).color === getComputedStyle(ground).backgroundColor;
  }).map((each) => each.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("address", SAMPLE)
def test_nothing_moves_for_who_asks_for_less_motion(page, address):
    page.emulate_media(reduced_motion="reduce")
    page.goto(address)
    assert page.evaluate(MOVING) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", SAMPLE)
def test_no_words_vanish_in_colours_of_the_readers_own(page, address, scheme):
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.goto(address)
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(VANISHED) == []


def test_the_chosen_row_the_marked_point_and_the_focus_are_seen_in_forced_colours(page):
    page.emulate_media(forced_colors="active")
    page.goto("/articles/30/1/b/ii/")
    page.keyboard.press("/")
    page.get_by_role("combobox").fill("safe cond")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    look = "(row) => [getComputedStyle(row).backgroundColor, getComputedStyle(row).outlineStyle]"
    chosen = page.locator("[role=option][aria-selected=true]").first.evaluate(look)
    other = page.locator("[role=option]:not([aria-selected=true])").first.evaluate(look)
    assert chosen != other
    focus = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert focus != "none"
