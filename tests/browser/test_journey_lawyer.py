"""A lawyer in a hurry: finds a point, reads it, follows it, cites it, checks an annex, takes the article along."""

import io
import re

import pypdfium2

from tests.browser.looking import until

POINT = "#art_30__para_1__point_b__point_ii"
CITED = re.compile(r"Trb 2024, 39 \(Ljubljana – The Hague Convention\) art 30\(1\)\(b\)\(ii\)\.$")


def text_of(file):
    """The words of a PDF, each run of spaces and line ends as one space."""
    with pypdfium2.PdfDocument(io.BytesIO(file)) as pdf:
        return re.sub(r"\s+", " ", " ".join(sheet.get_textpage().get_text_bounded() for sheet in pdf))


def looks_up(page):
    page.goto("/")
    page.get_by_label("Go to a provision, or search").fill("30 1 b ii")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/30/1/b/ii/")
    assert page.locator(".marked").get_attribute("id") == POINT[1:]
    page.locator(POINT).wait_for()
    box = page.locator(POINT).bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]


def reads_it_as_one_sentence(page):
    details = page.locator(f"{POINT} .sentence")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    words = details.locator("p").inner_text()
    assert words.startswith("With due regard to the principles")
    own = details.locator("mark").last.inner_text()
    assert own[:40] in page.locator(f"{POINT} > div > p").first.inner_text()


def follows_a_reference_and_comes_back(page):
    link = page.locator("#art_30__para_1 a.ref").first
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    page.wait_for_url("**/articles/30/2/")
    assert page.locator(".marked").get_attribute("id") == "art_30__para_2"
    page.go_back()
    page.wait_for_url("**/articles/30/1/b/ii/")
    until(lambda: abs(page.evaluate("scrollY") - before) < 50, "the place that was left is found again")


def copies_a_citation(page):
    page.locator("[data-cite]").first.click()
    page.get_by_role("button", name="Copy as OSCOLA, 4th edition").click()
    page.get_by_text("Copied.").wait_for()
    assert CITED.search(page.evaluate("navigator.clipboard.readText()"))
    page.keyboard.press("Escape")


def checks_whether_an_annex_binds_two_states(page):
    page.goto("/annexes/H/")
    page.get_by_role("link", name="Whether it applies between any two States").click()
    form = page.locator("main form")
    form.get_by_label("Between", exact=True).select_option("Latvia")
    form.get_by_label("and", exact=True).select_option("Slovenia")
    assert form.get_by_label("For").input_value() == "annex_H"
    form.get_by_role("button", name="Show").click()
    page.wait_for_url("**/between/LV/SI/?*")
    answer = page.locator("details.crime").filter(has_text="Annex H")
    assert answer.locator(".answer").inner_text().lower() == "no"
    assert "An annex applies only between two States that have both accepted it" in answer.inner_text()


def takes_the_article_along(page):
    page.goto("/articles/30/")
    page.get_by_text("Download", exact=True).click()
    with page.expect_request("**/articles/30.pdf?*") as asked:
        page.get_by_role("button", name="PDF, A4 paper .pdf").click()
    words = text_of(page.request.get(asked.value.url).body())  # some browsers show it, others save it
    assert "Grounds for refusing mutual legal assistance" in words
    assert "not the authentic text" in words


def prints_it(page):
    page.goto("/articles/30/")
    words = text_of(page.pdf(format="A4"))
    assert "With due regard to the principles set out in paragraph 2" in words
    assert "Text only" not in words


def test_a_lawyer_looks_up_reads_cites_checks_and_takes_along(anywhere, site):
    anywhere.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    looks_up(anywhere)
    reads_it_as_one_sentence(anywhere)
    follows_a_reference_and_comes_back(anywhere)
    copies_a_citation(anywhere)
    checks_whether_an_annex_binds_two_states(anywhere)
    takes_the_article_along(anywhere)
    prints_it(anywhere)
