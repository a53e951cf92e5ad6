"""What can be measured on any page in a browser: what axe finds, what scrolls sideways."""

import time

from axe_playwright_python.sync_playwright import Axe

WIDTHS = [320, 360, 768, 1280, 1600]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LARGE = "html { font-size: 200% }"
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""  # as far as WCAG 1.4.12 lets a reader go


def mistakes(page, rules=RULES):
    """What axe finds against these rules: for each, its name and the first element; nothing where all is well."""
    found = Axe().run(page, options={"runOnly": rules}).response["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in found]


def in_both_themes(page):
    """What axe finds in light and, of what the theme can change, in dark."""
    page.emulate_media(color_scheme="light")
    light = mistakes(page)
    page.emulate_media(color_scheme="dark")
    return light + mistakes(page, ["color-contrast"])


def sideways(page, widths=WIDTHS):
    """Of these widths, in pixels, those at which the page scrolls sideways, and how wide it is there."""
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = page.evaluate("document.documentElement.scrollWidth")
    return {width: wide for width, wide in found.items() if wide != width}


def restyled(page, css):
    """Put the reader's own style over the page's, as an extension of a browser does (the policy stops any other)."""
    page.evaluate(
        """(css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets.push(sheet);
        }""",
        css,
    )


def until(is_so, what, seconds=15):
    """Wait for what no element of the page tells.

    Playwright's own waiting makes JavaScript from words in the page, which the policy of these pages refuses.
    """
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, f"after {seconds} seconds it is still not so: {what}"
        time.sleep(0.05)
