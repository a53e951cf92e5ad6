"""A provision on somebody else's page: another host (another port), with the strictest policy that lets it through."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from tests.browser.looking import until

WORDS = "This Convention does not rule out any criminal jurisdiction"
STANDING = "Restatement, not the authentic text."


@contextmanager
def host(body, policy):
    """The address of a page of somebody else's with this body and this Content-Security-Policy."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            found = self.path == "/"
            self.send_response(200 if found else 204)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            if found:
                self.wfile.write(f'<!doctype html><html lang="en"><title>Ministry</title>{body}</html>'.encode())

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def element(site, **attributes):
    said = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return (
        f'<script type="module" src="{site}/embed.js"></script>'
        f'<treaty-provision {said}><a href="{site}/id/art_8__para_4">Article 8(4)</a></treaty-provision>'
    )


def test_a_plain_frame_shows_the_words_and_their_standing_under_the_hosts_policy(page, site):
    body = f'<iframe src="{site}/embed/art_8__para_4" title="Article 8(4)" width="600" height="400"></iframe>'
    with host(body, f"default-src 'none'; frame-src {site}") as address:
        page.goto(address)
        shown = page.frame_locator("iframe").locator("main").inner_text()
    assert WORDS in shown
    assert STANDING in shown


def test_the_element_shows_it_as_tall_as_its_words_even_where_trusted_types_are_required(page, site):
    trusted = "require-trusted-types-for 'script'; trusted-types 'none'"
    policy = f"default-src 'none'; script-src {site}; frame-src {site}; {trusted}"
    with host(element(site, eid="art_8__para_4"), policy) as address:
        page.goto(address)
        main = page.frame_locator("treaty-provision iframe").locator("main")
        assert WORDS in main.inner_text()
        expect(page.locator("iframe")).not_to_have_attribute("height", "240")
        height = page.locator("iframe").evaluate("(frame) => Number(frame.height)")
        assert abs(height - main.evaluate("(main) => main.getBoundingClientRect().height")) <= 1


def test_the_element_follows_its_attributes(page, site):
    with host(
        element(site, eid="art_8__para_4"), f"default-src 'none'; script-src {site}; frame-src {site}"
    ) as address:
        page.goto(address)
        page.locator("treaty-provision").evaluate("(it) => it.setAttribute('eid', 'art_1')")
        page.frame_locator("iframe").get_by_role("heading", name="Article 1 ").wait_for()
        assert page.locator("iframe").count() == 1


@pytest.mark.parametrize("eid", ["", "../admin/", "javascript:alert(1)"])
def test_where_no_provision_is_named_the_link_inside_stays(page, site, eid):
    with host(element(site, eid=eid), f"default-src 'none'; script-src {site}; frame-src {site}") as address:
        page.goto(address)
        until(lambda: page.evaluate("!!customElements.get('treaty-provision')"), "the element is known")
        assert (page.locator("iframe").count(), page.locator("treaty-provision a").count()) == (0, 1)


def test_without_javascript_the_frame_shows_its_words_and_the_element_its_link(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    body = f'<iframe src="{site}/embed/art_8__para_4" title="x"></iframe>{element(site, eid="art_8__para_4")}'
    with host(body, f"default-src 'none'; script-src {site}; frame-src {site}") as address:
        page.goto(address)
        assert WORDS in page.frame_locator("iframe").locator("main").inner_text()
        assert page.locator("treaty-provision a").inner_text() == "Article 8(4)"
    context.close()


def test_no_other_page_of_the_site_can_be_framed(browser, site):
    page = browser.new_page()
    refused = []
    page.on("console", lambda message: refused.append(message.text))
    with host(
        f'<iframe src="{site}/articles/8/" title="x"></iframe>', f"default-src 'none'; frame-src {site}"
    ) as address:
        page.goto(address, wait_until="networkidle")
    assert [said for said in refused if "frame-ancestors 'none'" in said]
    page.close()


DESCRIBED = ["/articles/8/", "/text/", "/", "/glossary/", "/states/", "/annotations/preamble-victims-recital/"]


@pytest.mark.parametrize("address", DESCRIBED)
def test_the_policy_says_nothing_about_blocks_of_data(page, address):
    page.goto(address, wait_until="networkidle")
    data = page.locator("script[type='application/ld+json']")
    assert data.evaluate("(block) => JSON.parse(block.textContent)['@context']") == "https://schema.org"
    # The fixture fails where the console says anything.
