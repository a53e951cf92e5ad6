"""The aids to study in a browser: terms, checklists, and a reader's own copy."""

import json

import pytest
from playwright.sync_api import expect

WORDS = "#art_45__para_1 > div > p"


def test_a_term_is_explained_on_focus_and_esc_dismisses_it(page):
    page.goto("/articles/45/")
    page.locator(f"{WORDS} a.term", has_text="proceeds of crime").focus()
    page.locator(".preview:popover-open").wait_for()
    assert page.locator(".preview h2 a").inner_text() == "proceeds of crime"
    assert "comes, directly or indirectly, from a crime" in page.locator(".preview p").inner_text()
    page.keyboard.press("Escape")
    page.locator(".preview:popover-open").wait_for(state="detached")


def test_a_tap_explains_a_term_and_a_second_leads_to_the_glossary(browser, site):
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{site}/articles/45/")
    term = page.locator(f"{WORDS} a.term").first
    term.tap()
    page.locator(".preview:popover-open").wait_for()
    term.tap()
    page.wait_for_url("**/glossary/#term-state-party")
    context.close()


def test_without_javascript_a_term_leads_to_the_glossary(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/articles/45/")
    page.locator(f"{WORDS} a.term", has_text="property").click()
    page.wait_for_url(f"{site}/glossary/#term-property")
    context.close()


def test_marks_on_terms_can_be_taken_off_for_good(page):
    page.goto("/articles/45/")
    words = page.locator(WORDS).first.inner_text()
    page.get_by_role("button", name="Do not mark terms").click()
    page.goto("/articles/46/")
    page.goto("/articles/45/")
    assert (page.locator("a.term").count(), page.locator(WORDS).first.inner_text()) == (0, words)
    page.get_by_role("button", name="Mark terms").click()
    page.locator("a.term").first.wait_for()


def test_what_is_ticked_stays_ticked_until_it_is_cleared(page):
    page.goto("/checklists/mla-request/")
    page.get_by_label("Is it in writing").check()
    page.goto("/checklists/mla-request/")
    assert page.get_by_label("Is it in writing").is_checked()
    assert page.get_by_role("status").first.inner_text() == "1 of 31 ticked; kept on this device only."
    page.get_by_role("button", name="Clear all").click()
    page.goto("/checklists/mla-request/")
    assert page.locator("input:checked").count() == 0


def select(page, selector, start, end):
    """Select characters of an element's text, as a reader would."""
    page.evaluate(
        """([selector, start, end]) => {
            const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
            const range = new Range();
            let at = 0;
            while (walker.nextNode()) {
                const node = walker.currentNode;
                if (start >= at && start <= at + node.length) range.setStart(node, start - at);
                if (end >= at && end <= at + node.length) { range.setEnd(node, end - at); break; }
                at += node.length;
            }
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }""",
        [selector, start, end],
    )


def marked(page):
    return "".join(page.locator("mark.mine").all_text_contents())


def kept(page):
    return json.loads(page.evaluate("localStorage.getItem('my-copy')"))["notes"]


def test_selected_words_are_highlighted_across_terms_and_shown_again(page):
    page.goto("/articles/45/")
    before = page.locator(WORDS).first.text_content()
    select(page, WORDS, 2, 30)
    page.get_by_role("button", name="Highlight", exact=True).click()
    page.locator("mark.mine").first.wait_for()
    assert marked(page) == before[2:30]
    page.goto("/articles/45/")
    page.locator("mark.mine").first.wait_for()
    assert (marked(page), page.locator(WORDS).first.text_content()) == (before[2:30], before)


def test_my_copy_and_the_way_back_stay_in_the_language_of_the_page(page):
    page.goto("/articles/45/?ui=fr")
    select(page, WORDS, 2, 30)
    page.get_by_role("button", name="Surligner", exact=True).click()
    page.locator("mark.mine").first.wait_for()
    select(page, WORDS, 40, 60)
    page.locator(".my-bar a").click()
    page.wait_for_url("**/my-copy/?ui=fr")
    page.locator(".mine .place a").click()
    page.wait_for_url("**/articles/45/1/?ui=fr")


def test_a_note_is_written_edited_and_deleted_by_keyboard_alone(page):
    page.goto("/articles/45/")
    page.locator("#art_45__para_2 > a.num").focus()
    page.keyboard.press("n")
    page.get_by_label("My note on Article 45(2)").wait_for()
    page.keyboard.type("Ask the central authority.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#art_45__para_2 .my-notes .words").inner_text() == "Ask the central authority."
    page.keyboard.press("Enter")  # the focus is where the note is
    page.get_by_label("My note on Article 45(2)").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    page.on("dialog", lambda dialog: dialog.accept())
    page.keyboard.press("Enter")
    expect(page.locator("#art_45__para_2 > a.num")).to_be_focused()
    assert (page.locator(".my-notes").count(), kept(page)) == (0, [])


def test_the_two_keys_can_be_switched_off(page):
    page.goto("/my-copy/")
    page.get_by_label("These two keys are on").uncheck()
    page.goto("/articles/45/2/")
    page.keyboard.press("h")
    assert page.evaluate("localStorage.getItem('my-copy')") is None


def test_one_page_lists_all_and_finds_some(page):
    page.goto("/articles/45/")
    select(page, WORDS, 2, 13)
    page.keyboard.press("h")
    page.locator("mark.mine").first.wait_for()
    page.locator("#art_45__para_2 > a.num").focus()
    page.keyboard.press("n")
    page.get_by_label("My note on Article 45(2)").wait_for()
    page.keyboard.type("Mind the deadline.")
    page.get_by_role("button", name="Save").click()
    page.goto("/my-copy/")
    page.locator(".mine .place").nth(1).wait_for()
    assert page.locator(".mine .place").all_inner_texts() == ["Article 45(1)", "Article 45(2)"]
    page.get_by_label("Find in my notes").fill("deadline")
    page.locator(".mine .place").nth(1).wait_for(state="detached")
    assert page.locator(".mine .place").all_inner_texts() == ["Article 45(2)"]


def test_a_file_takes_everything_to_another_browser_and_adds_nothing_twice(page, browser, site, tmp_path):
    page.goto("/articles/45/")
    select(page, WORDS, 2, 13)
    page.keyboard.press("h")
    page.locator("mark.mine").first.wait_for()
    page.goto("/my-copy/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export as a file").click()
    download.value.save_as(tmp_path / "my-copy.json")
    whole = json.loads((tmp_path / "my-copy.json").read_text(encoding="utf-8"))
    assert (whole["format"], whole["version"], whole["notes"]) == ("treaty-notes", 1, kept(page))
    other = browser.new_context().new_page()
    other.goto(f"{site}/my-copy/")
    for said in ("1 entry added", "0 entries added, 0 updated, 1 here already"):
        other.locator("[data-import]").set_input_files(tmp_path / "my-copy.json")
        other.locator("[data-status]", has_text=said).wait_for()
    assert kept(other) == kept(page)
    other.context.close()


BAD_FILES = [
    ("not json", "It is not a JSON file."),
    ("[]", "It was not exported from My copy."),
    ('{"format": "treaty-notes", "version": 9, "notes": []}', "It was made by another version"),
    ('{"format": "treaty-notes", "version": 1}', "It has no notes in it."),
    ('{"format": "treaty-notes", "version": 1, "notes": [{"eid": "<b>"}]}', "Note 1 in it is damaged."),
    ("null", "It was not exported from My copy."),
]


@pytest.mark.parametrize(("content", "said"), BAD_FILES)
def test_a_bad_file_gets_a_sentence_and_changes_nothing(page, content, said):
    page.goto("/my-copy/")
    file = {"name": "x.json", "mimeType": "application/json", "buffer": content.encode()}
    page.locator("[data-import]").set_input_files(file)
    page.locator("[data-status]", has_text=said).wait_for()
    assert page.evaluate("localStorage.getItem('my-copy')") is None


def note(eid, quote, words=""):
    day = "2026-01-31T12:00:00.000Z"
    fields = {"eid": eid, "quote": quote, "note": words, "edition": "", "offset": 0}
    return fields | {"id": f"{eid}-{quote}", "made": day, "changed": day}


def put(page, *notes):
    whole = json.dumps({"format": "treaty-notes", "version": 1, "notes": notes})
    page.evaluate("whole => localStorage.setItem('my-copy', whole)", whole)


def test_when_the_text_changed_the_note_says_so_and_stays(page):
    page.goto("/my-copy/")
    put(page, note("art_45__para_2", "words of long ago", "Mine."), note("art_45__para_99", "gone", "Orphan."))
    page.goto("/articles/45/")
    page.locator(".my-notes .changed").nth(1).wait_for()
    said = page.locator(".my-notes .changed").all_inner_texts()
    assert said == [
        "The text has changed since. You had marked: “words of long ago”",
        "Article 45(99) is no longer in the text. You had marked: “gone”",
    ]
    page.goto("/my-copy/")
    page.get_by_label("Show").select_option("changed")
    page.locator(".mine .place").nth(1).wait_for()
    assert page.locator(".mine .words").all_inner_texts() == ["Mine.", "Orphan."]


def test_words_that_moved_are_found_again(page):
    page.goto("/my-copy/")
    put(page, note("art_45__para_1", "confiscation"))
    page.goto("/articles/45/")
    page.locator("mark.mine").first.wait_for()
    assert (marked(page), page.locator(".my-notes .changed").count()) == ("confiscation", 0)


def test_what_a_note_says_is_never_read_as_html(page):
    page.goto("/my-copy/")
    put(page, note("art_45__para_2", "x", "<img src=x onerror=alert(1)>"))
    page.goto("/my-copy/")
    page.locator(".mine .words").wait_for()
    assert (page.locator(".mine img").count(), page.locator(".mine .words").inner_text()[:4]) == (0, "<img")


def test_notes_leave_the_device_in_no_request(page):
    asked = []
    page.on("request", lambda request: asked.append((request.method, request.url, request.post_data)))
    page.goto("/my-copy/")
    put(page, note("art_45__para_2", "secret words", "secret note"))
    page.goto("/articles/45/")
    page.locator(".my-notes").wait_for()
    page.goto("/my-copy/")
    page.locator(".mine .words").wait_for()
    assert [a for a in asked if a[0] != "GET" or a[2] or "art_45__" in a[1] or "secret" in a[1]] == []


@pytest.mark.parametrize(("choice", "shown"), [("on", "block"), ("off", "none")])
def test_notes_are_printed_by_choice(page, choice, shown):
    page.goto("/my-copy/")
    put(page, note("art_45__para_2", "x", "Mine."))
    page.get_by_label("Print them with the text").set_checked(choice == "on")
    page.goto("/articles/45/")
    page.locator(".my-notes").wait_for()
    page.emulate_media(media="print")
    expect(page.locator(".my-notes")).to_have_css("display", shown)


def test_without_javascript_my_copy_says_what_it_needs(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/my-copy/")
    assert "Highlights and notes need JavaScript" in page.locator("noscript").inner_text()
    assert page.get_by_role("button", name="Export as a file").count() == 0
    context.close()
