"""Every kind of page on paper: rendered to PDF as a reader prints it, from a dark screen, and read back."""

import pypdfium2
import pytest

A4 = (595, 842)
PAGES = {
    "home": "/",
    "contents": "/articles/",
    "article": "/articles/8/",
    "point": "/articles/30/1/b/ii/",
    "written out": "/articles/8/?layers=annotations",
    "part": "/parts/III/",
    "annexes": "/annexes/",
    "annex": "/annexes/F/",
    "preamble": "/preamble/",
    "whole text": "/text/",
    "references": "/references/",
    "search": "/search/?q=extradition",
    "annotations": "/annotations/",
    "annotation": "/annotations/art-30-grounds/",
    "changes": "/annotations/art-30-grounds/changes/",
    "study": "/study/",
    "glossary": "/glossary/",
    "topics": "/topics/",
    "topic": "/topics/victims/",
    "checklists": "/checklists/",
    "checklist": "/checklists/mla-request/",
    "concordance": "/concordance/",
    "instrument": "/concordance/rome/",
    "sources": "/sources/",
    "my copy": "/my-copy/",
    "states": "/states/",
    "state": "/states/lv/",
    "pairs": "/between/",
    "between": "/between/NL/SI/",
    "timeline": "/timeline/",
    "record": "/conflicts/",
    "cite": "/cite/?eid=art_8__para_3",
    "cite act": "/states/lv/lv-ratification-2025-08-28/cite/",
    "api": "/api/",
    "about": "/about/",
    "editions": "/editions/",
    "edition": "/editions/restatement/",
    "divergences": "/divergences/",
}
# What stands on paper wider than it, inside something that cuts it or would have to be scrolled.
CUT = """() => [...document.querySelectorAll("main *")].filter((e) => {
  const style = getComputedStyle(e);
  return e.checkVisibility() && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1
    && style.overflowX !== "visible" && !e.matches(".unseen, svg *");
}).map((e) => e.outerHTML.slice(0, 120))"""
# What has no use on paper.
USELESS = """() => [...document.querySelectorAll("nav, button, select, input, .skip, [data-cite]")]
  .filter((e) => e.checkVisibility() && !e.matches(".checklist input")).map((e) => e.outerHTML.slice(0, 120))"""
HEADINGS = """() => [...document.querySelectorAll("main :is(h1, h2, h3)")].filter((e) => e.checkVisibility())
  .map((e) => e.innerText.replace(/\\s+/g, " ").trim())"""


@pytest.fixture
def printed(page, site):
    """The pages of paper of an address: each its lines between head and foot, and the words of head and foot."""

    def to_paper(address):
        page.emulate_media(color_scheme="dark")
        page.goto(address, wait_until="networkidle")
        return pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))

    return to_paper


def between(sheet, bottom, top):
    """The words between two heights of a sheet, by lines."""
    said = sheet.get_textpage().get_text_bounded(bottom=bottom, top=top)
    return [" ".join(line.split()) for line in said.splitlines() if line.strip()]


def body(sheet):
    return between(sheet, 65, 775)


def joined(words):
    return "".join(words.split())


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_each_sheet_has_a_head_its_number_and_the_address(printed, site, address):
    sheets = list(printed(address))
    heads = [joined(" ".join(between(sheet, 775, 842))) for sheet in sheets]
    feet = [joined(" ".join(between(sheet, 0, 65))) for sheet in sheets]
    assert ["Ljubljana–TheHagueConvention" in head for head in heads] == [True] * len(sheets)
    assert feet == [joined(f"{site}{address}{n}/{len(sheets)}") for n in range(1, len(sheets) + 1)]


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_nothing_is_cut_off_and_nothing_useless_is_printed(page, address):
    page.set_viewport_size({"width": 582, "height": 900})  # what the margins of A4 leave
    page.goto(address)
    page.emulate_media(media="print")
    assert page.evaluate(CUT) == []
    assert page.evaluate(USELESS) == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_no_heading_is_left_alone_at_the_foot_and_all_lies_within_the_margins(page, printed, address):
    sheets = list(printed(address))
    headings = {joined(heading) for heading in page.evaluate(HEADINGS)}
    assert [lines[-1] for lines in map(body, sheets) if lines and joined(lines[-1]) in headings] == []
    assert [rect for sheet in sheets for rect in rects(sheet) if rect[0] < 40 or rect[2] > A4[0] - 40] == []


def rects(sheet):
    text = sheet.get_textpage()
    return [text.get_rect(n) for n in range(text.count_rects())]


@pytest.mark.parametrize("address", ["/", "/articles/8/", "/states/", "/glossary/", "/references/"])
def test_paper_is_white_however_dark_the_screen(page, printed, address):
    page.goto("/about/")
    page.evaluate("localStorage.setItem('theme', 'dark')")
    picture = printed(address)[0].render(scale=0.5, grayscale=True)
    shades = bytes(picture.buffer)
    assert shades[0] == 255
    assert sum(shade > 200 for shade in shades) / len(shades) > 0.85


def test_a_page_that_is_not_there_is_printed_like_the_others(context, site):
    page = context.new_page()  # the browser itself says in the console that nothing was found
    page.goto(f"{site}/nothing/here/")
    (sheet,) = pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    assert joined(" ".join(between(sheet, 0, 65))) == joined(f"{site}/nothing/here/1/1")
    assert "Page not found" in body(sheet)


def test_annotations_are_printed_if_the_reader_has_them_written_out(printed):
    sheets = {layer: printed(f"/articles/8/?layers={layer}") for layer in ("text", "beside", "annotations")}
    said = {layer: " ".join(line for sheet in sheets[layer] for line in body(sheet)) for layer in sheets}
    assert {layer: "revision 1" in words for layer, words in said.items()} == {
        "text": False,
        "beside": False,
        "annotations": True,
    }


def test_addresses_that_lead_away_are_printed_and_those_within_the_site_are_not(printed):
    said = joined(" ".join(line for sheet in printed("/articles/8/") for line in body(sheet)))
    assert "‹https://wetten.overheid.nl/BWBV0007040›" in said
    assert "127.0.0.1" not in said
