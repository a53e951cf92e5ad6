"""By keyboard alone: where the focus is can be seen (WCAG 2.4.7), nothing hides it (2.4.11), and the work gets done."""

import pytest

STEPS = 40
SAMPLE = ["/", "/articles/30/1/b/ii/?q=extradition", "/states/", "/between/NL/SI/", "/glossary/"]
SAMPLE += ["/search/?q=extradition"]
SEEN = """() => {
  const it = document.activeElement;
  if (it === document.body) return null;
  const style = getComputedStyle(it);
  const box = it.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  // A field for a date draws the focus on its own parts, a picture on its curve.
  const drawn = outlined || it.matches("main, .provision, [type=date]") || it.closest("svg") !== null;
  const at = [box.x + box.width / 2, box.y + box.height / 2];
  const over = document.elementFromPoint(...at);
  const covered = over?.closest("header.site") && !it.closest("header.site");
  const hidden = box.bottom <= 0 || box.top >= innerHeight || covered;
  return drawn && !hidden ? null : it.outerHTML.slice(0, 100);
}"""


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("address", SAMPLE)
def test_the_focus_is_seen_wherever_it_goes(page, address, key):
    page.goto(address)
    lost = []
    for _ in range(STEPS):
        page.keyboard.press(key)
        lost.append(page.evaluate(SEEN))
    assert len(lost) == STEPS
    assert [element for element in lost if element] == []


def tab_to(page, role, name, most=150):
    """Press Tab until the focus is on the element of that role and name; fails where it never is."""
    wanted = page.get_by_role(role, name=name, exact=True).first
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"{most} presses of Tab never come to {role} “{name}”")


def test_a_lawyer_works_by_keyboard_alone(page, site):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("30 1 b ii")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/30/1/b/ii/")
    page.keyboard.press("c")
    page.get_by_role("dialog").wait_for()
    tab_to(page, "button", "Copy as OSCOLA, 4th edition")
    page.keyboard.press("Enter")
    page.get_by_text("Copied.").wait_for()
    page.keyboard.press("Escape")
    assert "art 30(1)(b)(ii)" in page.evaluate("navigator.clipboard.readText()")


def test_two_states_are_compared_by_keyboard_alone(page):
    page.goto("/annexes/H/")
    tab_to(page, "link", "Whether it applies between any two States")
    page.keyboard.press("Enter")
    page.wait_for_url("**/between/?crime=annex_H")
    tab_to(page, "combobox", "Between")
    page.keyboard.type("Latvia")
    page.keyboard.press("Tab")
    page.keyboard.type("Slovenia")
    tab_to(page, "button", "Show")
    page.keyboard.press("Enter")
    page.wait_for_url("**/between/LV/SI/?*")
    assert page.locator("details.crime .answer").first.inner_text().lower() == "no"


def test_a_file_is_taken_along_by_keyboard_alone(page):
    page.goto("/articles/30/")
    page.locator("details.download summary").focus()
    page.keyboard.press("Enter")
    tab_to(page, "button", "Word, A4 paper .docx")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".docx")
