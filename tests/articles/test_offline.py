"""The copy for reading offline, as the site gives it out: the page, the worker, and what an app is called."""

import json
import re
from pathlib import Path

import lxml.html
import pytest
from django.contrib.staticfiles import finders

from articles import freshness
from articles.models import Edition, Provision, Treaty, Wording

pytestmark = pytest.mark.django_db


def worker(client):
    return client.get("/sw.js").content.decode()


def version(client):
    return re.search(r'VERSION = "([0-9a-f]{16})"', worker(client))[1]


def test_the_page_of_the_copy_holds_every_provision(client):
    page = lxml.html.fromstring(client.get("/offline/").content)
    eids = page.xpath("//template[@data-text]//*[contains(@class, 'provision')]/@id")
    assert eids == list(Provision.objects.values_list("eid", flat=True))
    assert len(set(eids)) == len(eids)


def test_the_worker_is_asked_for_anew_each_time_and_names_only_what_is_there(client):
    response = client.get("/sw.js")
    files = json.loads(re.search(r"FILES = (\[.*\]);", response.content.decode())[1])
    assert (response["Cache-Control"], response["Content-Type"]) == ("no-cache", "text/javascript")
    marked = {f: re.sub(r"\.[0-9a-f]{12}(?=\.)", "", f).removeprefix("/static/") for f in files if "/static/" in f}
    assert [file for file, name in marked.items() if finders.find(name) is None] == []
    assert client.get(files[-1]).status_code == 200


def test_every_file_that_a_page_of_the_copy_asks_for_is_in_it(client):
    page = lxml.html.fromstring(client.get("/offline/").content)
    asked = page.xpath(
        "//link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href | //script/@src | //@data-my-copy"
    )
    asked += [address.partition("#")[0] for address in page.xpath("//use/@href")]
    assert len(asked) > 8
    assert [address for address in asked if f'"{address}"' not in worker(client)] == []


def test_in_another_language_the_page_has_the_switch_and_no_text_and_the_copy_stays_english(client):
    french = lxml.html.fromstring(client.get("/offline/", {"ui": "fr"}).content)
    assert (french.get("lang"), french.xpath("//template[@data-text]//*[@id]")) == ("fr", [])
    assert (len(french.xpath("//template[@data-about]//input")), "Lire hors ligne" in worker(client)) == (1, False)
    assert lxml.html.fromstring(client.get("/offline/").content).get("lang") == "en"


def test_another_text_is_another_version_of_the_copy(client):
    before = version(client)
    Wording.objects.filter(provision="art_1").update(text="Other words.")
    freshness.changed()
    assert version(client) != before
    assert client.get("/offline/")["ETag"] == f'"{version(client)}"'


def test_the_same_text_is_the_same_version_whatever_else_changes(client):
    before = version(client)
    freshness.changed()
    assert version(client) == before
    assert client.get("/offline/", headers={"if-none-match": f'"{before}"'}).status_code == 304


def test_the_app_is_called_as_the_treaty_is_and_its_icons_are_there(client):
    Treaty.objects.update(short_title="Another treaty")
    response = client.get("/manifest.webmanifest")
    manifest = response.json()
    assert (response["Content-Type"], manifest["name"]) == ("application/manifest+json", "Another treaty")
    names = [re.sub(r"\.[0-9a-f]{12}(?=\.)", "", icon["src"]).removeprefix("/static/") for icon in manifest["icons"]]
    heads = [Path(finders.find(name)).read_bytes()[16:24] for name in names]  # width and height of a PNG
    sizes = [f"{int.from_bytes(head[:4], 'big')}x{int.from_bytes(head[4:], 'big')}" for head in heads]
    assert sizes == [icon["sizes"] for icon in manifest["icons"]]


@pytest.mark.parametrize("address", ["/sw.js", "/offline/", "/manifest.webmanifest"])
def test_without_a_text_there_is_nothing_to_keep(client, address):
    Edition.objects.all().delete()
    assert client.get(address).status_code == 404


def test_copy_and_worker_cost_two_queries_each_once_made(client, django_assert_max_num_queries):
    client.get("/sw.js")
    with django_assert_max_num_queries(4):
        client.get("/sw.js")
        client.get("/offline/")
