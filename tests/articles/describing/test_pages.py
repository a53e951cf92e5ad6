"""What the head of a page says to programs, and that it is true."""

import gzip

import lxml.html
import pytest
from django.utils import timezone

from articles import freshness
from articles.describing.facts import legal_value
from articles.models import Annotation, Edition, Treaty
from articles.templatetags.describing import data_block
from tests.articles.describing.data import ENTRY, another_edition, meta, things

pytestmark = pytest.mark.django_db
FACTS = "tests.articles.describing.data.in_force"


def legislation(html):
    return things(html)["Legislation"]


def test_with_the_acts_recorded_the_treaty_is_not_in_force(html_of):
    assert legislation(html_of("/articles/8/"))["legislationLegalForce"] == "https://schema.org/NotInForce"


@pytest.mark.parametrize(("day", "force"), [(ENTRY, "InForce"), (ENTRY.replace(month=5), "NotInForce")])
def test_force_begins_on_the_day_of_entry_without_a_change_of_content(settings, monkeypatch, html_of, day, force):
    settings.TREATY_FACTS = FACTS
    freshness.changed()
    html_of("/articles/8/")
    monkeypatch.setattr(timezone, "localdate", lambda: day)
    assert legislation(html_of("/articles/8/"))["legislationLegalForce"] == f"https://schema.org/{force}"
    assert legislation(html_of("/text/")).get("legislationDateOfApplicability") == (
        ENTRY.isoformat() if force == "InForce" else None
    )


@pytest.mark.parametrize(
    ("standing", "value"),
    [
        ("restatement", "unofficial"),
        ("translation", "unofficial"),
        ("unstated", "unofficial"),
        ("authentic", "official"),
    ],
)
def test_only_authentic_words_have_legal_value(standing, value):
    assert legal_value(standing) == value


