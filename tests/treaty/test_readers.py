"""What holds for every address that a reader can ask for."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import Resolver404, URLPattern, get_resolver, resolve

from tests.addresses import EVERY, FILES, FOR_OTHERS, MISSING, PAGES

pytestmark = pytest.mark.django_db
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def names_of(patterns):
    """The names of addresses that the site has, the admin's and the API's own left out."""
    for one in patterns:
        if isinstance(one, URLPattern):
            yield one.name
        elif one.namespace is None:
            yield from names_of(one.url_patterns)


def name_at(address):
    try:
        return resolve(urlsplit(address).path).url_name
    except Resolver404:
        return None


def test_every_kind_of_address_is_in_the_list():
    known = {name_at(address) for address in EVERY}
    assert set(names_of(get_resolver().url_patterns)) - {None} - known == set()


def test_every_address_of_the_list_is_there(client):
    answers = {address: client.get(address).status_code for address in [*PAGES, *FILES]}
    assert {address: code for address, code in answers.items() if code not in (200, 302, 303)} == {}
    assert {client.get(address).status_code for address in MISSING} == {404}


@pytest.mark.parametrize("address", EVERY)
def test_readers_get_no_cookie_and_the_strict_headers(client, address):
    answer = client.get(address)
    whose = "cross-origin" if address.startswith(FOR_OTHERS) else "same-origin"
    expected = HEADERS | {"Cross-Origin-Resource-Policy": whose}
    assert (dict(answer.cookies), {name: answer.get(name) for name in HEADERS}) == ({}, expected)
    policy = answer["Content-Security-Policy"]
    assert ("require-trusted-types-for 'script'" in policy, "unsafe" in policy) == (True, False)


def test_static_files_carry_the_headers_too(client):
    answer = client.get(f"{settings.STATIC_URL}js/theme.js")
    answer.close()
    assert {name: answer.get(name) for name in HEADERS} == HEADERS
    assert "camera=()" in client.get("/")["Permissions-Policy"]
