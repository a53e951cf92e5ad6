"""Every journey of a reader in a browser that runs no scripts: what is HTML must do alone."""

from playwright.sync_api import expect

from tests.browser.test_journey_lawyer import checks_whether_an_annex_binds_two_states, prints_it, text_of

POINT = "#art_30__para_1__point_b__point_ii"


def test_a_lawyer_needs_no_script(plain):
    plain.goto("/")
    plain.get_by_label("Go to a provision, or search").fill("30 1 b ii")
    plain.get_by_role("button", name="Find").click()
    plain.wait_for_url("**/articles/30/1/b/ii/")
    expect(plain.locator(POINT)).to_be_in_viewport()
    plain.locator("#art_30__para_1 a.ref").first.click()
    plain.wait_for_url("**/articles/30/2/")
    plain.go_back()
    expect(plain.locator(".marked")).to_have_id(POINT[1:])
    checks_whether_an_annex_binds_two_states(plain)


def test_a_sentence_is_read_and_a_citation_found_on_its_page(plain):
    plain.goto("/articles/30/1/b/ii/")
    details = plain.locator(f"{POINT} .sentence")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    expect(details.locator("p")).to_be_visible()
    plain.locator("[data-cite]").first.click()
    expect(plain.locator("h1")).to_have_text("Cite Article 30(1)(b)(ii)")
    assert "art 30(1)(b)(ii)." in plain.locator("main").inner_text()


def test_files_are_downloaded_and_pages_printed(plain):
    plain.goto("/articles/30/")
    plain.get_by_text("Download", exact=True).click()
    plain.get_by_label("annotations", exact=True).check()
    with plain.expect_request("**/articles/30.pdf?*") as asked:
        plain.get_by_role("button", name="PDF, A4 paper .pdf").click()
    assert "Ten optional grounds" in text_of(plain.request.get(asked.value.url).body())
    prints_it(plain)


def test_a_student_reads_with_annotations_terms_and_the_concordance(plain):
    plain.goto("/articles/14/")
    plain.get_by_role("link", name="All written out").click()
    expect(plain.locator(".annotation .body").first).to_be_visible()
    plain.locator("#art_14__para_1 a.term", has_text="competent authorities").click()
    plain.wait_for_url("**/glossary/#term-competent-authority")
    plain.go_back()
    plain.wait_for_url("**/articles/14/**")
    plain.locator("summary", has_text="Compare:").click()
    plain.get_by_role("link", name="What is the same in each, and what is not").click()
    plain.wait_for_url("**/concordance/#art_14")
    assert plain.locator("#art_14").is_visible()


def test_a_search_leads_to_its_words_in_the_article(plain):
    plain.goto("/articles/8/")
    plain.get_by_label("Search, or go to a provision").fill("safe conduct")
    plain.get_by_role("button", name="Search", exact=True).click()
    expect(plain.locator("h1")).to_have_text("Search")
    plain.locator("main").get_by_role("link", name="Article 37", exact=True).first.click()
    plain.wait_for_url("**/articles/37/**")
    assert plain.locator("mark[id]").count() > 0


def test_the_register_leads_to_a_state_its_acts_and_their_citation(plain):
    plain.goto("/")
    plain.get_by_role("link", name="States", exact=True).first.click()
    plain.locator("main").get_by_role("link", name="Latvia", exact=True).first.click()
    plain.wait_for_url("**/states/lv/")
    plain.get_by_role("link", name="Cite this ratification").click()
    expect(plain.locator("h1")).to_have_text("Cite Latvia, ratification")


def test_what_only_a_script_can_do_is_not_offered(plain):
    plain.goto("/articles/8/")
    offered = [
        name
        for name in ("Switch between light and dark", "Turn previews of citations off")
        if plain.get_by_role("button", name=name).count()
    ]
    assert offered == []
    plain.goto("/my-copy/")
    assert "Highlights and notes need JavaScript" in plain.locator("noscript").inner_text()