def test_words_are_unofficial_dated_and_licensed(html_of):
    assert legislation(html_of("/articles/8/"))["encoding"] == {
        "@type": "LegislationObject",
        "inLanguage": "en",
        "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
        "legislationDateVersion": "2024-02-15",
        "dateModified": "2026-11-21",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_a_translation_says_its_language_and_has_no_legal_value_either(html_of):
    another_edition(slug="nl", language="nl", standing="translation")
    encoding = legislation(html_of("/articles/8/", edition="nl"))["encoding"]
    assert (encoding["inLanguage"], encoding["legislationLegalValue"]) == (
        "nl",
        "https://schema.org/UnofficialLegalValue",
    )


def test_an_old_version_describes_nothing_and_is_not_to_be_indexed(html_of):
    edition = Edition.objects.get()
    about = {"imported_on": edition.retrieved_on, "title": edition.title, "source": edition.source}
    for number in (1, 2):
        edition.versions.create(number=number, text_date=edition.text_date, sha256=str(number), **about)
    html = html_of("/articles/8/", at="v1")
    assert (meta(html, "robots"), meta(html, "og:image")) == ("noindex", None)
    assert "ld+json" not in html


def test_no_words_can_end_the_block_of_data(html_of):
    Treaty.objects.update(short_title="</script><script>alert(1)</script><!-- & \u2028")
    freshness.changed()
    html = html_of("/states/")
    assert "</script><script>alert" not in html
    assert things(html)["Dataset"]["name"].endswith("</script><script>alert(1)</script><!-- & \u2028")


def test_a_block_of_data_holds_no_character_that_means_anything_to_html():
    inside = data_block({"a": "<!--</script>&\u2029"}).removeprefix('<script type="application/ld+json">')
    assert inside.removesuffix("</script>") == '{"a":"\\u003c!--\\u003c/script\\u003e\\u0026\\u2029"}'


@pytest.mark.parametrize(
    ("address", "title", "picture"),
    [
        ("/articles/8/", "Article 8: Jurisdiction", "/cards/art_8.png"),
        ("/articles/8/3/", "Article 8(3): Jurisdiction", "/cards/art_8__para_3.png"),
        ("/annexes/F/", "Annex F: Torture", "/cards/annex_F.png"),
        ("/parts/III/", "Part III: Mutual legal assistance", "/cards/part_III.png"),
        ("/", "Ljubljana – The Hague Convention", "/cards/home.png"),
        (
            "/annotations/preamble-victims-recital/",
            "What the preamble says about victims",
            "/cards/annotations/preamble-victims-recital.png",
        ),
    ],
)
def test_what_is_shared_has_a_title_words_and_a_picture_that_is_there(client, html_of, address, title, picture):
    html = html_of(address)
    said = [meta(html, f"og:{name}") for name in ("title", "image")]
    assert (said, bool(meta(html, "og:description"))) == ([title, f"http://testserver{picture}"], True)
    assert client.get(picture)["Content-Type"] == "image/png"


def test_a_point_is_shared_at_its_own_address_though_its_article_is_canonical(html_of):
    html = html_of("/articles/8/3/")
    assert meta(html, "og:url") == "http://testserver/articles/8/3/"
    assert lxml.html.fromstring(html).xpath("//link[@rel='canonical']/@href") == ["http://testserver/articles/8/"]


def alternates(html):
    links = lxml.html.fromstring(html).xpath("//link[@rel='alternate'][@hreflang]")
    return {link.get("hreflang"): link.get("href").removeprefix("http://testserver") for link in links}


@pytest.mark.parametrize("address", ["/articles/8/", "/parts/III/", "/text/", "/"])
def test_editions_in_other_languages_name_each_other(html_of, address):
    another_edition(slug="nl", language="nl", standing="translation")
    named = {"en": address, "nl": f"{address}?edition=nl", "x-default": address}
    assert [alternates(html_of(address)), alternates(html_of(address, edition="nl"))] == [named, named]


def test_where_there_is_one_language_no_other_is_named(html_of):
    another_edition(slug="plain", language="en")
    assert alternates(html_of("/articles/8/")) == alternates(html_of("/articles/8/", edition="plain")) == {}


def test_a_point_names_no_translations_because_its_article_does(html_of):
    another_edition(slug="nl", language="nl", standing="translation")
    assert alternates(html_of("/articles/8/3/")) == {}


def test_a_provision_says_in_its_head_how_to_cite_it_and_in_what_forms_it_can_be_had(client):
    links = client.get("/articles/8/3/")["Link"].split(",")
    assert links == [
        "<http://testserver/id/art_8__para_3>;rel=cite-as",
        '</articles/8/3.jsonld>;rel=describedby;type="application/ld+json"',
        '</articles/8/3.json>;rel=alternate;type="application/json"',
        '</articles/8/3.xml>;rel=alternate;type="application/akn+xml"',
        "<https://creativecommons.org/licenses/by/4.0/>;rel=license",
    ]


@pytest.mark.parametrize("address", ["/articles/8/", "/articles/8/3/", "/text/", "/parts/III/", "/annexes/F/"])
def test_every_link_of_the_head_leads_somewhere(client, address):
    links = [link.partition(">")[0].strip("<") for link in client.get(address)["Link"].split(",")]
    ours = [link.removeprefix("http://testserver") for link in links if not link.startswith("https://")]
    assert len(ours) == 4
    assert {client.get(link, follow=True).status_code for link in ours} == {200}


def test_an_annotation_is_cited_by_its_revision(client):
    annotation = Annotation.objects.get(key="preamble-victims-recital")
    address = annotation.get_absolute_url()
    first = client.get(address)["Link"].split(",")[0]
    assert first == f"<http://testserver{address}?revision={annotation.published.number}>;rel=cite-as"


def test_what_an_article_says_to_programs_weighs_at_most_700_bytes(client):
    """Packed, with the links in the head of the answer, which are not packed."""
    response = client.get("/articles/8/")
    head = lxml.html.fromstring(response.content).find("head")
    found = head.xpath("script[@type='application/ld+json'] | meta[@property] | link[contains(@type, 'oembed')]")
    with_it = response.content
    without = with_it
    for element in found:
        without = without.replace(lxml.html.tostring(element, encoding="utf-8", with_tail=False), b"")
    packed = len(gzip.compress(with_it, 6)) - len(gzip.compress(without, 6))
    assert 100 < packed + len(response["Link"]) <= 700
