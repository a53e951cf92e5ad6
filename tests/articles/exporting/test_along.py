"""Annotations and references in files: complete, set apart, and never taken for words of the treaty."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from articles import editing
from articles.editing import Who, Words
from articles.exporting import files
from articles.exporting.formats import FORMATS
from articles.exporting.gathering import document
from articles.exporting.remarks import APART, Span
from articles.models import Annotation, Reference
from tests.articles.exporting.along import ALL, ALONG, squeezed, text_of

pytestmark = pytest.mark.django_db


def test_html_is_read_with_nothing_lost(every_means):
    blocks = every_means.remarks[0].blocks
    assert [b.kind for b in blocks] == ["p", "heading", "ol", "quote", "pre", "table", "rule", "p"]
    assert blocks[0].spans[:5] == (
        Span("First, see "),
        Span("Article 8(3)", targets=("art_8__para_3",)),
        Span("."),
        Span("", note=1),
        Span("\u202f"),
    )


def test_a_footnote_is_its_source_without_the_way_back(every_means):
    assert every_means.remarks[0].notes == (
        (Span("Ana Novak, "), Span("A Book", ("em",)), Span(", 2020")),
        (Span("A page", href="https://example.org/s"),),
    )


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_means_of_an_annotation_is_in_every_kind_of_file(every_means, suffix):
    words = squeezed(text_of(suffix, FORMATS[suffix].made(every_means, "a4")))
    said = ["A title & more", "see", "Article 8(3)", "Emphasis", "weight", "code", "A heading", "inner"]
    said += ["Quoted words.", "x < y", "Right", "two", "Last.", "Ana Novak, ", "A Book", ", 2020", "A page", APART]
    said = [s if suffix not in ("md", "json") else s.replace("&", "\\&") for s in said]
    assert [each for each in said if squeezed(each) not in words] == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_who_wrote_it_when_and_in_which_revision_is_in_every_kind_of_file(edition, suffix):
    found = document(edition, "art_8", ALL)
    words = squeezed(text_of(suffix, FORMATS[suffix].made(found, "a4")))
    first = found.remarks[0]
    said = [first.title, first.author, f'"revision": {first.revision}' if suffix == "json" else "revision 1"]
    assert [each for each in said if squeezed(each) not in words] == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_annotation_says_that_it_is_not_part_of_the_text(edition, suffix):
    found = document(edition, "part_I", ("annotations",))
    words = squeezed(text_of(suffix, FORMATS[suffix].made(found, "a4")))
    said = [squeezed(remark.what) for remark in found.remarks]
    assert (len(said) > 30, [each for each in said if each not in words]) == (True, [])
    assert words.count(squeezed(f", {APART}")) == len(said)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_begins_with_what_goes_along_and_how_far_it_is_dated(edition, suffix):
    found = document(edition, "art_8", ("annotations",))
    words = squeezed(text_of(suffix, FORMATS[suffix].made(found, "a4")))
    dated = f"{found.date.day}{found.date:%B}{found.date.year}"
    assert "4annotationsstandundertheprovisions" in words
    assert f"Thenewestofthemisdated{dated}" in words


PLACES = [("", ALL), ("annex_F", ALL), ("part_III", ALL), *(("art_8__para_3", along) for along in ALONG)]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(("eid", "along"), PLACES)
def test_every_combination_gives_the_same_bytes_twice(edition, suffix, eid, along):
    once, again = (files.made(edition, eid, suffix, "a4", along) for _ in range(2))
    assert once == again


def test_the_text_alone_is_what_comes_unasked(edition):
    assert document(edition, "art_8").remarks == ()
    assert APART not in files.made(edition, "art_8", "txt")[1].decode()


def test_words_of_the_treaty_are_the_same_with_and_without(edition):
    bare, full = (document(edition, "", along) for along in ((), ALL))
    assert [(n.eid, n.heading, n.text, n.tail) for n in bare.walk()] == [
        (n.eid, n.heading, n.text, n.tail) for n in full.walk()
    ]


def test_every_published_annotation_and_reference_is_in_the_whole(edition):
    found = document(edition, "", ALL)
    cited = {(target, node.eid) for node in found.walk() for target in node.cites}
    back = {(node.eid, source) for node in found.walk() for source in node.cited_by}
    assert {r.key for r in found.remarks} == set(Annotation.objects.public().values_list("key", flat=True))
    assert back == cited == set(Reference.objects.made_in(edition).values_list("target_id", "wording__provision_id"))


def test_the_name_of_a_file_says_what_goes_along_and_of_which_day(edition):
    found = document(edition, "art_8", ALL)
    first = "ljubljana-the-hague-convention-art-8-restatement-2026-11-21"
    assert found.name == f"{first}-with-annotations-of-{found.date}-and-references"
    assert document(edition, "art_8", ("references",)).name == f"{first}-with-references"


@pytest.mark.parametrize("query", ["annotations,references", "references, annotations", "annotations&with=references"])
def test_what_goes_along_can_be_asked_for_in_any_way(client, settings, tmp_path, query):
    settings.FILES_DIR = tmp_path
    assert json.loads(client.get(f"/articles/8.json?with={query}").content)["with"] == list(ALL)


def test_what_cannot_go_along_is_said_in_one_sentence(client):
    response = client.get("/articles/8.pdf?with=pictures")
    assert response.status_code == 404
    assert "Nothing called “pictures” can go along with the text. What can: annotations, references." in (
        response.content.decode()
    )


def test_the_command_takes_along_what_the_site_does(tmp_path, client, settings):
    settings.FILES_DIR = tmp_path / "kept"
    words = ["art_8", "--format=md", "--with=annotations", f"--output={tmp_path / 'a.md'}"]
    call_command("export", *words, stdout=io.StringIO())
    assert (tmp_path / "a.md").read_bytes() == client.get("/articles/8.md?with=annotations").content
    with pytest.raises(CommandError, match="Nothing called “pictures”"):
        call_command("export", "art_8", "--with=pictures")


def test_an_annotation_that_is_published_is_in_the_next_file(client, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    address, who = "/articles/9.txt?with=annotations", Who("Ana")
    before = client.get(address).content.decode()
    annotation = Annotation.objects.create(key="ours", provision_id="art_9", kind="text")
    revision = editing.save_draft(annotation, Words("Newly said", "See Article 8(3).[^s1]", ["bwb"]), who)
    for step in (editing.submit, editing.approve, editing.publish):
        step(revision, who)
    assert ("Newly said" in before, "Newly said" in client.get(address).content.decode()) == (False, True)
