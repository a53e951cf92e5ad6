"""Reading without a network: what one visit leaves on the device, and that it never stands in for the site itself."""

import re
import socket

import pytest
from playwright.sync_api import Error

from tests.browser.looking import in_both_themes, sideways
from tests.serving import Site

MB = 1_000_000
KEPT = "navigator.serviceWorker.ready.then(() => true)"
VERSIONS = "caches.keys()"
SIZE = """async () => {
  let bytes = 0;
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const request of await store.keys()) bytes += (await (await store.match(request)).blob()).size;
  }
  return bytes;
}"""
GONE = """async (name) => {
  const there = async () => (await caches.keys()).includes(name);
  for (let tries = 0; tries < 300 && await there(); tries++) await new Promise((done) => setTimeout(done, 100));
  return !await there();
}"""
LEISURE = 4000  # milliseconds; a copy begins two seconds after the page is there
WORDS = "The purpose of this Convention"
OTHER = "The changed purpose of this Convention"


@pytest.fixture(scope="module")
def browser_context_args(browser_context_args):
    return browser_context_args | {"service_workers": "allow"}


def watched(context):
    """A new page, and what its console says."""
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    return page, said


def visit(context, address):
    """Open a page and stay until the copy is there."""
    page = context.new_page()
    page.goto(address)
    assert page.evaluate(KEPT)
    return page


@pytest.fixture(scope="module")
def away(browser, browser_context_args, tmp_path_factory):
    """A browser that has visited one page of a site that is gone since; the site can come back."""
    site = Site(tmp_path_factory.mktemp("offline"))
    site.start()
    context = browser.new_context(base_url=site.address, service_workers="allow")
    visit(context, "/articles/8/").close()
    site.stop()
    yield context, site
    context.close()
    site.stop()


@pytest.fixture
def page(away):
    """A page of that browser; a message in its console is a failure."""
    page, said = watched(away[0])
    yield page
    page.close()
    assert said == []


def test_the_copy_takes_at_most_one_and_a_half_megabytes(page):
    page.goto("/offline/")
    assert 0.1 * MB < page.evaluate(SIZE) <= 1.5 * MB
    page.wait_for_selector("[data-kept]:has-text('On this device: 0.')")


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/", "Contents"),
        ("/articles/", "Contents"),
        ("/articles/30/", "Article 30 Grounds for refusing mutual legal assistance"),
        ("/parts/III/", "Part III Mutual legal assistance"),
        ("/annexes/", "Annexes"),
        ("/annexes/F/", "Annex F Torture"),
        ("/preamble/", "Preamble"),
        ("/text/", "Ljubljana – The Hague Convention"),
        ("/search/?q=torture", "Search"),
        ("/states/", "This page is not in the copy"),
        ("/articles/8.pdf", "This page is not in the copy"),
    ],
)
def test_pages_that_were_never_visited_open_and_say_what_they_are(page, address, heading):
    page.goto(address)
    assert page.locator("main h1").inner_text().replace("\n", " ") == heading
    said = page.locator("main .notice").inner_text()
    assert re.search(r"copy was fetched on \d+ \w+ \d{4} at \d\d:\d\d and gives the text as of 15 February 2024", said)


def test_every_provision_of_the_site_stands_in_the_copy_word_for_word(browser, page, site):
    words = "() => [...document.querySelectorAll('main .provision[id]')].map((row) => [row.id, row.innerText])"
    page.goto("/text/")
    page.wait_for_selector("main .provision")
    copied = page.evaluate(words)
    context = browser.new_context(base_url=site)
    there = context.new_page()
    there.goto("/text/")
    original = [[eid, text.replace(" What is verified, and what is not", "")] for eid, text in there.evaluate(words)]
    context.close()
    assert len(copied) > 700
    assert copied == original


def test_a_point_is_marked_and_named_at_its_own_address(page):
    page.goto("/articles/30/1/b/ii/")
    assert page.locator(".marked").get_attribute("id") == "art_30__para_1__point_b__point_ii"
    assert page.title().startswith("Article 30(1)(b)(ii): Grounds")


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/id/art_30__para_1", "/articles/30/1/"),
        ("/search/?q=30(1)(b)", "/articles/30/1/b/"),
        ("/search/?q=art. 30.1.b.ii", "/articles/30/1/b/ii/"),
        ("/search/?q=Annex F(2)", "/annexes/F/2/"),
        ("/30.1.b", "/articles/30/1/b/"),
        ("/articles/8", "/articles/8/"),
    ],
)
def test_a_citation_goes_straight_there(page, address, leads_to):
    page.goto(address)
    page.wait_for_url(f"**{leads_to}")
    assert page.locator("main h1").is_visible()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("torture", "Annex F Torture"),
        ("grounds refus mutual", "Article 30 Grounds for refusing mutual legal assistance"),
        ('"rule of speciality"', "Article 52 Rule of speciality"),
        ("TÓRTURE", "Annex F Torture"),
    ],
)
def test_search_finds_headings_and_beginnings_of_words(page, typed, first):
    page.goto(f"/search/?q={typed}")
    assert page.locator(".found h2").first.inner_text() == first
    assert page.locator("#q").input_value() == typed


