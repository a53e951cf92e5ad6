"""What the site says about itself: each thing that can be tried is tried."""

import re

import lxml.html
import pytest
from django.conf import settings

from articles.exporting.formats import FORMATS

pytestmark = pytest.mark.django_db
SCRIPTS = settings.BASE_DIR / "static/js"
# What readers' scripts keep on the device → the words by which the page tells of it.
KEPT = {
    "my-copy": "your highlights and notes",
    "my-copy:": "your highlights and notes",
    "checklist:": "what you ticked in a checklist",
    "theme": "light or dark",
    "layers": "which layers stand beside the text",
    "terms": "marks of terms",
    "previews": "previews",
    "key-c": "keys",
    "offline": "copy of the text",
}


def page(html_of):
    return lxml.html.fromstring(html_of("/about/"))


def words(html):
    return " ".join(html.cssselect("main")[0].text_content().split())


def test_its_contents_lead_to_every_heading_in_order(html_of):
    html = page(html_of)
    links = [(a.get("href"), a.text) for a in html.cssselect("main nav a")]
    assert links == [(f"#{h.get('id')}", h.text) for h in html.cssselect("main h2")]
    assert len(links) > 5


def test_every_link_within_the_site_answers(client, html_of):
    links = {a.get("href") for a in page(html_of).cssselect("main a") if a.get("href").startswith("/")}
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)
    assert {f"/text.{suffix}" for suffix in FORMATS} <= links


def test_it_names_the_address_to_write_to_only_where_there_is_one(html_of, settings):
    settings.CONTACT_EMAIL = ""
    assert "has given no address" in words(page(html_of))
    settings.CONTACT_EMAIL = "errors@example.org"
    html = page(html_of)
    assert html.xpath("//main//a[@href='mailto:errors@example.org']")
    assert "Report an error" in html_of("/articles/8/")


def test_what_stays_on_the_device_is_told_in_full(html_of):
    used = set()
    for path in SCRIPTS.glob("*.js"):
        if path.name != "editor.js":  # which readers do not get
            script = path.read_text(encoding="utf-8")
            used |= set(re.findall(r"localStorage\.\w+Item\([\"'`]([\w:-]+)", script))
            used |= set(re.findall(r"localStorage\.(?!\w+Item)(\w+)", script)) - {"setItem", "getItem"}
            used |= set(re.findall(r"^(?:export )?const (?:KEY|key|name) = [\"'`]([\w:-]+)", script, re.M))
    said = words(page(html_of))
    assert used <= set(KEPT)
    assert [thing for thing in KEPT.values() if thing not in said] == []


@pytest.mark.parametrize(
    "address", ["/annotations/", "/topics/victims/", "/checklists/mla-request/", "/glossary/", "/concordance/"]
)
def test_pages_of_our_own_words_say_that_they_have_no_official_standing(html_of, address):
    assert "no official standing" in words(lxml.html.fromstring(html_of(address)))


def test_readers_get_no_cookie_from_the_pages_that_it_speaks_of(client):
    answers = [client.get(address) for address in ("/about/", "/articles/8/", "/my-copy/", "/offline/", "/search/?q=a")]
    assert [dict(answer.cookies) for answer in answers] == [{}] * len(answers)
