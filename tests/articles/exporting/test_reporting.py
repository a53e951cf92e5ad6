"""A reader who finds an error writes a letter that already says where."""

from urllib.parse import parse_qs, urlsplit

import lxml.html
import pytest

pytestmark = pytest.mark.django_db


def letter(page):
    return next(iter(lxml.html.fromstring(page).xpath("//a[starts-with(@href, 'mailto:')]/@href")), None)


def test_the_letter_names_place_edition_and_address(html_of, settings):
    settings.CONTACT_EMAIL = "editors@treaty.example"
    address = urlsplit(letter(html_of("/articles/8/3/")))
    said = parse_qs(address.query)
    assert (address.path, said["subject"]) == ("editors@treaty.example", ["Error in Article 8(3)"])
    assert "art_8__para_3\r\nEdition: restatement, version " in said["body"][0]
    assert "http://testserver/articles/8/3/" in said["body"][0]


def test_without_an_address_nobody_is_asked_to_write(html_of, settings):
    settings.CONTACT_EMAIL = ""
    assert letter(html_of("/articles/8/3/")) is None
