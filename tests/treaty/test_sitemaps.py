"""What search engines are told: every page that stands for itself, and since when it is as it is."""

import datetime as dt

import lxml.etree
import lxml.html
import pytest
from django.utils import timezone

from articles import freshness, identifiers
from articles.models import Annotation, Edition, Provision, Treaty
from tests.articles.describing.data import another_edition
from treaty.sitemaps import SECTIONS

pytestmark = pytest.mark.django_db
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
HOST = "http://testserver"


def listed(client, address, tag="url"):
    """Address → day of the last change, or None, as a sitemap lists them."""
    xml = lxml.etree.fromstring(client.get(address).content)
    rows = [(row.findtext("s:loc", None, SPACE), row.findtext("s:lastmod", None, SPACE)) for row in xml]
    assert {row.tag.partition("}")[2] for row in xml} <= {tag}
    return {address.removeprefix(HOST): day for address, day in rows}


def pages(client):
    return {a: day for name in SECTIONS for a, day in listed(client, f"/sitemap-{name}.xml").items()}


def test_the_index_names_every_part_of_the_sitemap(client):
    assert list(listed(client, "/sitemap.xml", "sitemap")) == [f"/sitemap-{name}.xml" for name in SECTIONS]


def test_every_page_listed_is_there_and_is_the_canonical_one(client):
    found = {}
    for address in pages(client):
        response = client.get(address)
        canonical = lxml.html.fromstring(response.content).xpath("//link[@rel='canonical']/@href")
        found[address] = (response.status_code, canonical[0] if canonical else HOST + address)
    assert found == {address: (200, HOST + address) for address in found}
    assert len(found) > 250


def test_every_part_article_and_annex_is_listed_and_no_place_within_one(client):
    headed = {identifiers.path(eid) for eid in Provision.objects.headed().values_list("eid", flat=True)}
    every = {identifiers.path(eid) for eid in Provision.objects.values_list("eid", flat=True)}
    assert set(pages(client)) & every == headed


def test_days_come_from_the_content_and_never_from_today(client):
    Annotation.objects.all().update(withdrawn_on=timezone.now(), withdrawn_because="For a test.")
    text, states = listed(client, "/sitemap-text.xml"), listed(client, "/sitemap-states.xml")
    assert set(text.values()) == {"2026-11-21"}
    assert (states["/states/al/"], states["/conflicts/"]) == ("2024-02-14", None)


def test_an_annotation_published_later_changes_its_own_page_and_that_of_its_article(client):
    annotation = Annotation.objects.get(key="preamble-victims-recital")
    type(annotation.published).objects.filter(pk=annotation.published_id).update(
        published_on=dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    )
    Annotation.objects.exclude(pk=annotation.pk).update(published=None)
    found = pages(client)
    assert [found[a] for a in (annotation.get_absolute_url(), "/annotations/")] == ["2026-11-20"] * 2
    assert found["/preamble/"] == "2026-11-21"


def test_a_day_to_come_is_no_change_yet(client):
    Edition.objects.update(retrieved_on="2999-01-01")
    assert listed(client, "/sitemap-text.xml")["/text/"] == "2024-02-15"


def test_another_edition_is_listed_by_its_own_addresses(client):
    another_edition(slug="nl", language="nl", standing="translation", retrieved_on=dt.date(2026, 3, 1))
    found = listed(client, "/sitemap-text.xml")
    assert (found["/text/?edition=nl"], found["/text/"]) == ("2026-03-01", "2026-11-21")


def test_an_empty_site_has_an_empty_sitemap(client):
    Annotation.objects.all().update(published=None)
    Edition.objects.all().delete()
    assert listed(client, "/sitemap-text.xml") == {}


def test_there_is_no_other_part(client):
    assert client.get("/sitemap-nothing.xml").status_code == 404


def test_robots_are_told_where_the_sitemap_is_and_little_else(client):
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert len(lines) < 40
    assert f"Sitemap: {HOST}/sitemap.xml" in lines


def test_no_page_of_the_sitemap_is_closed_to_robots(client):
    lines = client.get("/robots.txt").content.decode().splitlines()
    closed = tuple(line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow: "))
    assert len(closed) == 4
    assert [address for address in pages(client) if address.startswith(closed)] == []


def test_assistants_are_told_the_standing_and_where_the_words_are(client):
    said = client.get("/llms.txt").content.decode()
    ours = [line.partition("](")[2].partition(")")[0] for line in said.splitlines() if line.startswith("- [")]
    assert said.startswith("# Ljubljana – The Hague Convention\n\n> A treaty by which States")
    assert "is not the authentic text. Never quote it as the words of the treaty" in said
    assert {client.get(address.removeprefix(HOST)).status_code for address in ours} == {200}


def test_llms_txt_is_plain_words(client):
    Treaty.objects.update(short_title="A & B")
    freshness.changed()
    assert client.get("/llms.txt").content.decode().startswith("# A & B\n")