def test_search_wants_all_words_and_marks_them(page):
    page.goto("/search/?q=extradit consent")
    marked = {mark.lower()[:7] for mark in page.locator(".found mark").all_inner_texts()}
    assert marked == {"extradi", "consent"}
    page.goto("/search/?q=extradit zebra")
    assert "Nothing in the copy for: extradit zebra" in page.locator("main").inner_text()


@pytest.mark.parametrize("typed", ["<img src=x onerror=alert(1)>", "((((", '"', "\\", "[a-", "%%%"])
def test_odd_searches_find_nothing_and_break_nothing(page, typed):
    page.goto("/search/")
    page.fill("#q", typed)
    page.press("#q", "Enter")
    page.wait_for_url("**?q=*")
    assert page.locator("main h1").inner_text() == "Search"
    assert page.locator("main img").count() == 0


def test_a_provision_that_does_not_exist_is_not_made_up(page):
    page.goto("/articles/30/99/")
    assert "The nearest that exists is Article 30." in page.locator("main").inner_text()
    page.goto("/search/?q=30(99)")
    assert "Go to Article 30 – there is no 30(99)" in page.locator("main").inner_text()


def test_another_edition_is_never_answered_with_this_one_in_silence(page):
    page.goto("/articles/1/?edition=nl")
    assert "The copy has only this one: In plain English." in page.locator("main").inner_text()
    page.goto("/articles/1/?edition=restatement")
    assert "The copy has only this one" not in page.locator("main").inner_text()


def test_citations_in_the_text_lead_on_in_the_copy(page):
    page.goto("/articles/30/")
    page.locator("main a.ref").first.click()
    page.wait_for_url(lambda url: not url.endswith("/articles/30/"))
    assert page.locator("main .notice").is_visible()


def test_my_notes_are_seen_in_the_copy(page):
    page.goto("/articles/1/")
    page.locator("article.provision > p").first.click(click_count=3)
    page.get_by_role("button", name="Highlight").click()
    page.reload()
    assert page.locator("mark.mine").first.inner_text().startswith(WORDS)
    page.evaluate("localStorage.removeItem('my-copy')")


@pytest.mark.parametrize("address", ["/", "/articles/30/1/b/ii/", "/parts/III/", "/search/?q=torture", "/states/"])
def test_axe_finds_nothing_to_mend_in_the_copy(page, address):
    page.goto(address)
    page.wait_for_selector("main h1")
    assert in_both_themes(page) == []


@pytest.mark.parametrize("address", ["/", "/articles/30/1/b/ii/", "/parts/III/", "/search/?q=torture", "/text/"])
def test_no_page_of_the_copy_scrolls_sideways_at_any_width(page, address):
    page.goto(address)
    page.wait_for_selector("main h1")
    assert sideways(page) == {}


def test_a_network_that_does_not_answer_is_waited_for_and_then_the_copy_shown(page, away):
    with socket.create_server(("127.0.0.1", int(away[1].address.rpartition(":")[2]))):
        page.goto("/articles/9/")
        assert page.locator("main .notice").is_visible()
        assert page.locator("main h1").inner_text().startswith("Article 9")


# Below, the site comes and goes; each of these leaves it away.


def test_while_the_site_is_there_its_own_words_are_read_and_the_copy_follows(page, away):
    _, site = away
    page.goto("/articles/1/")
    assert page.locator("article.provision > p").inner_text().startswith(WORDS)
    before = page.evaluate(VERSIONS)
    site.start()
    site.change_the_text(WORDS, OTHER)
    page.goto("/articles/1/")
    assert page.locator("article.provision > p").inner_text().startswith(OTHER)
    assert page.locator("main .notice").count() == 0
    assert page.evaluate(GONE, before[0])
    site.stop()
    page.goto("/articles/1/")
    assert page.locator("article.provision > p").inner_text().startswith(OTHER)
    assert len(page.evaluate(VERSIONS)) == len(before) == 1


def test_the_switch_removes_the_copy_and_brings_it_back(page, away):
    _, site = away
    site.start()
    page.goto("/offline/")
    page.uncheck("[data-keep]")
    page.wait_for_selector("text=Nothing is kept on this device.")
    page.goto("/articles/9/")
    page.wait_for_timeout(LEISURE)
    left = page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)")
    assert (left, page.evaluate(VERSIONS)) == (0, [])
    page.goto("/offline/")
    page.check("[data-keep]")
    page.wait_for_selector("text=On this device:")
    site.stop()
    page.goto("/articles/9/")
    assert page.locator("main .notice").is_visible()


def test_who_saves_data_is_given_no_copy_unasked(browser, site):
    context = browser.new_context(base_url=site, service_workers="allow")
    context.add_init_script("Object.defineProperty(navigator.connection, 'saveData', { get: () => true })")
    page = context.new_page()
    page.goto("/articles/8/")
    page.wait_for_timeout(LEISURE)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    context.close()


def test_the_desk_of_the_editors_is_never_answered_from_the_copy(page):
    with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
        page.goto("/admin/")
    assert page.locator("[data-edition]").count() == 0
