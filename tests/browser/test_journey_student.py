"""A student: reads an article with its annotations, marks it, comes back to the marks, takes them to a telephone."""

import json

import pytest

from tests.browser.test_journey_lawyer import text_of
from tests.serving import Site

KEPT = "navigator.serviceWorker.ready.then(() => true)"
NOTE = "Compare the Hague formula."
PARAGRAPH = "#art_14__para_2"
TWO_LINES = """(selector) => {
  const line = document.querySelector(`${selector} > div > p`);
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const range = new Range();
  range.setStart(walker.nextNode(), 0);
  const tops = () => new Set([...range.getClientRects()].map((box) => Math.round(box.bottom / 8)));
  for (let node = walker.currentNode; node && tops().size < 2; node = walker.nextNode())
    for (let at = 1; at <= node.length && tops().size < 2; at++) range.setEnd(node, at);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return range.toString();
}"""


@pytest.fixture(scope="module")
def away(tmp_path_factory):
    """A site of its own, which can go away."""
    site = Site(tmp_path_factory.mktemp("student"))
    yield site
    site.stop()


@pytest.fixture
def opens(browser_type, browser_type_launch_args, tmp_path, away):
    """Opens the browser of one device: what it kept is there again, as after a night."""
    opened = []

    def open_browser(device, **look):
        options = {"base_url": away.address, "service_workers": "allow", **browser_type_launch_args, **look}
        opened.append(browser_type.launch_persistent_context(tmp_path / device, **options))
        return opened[-1]

    yield open_browser
    for context in opened:
        context.close()


def reads_with_annotations(page):
    page.goto("/articles/14/")
    page.get_by_role("link", name="All written out").click()
    page.wait_for_url("**/articles/14/?layers=annotations")
    assert page.locator("article.annotation .body").first.is_visible()


def hovers_a_term(page):
    page.locator("#art_14__para_1 a.term", has_text="competent authorities").hover()
    page.locator(".preview:popover-open").wait_for()
    assert page.locator(".preview h2 a").inner_text() == "competent authority"
    page.keyboard.press("Escape")
    page.locator(".preview:popover-open").wait_for(state="detached")


def compares_with_other_instruments(page):
    page.locator("summary", has_text="Compare:").click()
    page.get_by_role("link", name="What is the same in each, and what is not").click()
    page.wait_for_url("**/concordance/#art_14")
    assert page.locator("#art_14").is_visible()
    page.go_back()


def highlights_and_notes(page):
    page.wait_for_url("**/articles/14/**")
    page.locator(PARAGRAPH).scroll_into_view_if_needed()
    words = page.evaluate(TWO_LINES, PARAGRAPH)
    page.get_by_role("button", name="Highlight", exact=True).click()
    assert "".join(page.locator("mark.mine").all_text_contents()) == words
    page.locator(f"{PARAGRAPH} > a.num").focus()
    page.keyboard.press("n")
    page.get_by_label("My note on Article 14(2)").wait_for()
    page.keyboard.type(NOTE)
    page.get_by_role("button", name="Save").click()
    page.locator(".my-notes .words", has_text=NOTE).wait_for()
    return "".join(page.locator("mark.mine").all_text_contents())


def finds_them_again(page, words):
    page.goto("/articles/14/")
    page.locator("mark.mine").first.wait_for()
    assert "".join(page.locator("mark.mine").all_text_contents()) == words
    assert page.locator(".my-notes .words", has_text=NOTE).is_visible()


def exports_them(page, file):
    page.goto("/my-copy/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export as a file").click()
    download.value.save_as(file)
    notes = json.loads(file.read_text(encoding="utf-8"))["notes"]
    assert {note["eid"] for note in notes} == {"art_14__para_2"}
    assert NOTE in {note["note"] for note in notes}


def takes_them_to_the_telephone(page, file):
    page.goto("/my-copy/")
    page.locator("[data-import]").set_input_files(file)
    page.locator("[data-status]", has_text="added").wait_for()
    assert page.evaluate(KEPT)


def reads_without_a_network(page, words):
    finds_them_again(page, words)
    assert "gives the text as of" in page.locator("main .notice").first.inner_text()
    assert "Aut dedere, aut iudicare" in text_of(page.pdf())


@pytest.mark.parametrize(("desk", "telephone"), [("light", "dark"), ("dark", "light")])
def test_a_student_reads_marks_comes_back_and_reads_on_without_a_network(opens, away, tmp_path, desk, telephone):
    wide = {"color_scheme": desk, "viewport": {"width": 1280, "height": 800}}
    away.start()
    evening = opens("desk", **wide)
    page = evening.new_page()
    reads_with_annotations(page)
    hovers_a_term(page)
    compares_with_other_instruments(page)
    words = highlights_and_notes(page)
    evening.close()
    page = opens("desk", **wide).new_page()
    finds_them_again(page, words)
    exports_them(page, tmp_path / "my-copy.json")
    phone = opens("telephone", color_scheme=telephone, viewport={"width": 360, "height": 740}, has_touch=True)
    page = phone.new_page()
    takes_them_to_the_telephone(page, tmp_path / "my-copy.json")
    away.stop()
    reads_without_a_network(page, words)
