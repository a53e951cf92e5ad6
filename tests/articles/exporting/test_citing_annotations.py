"""An annotation is cited in exactly the revision that is read, by people and by reference managers."""

import json

import lxml.html
import pytest

from articles.exporting.citing import RECORDS, STYLES
from articles.models import Annotation

pytestmark = pytest.mark.django_db
KEY = "art-30-grounds"
PAGE = f"/annotations/{KEY}/"
PERMANENT = f"http://testserver{PAGE}?revision=1"
COLLECTION = "Annotations on the Ljubljana – The Hague Convention"


def citations(page):
    rows = lxml.html.fromstring(page).cssselect(".styles > div")
    return {row.get("id"): row.cssselect("[data-citation]")[0].text_content() for row in rows}


def test_an_annotation_is_cited_in_every_style_with_its_permanent_address(html_of):
    found = citations(html_of(f"{PAGE}cite/?revision=1"))
    assert list(found) == [style.key for style in STYLES]
    assert {key for key, text in found.items() if PERMANENT in text} == set(found)


def test_its_author_title_and_collection_come_from_what_is_recorded(html_of):
    one = Annotation.objects.get(key=KEY).published
    day = f"{one.made_on.day} {one.made_on:%B %Y}"
    said = f"{one.author}, ‘{one.title}’ ({COLLECTION}, revision 1, {day})"
    assert citations(html_of(f"{PAGE}cite/"))["oscola4"].startswith(said)


def test_a_note_on_a_doubtful_point_is_cited_by_its_place(html_of):
    doubt = Annotation.objects.public().filter(kind="doubtful point", published__title="").first()
    assert "“A doubtful point in " in citations(html_of(f"{doubt.get_absolute_url()}cite/"))["plain"]


@pytest.mark.parametrize("address", [f"{PAGE}cite/?revision=99", "/annotations/nothing-here/cite/"])
def test_a_revision_or_annotation_that_is_not_public_is_not_cited(client, address):
    assert client.get(address).status_code == 404


def test_a_withdrawn_annotation_is_gone_for_citations_too(client):
    Annotation.objects.filter(key=KEY).update(withdrawn_on="2026-11-01T00:00Z", withdrawn_because="For a test.")
    assert client.get(f"{PAGE}cite/").status_code == 410


def test_the_dialog_gets_the_same_words(client, html_of):
    answer = json.loads(client.get(f"{PAGE}cite.json?revision=1").content)
    assert {s["key"]: s["text"] for s in answer["styles"]} == citations(html_of(f"{PAGE}cite/?revision=1"))
    assert (answer["page"], answer["several"]) == (f"{PAGE}cite/?revision=1", False)


@pytest.mark.parametrize("suffix", RECORDS)
def test_reference_managers_get_its_record(client, suffix):
    said = client.get(f"{PAGE}cite.{suffix}?revision=1").content.decode()
    assert PERMANENT in said
    assert Annotation.objects.get(key=KEY).published.author in said


@pytest.mark.parametrize("address", [PAGE, f"{PAGE}body/", "/articles/30/?layers=annotations"])
def test_wherever_it_is_read_it_can_be_cited(html_of, address):
    links = lxml.html.fromstring(html_of(address)).cssselect(".annotation [data-cite]")
    assert f"{PAGE}cite/?revision=1" in [link.get("href") for link in links]


def test_zotero_finds_a_web_page_with_author_title_date_and_lasting_address(html_of):
    one = Annotation.objects.get(key=KEY).published
    tags = lxml.html.fromstring(html_of(PAGE)).cssselect("meta")
    found = {tag.get("name") or tag.get("property") or "": tag.get("content") for tag in tags}
    assert {name: said for name, said in found.items() if name.startswith(("citation_", "z:", "og:"))} == {
        "z:itemType": "webpage",
        "citation_title": one.title,
        "citation_author": one.author,
        "citation_publication_date": f"{one.made_on:%Y/%m/%d}",
        "citation_language": "en",
        "citation_public_url": PERMANENT,
        "citation_abstract_html_url": PERMANENT,
        "og:site_name": COLLECTION,
    }


def test_every_record_is_linked_and_there(client, html_of):
    links = lxml.html.fromstring(html_of(PAGE)).xpath("//link[@rel='alternate'][contains(@href, 'cite.')]")
    answers = [(link.get("type"), client.get(link.get("href"))["Content-Type"]) for link in links]
    assert answers == [(record.media_type, record.media_type) for record in RECORDS.values()]


def test_unapi_names_the_one_format_and_gives_it(client, html_of):
    page = lxml.html.fromstring(html_of(PAGE))
    (server,), (name,) = page.xpath("//link[@rel='unapi-server']/@href"), page.xpath("//abbr[@class='unapi-id']/@title")
    formats = client.get(server, {"id": name})
    assert (formats.status_code, b'<format name="ris"' in formats.content) == (300, True)
    assert client.get(server, {"id": name, "format": "ris"}).content.startswith(b"TY  - ELEC")


@pytest.mark.parametrize(
    ("query", "status"),
    [("", 200), ("id=x", 404), ("id=nothing.1", 404), (f"id={KEY}.99", 404), (f"id={KEY}.1&format=mods", 406)],
)
def test_unapi_answers_as_its_rules_say(client, query, status):
    assert client.get(f"/unapi?{query}").status_code == status
