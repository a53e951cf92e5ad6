"""Take pictures of every page kind, at four widths, in light and dark: `make screenshots`; for some only, name them.

They come into var/screenshots/, with a contact sheet of each kind (KIND.png) and of all (index.html). Pages longer than
four screens are cut there. Needs a chromium: the one that CHROMIUM names, or Debian's.
"""

import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import sync_playwright
from tqdm import tqdm

from tests.screenshots import sites
from tests.screenshots.kinds import kinds
from tests.screenshots.sheet import sheet
from tests.serving import ROOT

OUT = ROOT / "var" / "screenshots"
WIDTHS, SCHEMES, HEIGHT, SCREENS = (360, 768, 1280, 1600), ("light", "dark"), 900, 4
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def log_in(browser, address, name, password, code):
    """What a browser knows after an editor came in; a code opens the admin once, so all windows share it."""
    page = browser.new_page()
    page.goto(f"{address}/admin/login/?next=/admin/")
    for field, value in (("username", name), ("password", password), ("otp_token", code)):
        page.fill(f"[name={field}]", value)
    page.click("[type=submit]")
    page.wait_for_url(f"{address}/admin/")
    return page.context.storage_state()


def take(page, kind, address, folder, scheme):
    """One page at every width; where something is done on it first, it is asked for anew each time."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        if kind.steps or width == WIDTHS[0]:
            page.goto(address + kind.address)
        for method, selector, *more in kind.steps:
            said = [each.format(folder=folder) for each in more]
            getattr(page.locator(selector).first, method)(*said)
        page.wait_for_timeout(500 if kind.steps else 100)
        page.screenshot(path=OUT / f"{kind.name}-{width}-{scheme}.png", **cut(page, kind, width))


def cut(page, kind, width):
    """How much of a page is in its picture: what is open, in the window; else all, down to some screens."""
    if kind.name.startswith("open"):
        return {}
    tall = page.evaluate("document.documentElement.scrollHeight")
    return {"full_page": True, "clip": {"x": 0, "y": 0, "width": width, "height": min(tall, SCREENS * HEIGHT)}}


def pictures(browser, chosen, addresses, known, folder):
    """All pictures of the kinds chosen, with a bar that shows how far they are."""
    for scheme in SCHEMES:
        windows = {
            site: browser.new_context(
                color_scheme=scheme, storage_state=known if site == "busy" else None, service_workers="block"
            ).new_page()
            for site in addresses
        }
        for kind in tqdm(chosen, desc=f"Pictures, {scheme}", unit="page", disable=None):
            take(windows[kind.site], kind, addresses[kind.site], folder, scheme)


def sheets(browser, chosen):
    """The contact sheet of each kind as a picture, and that of all as a page."""
    page = browser.new_page(viewport={"width": 1600, "height": HEIGHT})
    for kind in tqdm(chosen, desc="Contact sheets", unit="sheet", disable=None):
        (OUT / "sheet.html").write_text(sheet([(kind.name, kind.address)], SCHEMES, WIDTHS), encoding="utf-8")
        page.goto(f"file://{OUT}/sheet.html", wait_until="load")
        page.screenshot(path=OUT / f"{kind.name}.png", full_page=True)
    (OUT / "sheet.html").unlink(missing_ok=True)
    every = [(kind.name, kind.address) for kind in kinds() if (OUT / f"{kind.name}.png").exists()]
    (OUT / "index.html").write_text(sheet(every, SCHEMES, WIDTHS), encoding="utf-8")


def main(names):
    """Take the pictures of the kinds named, or of all; a name that is none of them ends it with a sentence."""
    known = {kind.name: kind for kind in kinds()}
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"“{unknown[0]}” is no kind of page. There are: {', '.join(known)}.")
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not Path(chromium).exists():
        sys.exit(f"There is no chromium at {chromium}. Install it, or name another: CHROMIUM=… make screenshots")
    chosen = [known[name] for name in names] or list(known.values())
    OUT.mkdir(parents=True, exist_ok=True)
    sites.prepare()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        address, *editor = stack.enter_context(sites.busy(folder))
        addresses = {"busy": address, "shipped": stack.enter_context(sites.shipped(folder))}
        addresses["away"] = stack.enter_context(sites.away())
        browser = stack.enter_context(sync_playwright()).chromium.launch(executable_path=chromium, args=FLAGS)
        pictures(browser, chosen, addresses, log_in(browser, address, *editor), folder)
        sheets(browser, chosen)
        browser.close()
    print(f"{len(chosen)} kinds of pages: {OUT}/index.html")


if __name__ == "__main__":
    main(sys.argv[1:])
