"""What readers see of annotations: beside the text, on pages of their own, in feeds and in the search."""

import re

import lxml.html
import pytest
from django.utils import timezone

from articles import editing
from articles.editing import Who
from articles.models import Annotation, Revision

pytestmark = pytest.mark.django_db
KEY = "art-30-grounds"


def page(html):
    return lxml.html.fromstring(html)


@pytest.fixture
def twice():
    """An annotation with two published revisions."""
    annotation = Annotation.objects.get(key=KEY)
    old = editing.words_of(annotation.published)
    words = old._replace(body=old.body.replace("All ten grounds", "All of the ten grounds"))
    revision = editing.save_draft(annotation, words, Who("Ana"), 1, "A word.")
    Revision.objects.filter(pk=revision.pk).update(state="published", published_on=timezone.now())
    Annotation.objects.filter(pk=annotation.pk).update(published=revision)
    return annotation


def test_annotations_stand_after_the_words_they_speak_of(html_of):
    margin = page(html_of("/articles/30/")).cssselect("#art_30__para_1__point_d > div > .marginalia")[0]
    assert margin.getprevious().tag == "p"
    assert "Doubtful point" in margin.cssselect("summary")[0].text_content()


@pytest.mark.parametrize(
    ("layers", "wanted"),
    [("text", (0, 0, 0)), ("notes", (1, 0, 1)), ("beside", (1, 3, 0)), ("annotations", (1, 3, 4)), ("x", (1, 3, 0))],
)
def test_the_address_says_what_stands_beside_the_text(html_of, layers, wanted):
    tree = page(html_of("/articles/30/", layers=layers))
    found = [tree.cssselect(css) for css in (".annotation.doubt", ".annotation:not(.doubt)", ".annotation .body")]
    assert tuple(map(len, found)) == wanted


def test_every_id_on_a_page_with_everything_written_out_is_there_once(html_of):
    ids = page(html_of("/articles/5/", layers="annotations")).xpath("//@id")
    assert len(ids) == len(set(ids)) > 30


def test_who_cites_includes_annotations_elsewhere(html_of):
    cited = page(html_of("/articles/94/")).cssselect("#art_94__para_2 .cited-in li")
    assert "What the preamble says about victims" in [li.text_content() for li in cited]


def test_an_annotation_has_a_page_with_what_one_needs_to_cite_it(html_of):
    text = " ".join(page(html_of(f"/annotations/{KEY}/")).cssselect("main")[0].text_content().split())
    assert f"/annotations/{KEY}/?revision=1" in text
    assert f"http://testserver/annotations/{KEY}/?revision=1" in text


def test_every_published_annotation_has_a_page(client):
    keys = list(Annotation.objects.values_list("key", flat=True))
    assert {client.get(f"/annotations/{key}/").status_code for key in keys} == {200}


@pytest.mark.parametrize(
    "address",
    ["/annotations/", f"/annotations/{KEY}/", f"/annotations/{KEY}/changes/", "/articles/5/?layers=annotations"],
)
def test_pages_have_nothing_inline(html_of, address):
    html = html_of(address).replace('<script type="application/ld+json">', "")  # data, which is never run
    assert re.findall(r"<style|<script(?![^>]*src=)|\sstyle=|\son\w+=|<img", html) == []


def test_every_published_revision_keeps_its_address(html_of, twice):
    assert "All ten grounds" in html_of(f"/annotations/{KEY}/", revision="1")
    assert "All of the ten grounds" in html_of(f"/annotations/{KEY}/")


def test_what_changed_is_shown_word_by_word_and_can_be_heard(html_of, twice):
    tree = page(html_of(f"/annotations/{KEY}/changes/", **{"from": "1", "to": "2"}))
    assert [ins.text_content() for ins in tree.cssselect(".changes ins")] == ["[added: of the]"]
    assert tree.cssselect(".changes del") == []


@pytest.mark.parametrize("number", ["3", "0", "x", "9" * 40])
def test_a_revision_that_was_never_published_is_not_found(client, twice, number):
    editing.save_draft(twice, editing.words_of(twice.revisions.last()), Who("Ana"), 2)
    assert client.get(f"/annotations/{KEY}/", {"revision": number}).status_code == 404


def test_what_was_withdrawn_says_so_and_why(client):
    annotation = Annotation.objects.get(key=KEY)
    editing.withdraw(annotation, Who("Ana"), "It was wrong.")
    answer = client.get(f"/annotations/{KEY}/")
    assert (answer.status_code, "It was wrong." in answer.content.decode()) == (410, True)
    assert KEY not in client.get("/articles/30/").content.decode() + client.get("/annotations/").content.decode()


@pytest.mark.parametrize("by", ["provision", "kind", "newest"])
def test_the_list_has_all_of_them_in_any_order(html_of, by):
    assert len(page(html_of("/annotations/", by=by)).cssselect(".annotations li")) == 180


def test_a_part_shows_what_is_said_about_it(html_of):
    assert len(page(html_of("/parts/I/")).cssselect(".said .annotation .body")) == 2


def test_the_feed_of_an_article_has_what_is_said_about_it(client):
    feed = lxml.etree.fromstring(client.get("/feeds/annotations/art_30").content)
    entries = feed.findall("{http://www.w3.org/2005/Atom}entry")
    assert (len(entries), client.get("/feeds/annotations").status_code) == (4, 200)
    assert client.get("/feeds/annotations/art_99").status_code == 404


def test_what_is_published_is_found_at_once(client, twice):
    words = editing.words_of(twice.published)._replace(title="Of zebras")
    revision = editing.save_draft(twice, words, Who("Ana"), 2)
    assert "Of zebras" not in client.get("/search/", {"q": "zebras"}).content.decode()
    for step in (editing.submit, editing.approve, editing.publish):
        step(revision, Who("Ana"))
    assert f"/annotations/{KEY}/" in client.get("/search/", {"q": "zebras"}).content.decode()
