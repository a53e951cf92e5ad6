"""What a screen reader is told: each number by its name, each word whole, nothing twice."""

import re

import pytest
from playwright.sync_api import expect

# Where a link or mark begins or ends within a word, so that it would be read as two.
BROKEN = r"""() => [...document.querySelectorAll("article.provision :is(a.ref, a.term, mark)")].flatMap((e) => {
  const beside = (range) => range.toString();
  const [before, after] = [new Range(), new Range()];
  const block = e.closest("p, h1, h2, h3, div");
  before.setStart(block, 0), before.setEndBefore(e);
  after.setStartAfter(e), after.setEnd(block, block.childNodes.length);
  const words = /\p{L}/u;
  const broken = (words.test(before.toString().at(-1) ?? "") && words.test(e.textContent.at(0)))
    || (words.test(after.toString().at(0) ?? "") && words.test(e.textContent.at(-1)));
  return broken ? [`${before.toString().slice(-20)}|${e.textContent}|${after.toString().slice(0, 20)}`] : [];
})"""
NUMBERS = r"""() => [...document.querySelectorAll("li.provision > a.num")]
  .map((a) => [a.parentElement.id, a.getAttribute("aria-label"), getComputedStyle(a.parentElement).listStyleType])"""


@pytest.mark.parametrize(
    "address", ["/articles/8/", "/articles/30/", "/annexes/F/", "/preamble/", "/articles/8/?q=crime"]
)
def test_no_link_or_mark_breaks_a_word(page, address):
    page.goto(address)
    assert page.locator("article.provision :is(a.ref, a.term, mark)").count() > 0
    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize(
    ("address", "eid", "name"),
    [
        ("/articles/8/", "art_8__para_1__point_a", "Article 8, paragraph 1, point a"),
        ("/articles/30/", "art_30__para_1__point_b__point_ii", "Article 30, paragraph 1, point b, point ii"),
        ("/annexes/F/", "annex_F__para_2", "Annex F, paragraph 2"),
        ("/preamble/", "preamble__rec_3", "Preamble, recital 3"),
    ],
)
def test_each_number_is_read_by_its_name_and_not_again_as_a_marker(page, address, eid, name):
    page.goto(address)
    numbers = page.evaluate(NUMBERS)
    assert {place: label for place, label, _ in numbers}[eid] == name
    assert {marker for _, _, marker in numbers} == {"none"}


@pytest.mark.parametrize(
    "address", ["/articles/8/", "/states/lv/", "/annotations/art-30-grounds/", "/about/", "/states/"]
)
def test_marks_that_are_only_drawn_are_not_read(page, address):
    page.goto(address)
    read = page.locator("main").aria_snapshot()
    assert "main" in read
    assert re.findall(r"›|▾|^ *- (?:text|listitem): –", read, re.MULTILINE) == []


def test_links_of_the_same_words_are_told_apart(page):
    page.goto("/states/lv/")
    names = page.locator(".acts [data-cite]").evaluate_all("links => links.map((a) => a.ariaLabel)")
    assert names == ["Cite this signature", "Cite this ratification", "Cite this declaration"]


TOLD = {  # what the accessibility tree has to hold, of an article, a table and a picture
    "/articles/30/1/b/ii/": """
      - article:
        - heading "Article 30 Grounds for refusing mutual legal assistance" [level=1]:
          - link "Article 30"
        - group: "Article 30: Cited by 1 Ten optional grounds, and what is missing"
        - list:
          - listitem:
            - link "Article 30, paragraph 1"
    """,
    "/references/": """
      - heading "Picture" [level=2]
      - paragraph: Each curve joins an article that cites with the one it cites, and leads to the one that cites.
      - figure "From the restatement, text as of 15 February 2024.":
        - group "Which articles cite which; the table below says the same in words":
          - link "Annex E cites Article 5, 4 times"
    """,
    "/references/?sort=source": """
      - table "All references, one line for each provision that is cited":
        - rowgroup:
          - row "Where What is cited In the words By frequency":
            - columnheader "Where"
            - columnheader "What is cited"
            - columnheader "In the words"
            - columnheader "By frequency"
        - rowgroup:
          - row "Article 2(1) Article 5 Article 5 1":
            - cell "Article 2(1)"
            - cell "Article 5"
            - cell "Article 5"
            - cell "1"
    """,
}


@pytest.mark.parametrize("address", TOLD)
def test_what_is_told_of_an_article_a_table_and_a_picture(page, address):
    page.goto(address)
    expect(page.locator("main")).to_match_aria_snapshot(TOLD[address])
    assert page.locator("main").count() == 1
