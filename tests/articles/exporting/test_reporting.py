"""A reader who finds an error writes a letter that already says where."""

from urllib.parse import parse_qs, urlsplit

import lxml.html
import pytest

pytestmark = pytest.mark.django_db
EDITION = "Edition: restatement (restatement, not the authentic text), version "


def letters(page):
    """The letters that a page offers to write: address, subject, body."""
    links = lxml.html.fromstring(page).xpath("//a[starts-with(@href, 'mailto:')]/@href")
    parts = [(urlsplit(link).path, parse_qs(urlsplit(link).query)) for link in links]
    return [(address, said["subject"][0], said["body"][0]) for address, said in parts]


@pytest.mark.parametrize(
    ("address", "subject", "says"),
    [
        ("/articles/8/3/", "Error in Article 8(3)", f"\r\nArticle 8(3)\r\nart_8__para_3\r\n{EDITION}"),
        ("/articles/8/3/", "Error in Article 8(3)", "\r\nContent: version "),
        ("/articles/8/3/", "Error in Article 8(3)", "\r\nhttp://testserver/articles/8/3/\r\n"),
        ("/text/", "Error in The whole text", "\r\nhttp://testserver/text/\r\n"),
        (
            "/annotations/art-30-grounds/",
            "Error in an annotation on Article 30",
            "Annotation: art-30-grounds, revision 1\r\nhttp://testserver/annotations/art-30-grounds/?revision=1",
        ),
        (
            "/states/lv/",
            "Error in Latvia, ratification",
            "Act: lv-ratification-2025-08-28, 2025-08-28\r\nSources: tdb-p\r\nContent: version ",
        ),
    ],
)
def test_the_letter_names_what_is_wrong_its_version_and_address(html_of, settings, address, subject, says):
    settings.CONTACT_EMAIL = "editors@treaty.example"
    found = [letter for letter in letters(html_of(address)) if letter[1] == subject]
    assert [(to, says in body) for to, _, body in found] == [("editors@treaty.example", True)]


@pytest.mark.parametrize("address", ["/articles/8/3/", "/annotations/art-30-grounds/", "/states/lv/", "/text/"])
def test_without_an_address_nobody_is_asked_to_write(html_of, settings, address):
    settings.CONTACT_EMAIL = ""
    page = html_of(address)
    assert letters(page) == []
    assert "Report an error" not in page
