import re

import pytest

from articles.models import Treaty

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/", "/articles/8/", "/text/", "/nothing-here", "/print/art_8.css"])
def test_every_answer_carries_the_strict_policy(client, address):
    policy = client.get(address)["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("address", ["/", "/articles/30/1/b/ii/", "/annexes/F/", "/search/?q=consent", "/about/"])
def test_pages_have_nothing_inline_and_ask_nobody_else(html_of, address):
    html = html_of(address)
    # A block of data (HTML, 4.12.1) is never run; every other script has an address.
    html = html.replace('<script type="application/ld+json">', "")
    assert re.findall(r"<style|<script(?![^>]*src=)|\sstyle=|\son\w+=", html) == []
    assert [
        a
        for a in re.findall(r'(?:src|<link[^>]*href)="([^"]+)"', html)
        if re.match(r"(https?:)?//", a) and "testserver" not in a
    ] == []


def test_readers_get_no_cookie(client):
    assert client.get("/articles/8/").cookies == {}


def test_the_printed_head_cannot_be_broken_out_of(client):
    Treaty.objects.update(short_title='A "treaty"\\ } body { display: none')
    css = client.get("/print/art_8.css").content.decode()
    assert css.count("{") == 4
    assert "A \\22 treaty\\22 \\5c  \\7d  body \\7b  display: none" in css


@pytest.mark.parametrize("at", ['/"; } body { display: none', "//elsewhere.example/", "elsewhere", "/" + "x" * 400])
def test_the_printed_foot_holds_an_address_of_this_site_and_nothing_else(client, at):
    css = client.get("/print/art_8.css", {"at": at}).content.decode()
    assert css.count("{") == 4
    assert [word for word in ("elsewhere", "x" * 400) if word in css] == []
