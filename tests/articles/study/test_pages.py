"""The pages of the aids to study, held against the fixture files."""

import csv
import io
import json
from collections import Counter

import lxml.html
import pytest
import yaml
from docx import Document

from articles.models import Checklist, Edition, Instrument, Parallel, Source, Topic
from tests.fixture_text import FIXTURES

pytestmark = pytest.mark.django_db

PAGES = ["/study/", "/glossary/", "/topics/", "/topics/victims/", "/checklists/", "/checklists/mla-request/"]
PAGES += ["/concordance/", "/concordance/?by=instrument", "/concordance/rome/", "/sources/"]


def parse(html):
    return lxml.html.fromstring(html)


def in_file(name):
    return yaml.safe_load((FIXTURES / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_names_the_standing_of_what_it_says(html_of, address):
    band = parse(html_of(address)).cssselect("main .standing")[0].text_content()
    assert "Written for this site." in band
    assert "no official standing" in band


@pytest.mark.parametrize("address", PAGES)
def test_a_page_costs_at_most_eight_queries(client, django_assert_max_num_queries, address):
    with django_assert_max_num_queries(8):
        client.get(address)


def test_study_leads_to_every_aid(html_of):
    links = parse(html_of("/study/")).cssselect(".aids dt a")
    assert [a.get("href") for a in links] == [
        "/how-it-works/",
        "/glossary/",
        "/topics/",
        "/checklists/",
        "/concordance/",
        "/sources/",
        "/my-copy/",
    ]


def test_the_glossary_has_every_term_with_its_definition(html_of):
    shown = {
        div.findtext("dt/a"): " ".join(div.find("dd").text_content().split())
        for div in parse(html_of("/glossary/")).cssselect(".terms > div")
    }
    assert shown == {row["term"]: " ".join(row["definition"].split()) for row in in_file("glossary.yaml")}


def test_a_use_outside_the_meaning_says_so(html_of):
    victims = parse(html_of("/glossary/")).get_element_by_id("term-victims").text_content()
    assert "Defined in Article 81(1), for Part VI only." in victims
    assert "Article 47(2) (outside that meaning)" in victims


def test_every_topic_shows_its_provisions_in_order_with_the_reason(html_of):
    shown, wanted = {}, {}
    for topic in in_file("topics.yaml")["topics"]:
        entries = parse(html_of(f"/topics/{topic['slug']}/")).cssselect(".entries > li")
        shown[topic["slug"]] = [(li.get("id"), li.cssselect(".why")[0].text_content()) for li in entries]
        wanted[topic["slug"]] = [(entry["provision"], entry["why"]) for entry in topic["entries"]]
    assert shown == wanted


def test_citations_in_an_introduction_are_links(html_of):
    links = parse(html_of("/topics/making-a-request/")).cssselect(".introduction a")
    assert [(a.text_content(), a.get("href")) for a in links] == [("Article 25", "/articles/25/")]


def test_every_provision_of_a_topic_shows_its_opening_words(html_of):
    lacking = {
        topic.slug: [li.get("id") for li in items if not li.cssselect(".opening")]
        for topic in Topic.objects.all()
        if (items := parse(html_of(topic.get_absolute_url())).cssselect(".entries > li"))
    }
    assert lacking == {slug: [] for slug in lacking}


def test_each_item_of_a_checklist_has_a_box_and_opens_its_provision(html_of):
    items = parse(html_of("/checklists/mla-request/")).cssselect(".checklist li")
    stored = Checklist.objects.get(slug="mla-request").items.all()
    shown = [(li.find("div/label").text_content(), li.cssselect(".when a")[0].get("href")) for li in items]
    assert shown == [(item.text, item.provision.get_absolute_url()) for item in stored]
    assert len({li.find("input").get("id") for li in items}) == 31


def test_a_checklist_as_markdown_has_every_item_with_its_address(client):
    text = client.get("/checklists/mla-request.md").content.decode()
    assert text.count("- [ ] ") == 31
    assert "[Article 23(1)](http://testserver/articles/23/1/)" in text


def test_a_checklist_as_docx_can_be_read_and_has_every_item(client):
    response = client.get("/checklists/extradition-request.docx")
    document = Document(io.BytesIO(response.content))
    items = Checklist.objects.get(slug="extradition-request").items.all()
    assert [row.cells[1].text for row in document.tables[0].rows][1:] == [item.text for item in items]
    assert "no official standing" in document.paragraphs[2].text


def test_the_concordance_shows_every_parallel(html_of):
    rows = parse(html_of("/concordance/")).cssselect(".parallels > li")
    shown = Counter((li.find("a").text, " ".join(li.find("p").text.split())) for li in rows)
    stored = Counter((str(row.provision), " ".join(row.note.split())) for row in Parallel.objects.all())
    assert shown == stored


def test_an_instrument_shows_its_own_parallels(html_of):
    shown = {
        i.source_id: len(parse(html_of(i.get_absolute_url())).cssselect("tbody tr")) for i in Instrument.objects.all()
    }
    assert shown == Counter(row["instrument"] for row in in_file("concordance.yaml"))


def test_the_concordance_as_csv_is_the_fixture(client):
    rows = list(csv.DictReader(io.StringIO(client.get("/concordance.csv").content.decode())))
    fields = ("provision", "instrument", "locator", "relation", "note")
    wanted = Counter(tuple(" ".join(row[field].split()) for field in fields) for row in in_file("concordance.yaml"))
    assert Counter(tuple(row[field] for field in fields) for row in rows) == wanted


def test_an_article_shows_its_topics_and_its_parallels(html_of):
    html = parse(html_of("/articles/81/"))
    assert "Victims" in html.cssselect(".topics-of")[0].text_content()
    stored = Parallel.objects.filter(provision__eid__startswith="art_8__").count()
    assert f"Compare: {stored} comparable provisions" in html_of("/articles/8/")


def test_sources_say_how_much_was_read_and_what_they_support(html_of):
    html = parse(html_of("/sources/"))
    assert len(html.cssselect(".sources > li")) == Source.objects.count()
    rome = html.get_element_by_id("rome").text_content()
    assert "parallels in the concordance" in rome
    assert "read" in rome


def test_a_source_of_an_annotation_leads_to_it(html_of):
    links = parse(html_of("/sources/")).get_element_by_id("ece").xpath(".//*[@class='supports']//a/@href")
    assert "/annotations/art-9-nationals/" in links


def test_what_is_not_there_is_404(client):
    places = [
        "/topics/none/",
        "/checklists/none/",
        "/checklists/none.md",
        "/checklists/none.docx",
        "/concordance/none/",
    ]
    assert [client.get(place).status_code for place in places] == [404] * len(places)


def test_sources_come_as_csl_json(client):
    rows = json.loads(client.get("/sources.json").content)
    assert [row["id"] for row in rows] == list(Source.objects.values_list("key", flat=True))
    assert all(row["type"] and row["title"] for row in rows)


def test_a_site_without_aids_says_so(client):
    for model in (Topic, Checklist, Parallel):
        model.objects.all().delete()
    assert "No topic has been compiled yet." in client.get("/topics/").content.decode()
    assert "Nothing has been compared yet." in client.get("/concordance/").content.decode()


def test_another_edition_keeps_its_choice_in_the_links(client):
    edition = Edition.objects.get()
    edition.pk, edition.slug, edition.language, edition.standing = None, "nl", "nl", "translation"
    edition.save()
    links = parse(client.get("/topics/victims/?edition=nl").content).cssselect(".entries .place a")
    assert [a.get("href") for a in links if "edition=nl" not in a.get("href")] == []
