"""The pages of the text, looked at in a browser."""

import io
import re

import pypdfium2


def test_a_point_opens_scrolled_to_and_focused(page):
    page.goto("/articles/30/1/b/ii/")
    assert page.evaluate("document.activeElement.parentElement.id") == "art_30__para_1__point_b__point_ii"
    box = page.locator("#art_30__para_1__point_b__point_ii").bounding_box()
    assert page.locator("header.site").bounding_box()["height"] <= box["y"] < 300


def test_without_javascript_a_point_opens_scrolled_to_as_well(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/articles/30/4/")
    box = page.locator("#art_30__para_4").bounding_box()
    assert 0 <= box["y"] < 600
    context.close()


def test_the_switch_between_light_and_dark_is_remembered(page):
    page.emulate_media(color_scheme="light")
    page.goto("/articles/8/")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.get_by_role("button", name="Switch between light and dark").click()
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.goto("/articles/9/")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == dark != light


def test_the_first_tab_skips_to_the_text(page):
    page.goto("/articles/8/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"


def test_a_line_of_text_holds_60_to_72_characters(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/articles/2/")
    page.evaluate("document.fonts.ready")
    lengths = page.evaluate("""() => {
        const words = document.querySelector("#art_2__para_2 p").firstChild;
        const range = document.createRange();
        const lines = new Map();
        for (let i = 0; i < words.length; i++) {
            range.setStart(words, i);
            range.setEnd(words, i + 1);
            const top = Math.round(range.getBoundingClientRect().top);
            lines.set(top, (lines.get(top) ?? 0) + 1);
        }
        return [...lines.values()];
    }""")
    full = lengths[1:-1]
    assert 60 <= sum(full) / len(full) <= 72


def printed(page, address):
    """The text of each page of the printed PDF."""
    page.goto(address)
    with pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4"))) as pdf:
        return [sheet.get_textpage().get_text_bounded() for sheet in pdf]


def test_on_paper_there_is_a_running_head_a_page_number_and_no_navigation(page):
    texts = printed(page, "/articles/5/")
    # Chromium sets the spaces around a dash in the margin so narrowly that they are not read back as spaces.
    heads = [
        re.escape("Article 5 · Ljubljana") + " ?– ?The Hague Convention",
        "restatement, text as of 15 February 2024",
    ]
    found = [[bool(re.search(p, text)) for p in [*heads, f"{n} / {len(texts)}"]] for n, text in enumerate(texts, 1)]
    assert found == [[True, True, True]] * len(texts)
    assert "Jurisdiction" not in " ".join(texts)


def test_no_number_stands_alone_on_a_printed_line(page):
    lines = [line.strip() for text in printed(page, "/text/") for line in text.splitlines()]
    numbered = [line for line in lines if re.match(r"(\(\w+\)|\d+\.)( |$)", line)]
    assert len(numbered) > 600
    assert [line for line in numbered if " " not in line] == []


def test_the_next_article_is_fetched_when_somebody_is_about_to_go_there(page, site):
    page.goto("/articles/8/")
    with page.expect_request(f"{site}/articles/9/") as asked:
        page.locator('.turn a[rel="next"]').hover()
    assert asked.value.headers["sec-purpose"] == "prefetch"
