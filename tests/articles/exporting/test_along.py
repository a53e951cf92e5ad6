"""Annotations and references in files: complete, set apart, and never taken for words of the treaty."""

import ctypes
import dataclasses
import io
import json
import re
import time
import zipfile

import docx
import lxml.etree
import pypdfium2
import pytest
from django.core.management import CommandError, call_command

from articles import editing
from articles.editing import Who, Words
from articles.exporting import akoma, book, data, files, markdown, pdf, plain_text, word
from articles.exporting.formats import FORMATS
from articles.exporting.gathering import document
from articles.exporting.html_remarks import read
from articles.exporting.remarks import APART, Span
from articles.markdown import render
from articles.models import Annotation, Edition, Reference
from tests.articles import treaty_text
from tests.articles.exporting.test_files import schema, words_of_pdf  # noqa: F401 - schema is a fixture

pytestmark = pytest.mark.django_db
ALL = ("annotations", "references")
ALONG = [(), ("annotations",), ("references",), ALL]
AKN = {"a": akoma.NAMESPACE}
BODY = """\
First, see Article 8(3).[^s1][^s2] *Emphasis*, **weight**, `code` and a [link](https://example.org/a?b=1&c=2).

### A heading

1. one
2. two
   - inner

> Quoted words.[^s1]

    x < y

| Left | Right |
|---|---|
| one | two <b> |

---

Last.
"""
SOURCES = ["Ana Novak, <em>A Book</em>, 2020", '<a href="https://example.org/s">A page</a>']


@pytest.fixture
def edition():
    return Edition.objects.by_rank()[0]


@pytest.fixture
def every_means(edition):
    """Article 9 with one annotation that uses everything that Markdown has here."""
    found = document(edition, "art_8", ALL)
    remark = next(iter(found.remarks))
    known = set(treaty_text.eids())
    blocks, notes = read(render(BODY, "ours", "art_8", SOURCES, known).html)
    ours = dataclasses.replace(remark, key="ours", title="A title & more", blocks=blocks, notes=notes)
    tree = dataclasses.replace(found.trees[0], remarks=(ours,), children=())
    return dataclasses.replace(found, trees=(tree,))


def text_of(suffix, made):
    """All that can be read in a file."""
    if suffix == "pdf":
        return words_of_pdf(made)
    if suffix == "docx":
        file = zipfile.ZipFile(io.BytesIO(made))
        parts = [file.read(n) for n in file.namelist() if re.fullmatch(r"word/(document|footnotes)\.xml", n)]
        return " ".join("".join(lxml.etree.fromstring(part).itertext()) for part in parts)
    if suffix == "epub":
        file = zipfile.ZipFile(io.BytesIO(made))
        pages = [file.read(n) for n in file.namelist() if n.endswith(".xhtml")]
        return " ".join("".join(lxml.etree.fromstring(page).itertext()) for page in pages)
    words = made.decode()
    if suffix == "json":
        return words.replace("\\\\", "\\").replace("\\n", "\n")
    return "".join(lxml.etree.fromstring(made).itertext()) if suffix == "xml" else re.sub(r"\n *\| ?", " ", words)


def squeezed(words):
    return re.sub(r"[\s\\`*]+", "", words)


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


@pytest.mark.parametrize("along", ALONG)
@pytest.mark.parametrize("eid", ["", "art_8", "annex_F", "part_III", "preamble", "closing", "art_8__para_3"])
def test_akoma_ntoso_is_valid_with_whatever_goes_along(edition, schema, eid, along):  # noqa: F811
    schema.validate(lxml.etree.fromstring(akoma.write(document(edition, eid, along))))
    assert [error.message for error in schema.error_log] == []


def test_akoma_ntoso_of_every_means_is_valid(every_means, schema):  # noqa: F811
    schema.validate(lxml.etree.fromstring(akoma.write(every_means)))
    assert [error.message for error in schema.error_log] == []


def test_in_akoma_ntoso_no_word_of_ours_stands_in_the_text(edition):
    bare, full = (lxml.etree.fromstring(akoma.write(document(edition, "part_I", along))) for along in ((), ALL))
    body = "string(//a:portionBody)"
    marks = [mark.get("href") for mark in full.iter(f"{{{akoma.NAMESPACE}}}noteRef")]
    notes = [f"#{note.get('eId')}" for note in full.iter(f"{{{akoma.NAMESPACE}}}note")]
    assert full.xpath(body, namespaces=AKN).split() == bare.xpath(body, namespaces=AKN).split()
    assert (sorted(marks), "#standing") == (sorted(notes[1:]), notes[0])


def test_footnotes_of_a_book_lead_both_ways(edition):
    made = zipfile.ZipFile(io.BytesIO(book.write(document(edition, "", ALL))))
    pages = {n: lxml.etree.fromstring(made.read(n)) for n in made.namelist() if n.endswith(".xhtml")}
    ids = {f"{n.rpartition('/')[2]}#{i}" for n, page in pages.items() for i in page.xpath("//@id")}
    links = [
        href if href.partition("#")[0] else f"{n.rpartition('/')[2]}{href}"
        for n, page in pages.items()
        for href in page.xpath("//@href")
        if "://" not in href and "#" in href
    ]
    assert len(ids) == sum(len(page.xpath("//@id")) for page in pages.values())
    assert (len(links) > 2000, set(links) - ids) == (True, set())


def test_word_has_real_footnotes_whose_links_lead_to_their_sources(every_means):
    file = zipfile.ZipFile(io.BytesIO(word.write(every_means)))
    notes, body = (lxml.etree.fromstring(file.read(f"word/{name}.xml")) for name in ("footnotes", "document"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    marks = [mark.get(f"{w}id") for mark in body.iter(f"{w}footnoteReference")]
    assert [note.get(f"{w}id") for note in notes] == ["-1", "0", *marks] == ["-1", "0", "1", "2"]
    assert b"https://example.org/s" in file.read("word/_rels/footnotes.xml.rels")
    assert [f.get(f"{w}instr") for f in body.iter(f"{w}fldSimple")] == [" NOTEREF note_1 \\h "]


def test_every_link_within_a_word_file_leads_to_a_bookmark(edition):
    body = docx.Document(io.BytesIO(word.write(document(edition, "", ALL)))).element
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    names = [mark.get(f"{w}name") for mark in body.iter(f"{w}bookmarkStart")]
    ids = {mark.get(f"{w}id") for mark in body.iter(f"{w}bookmarkStart")}
    anchors = {link.get(f"{w}anchor") for link in body.iter(f"{w}hyperlink")} - {None}
    assert (len(names), len(ids)) == (len(set(names)), len(names))
    assert (len(anchors) > 300, anchors - set(names)) == (True, set())


@pytest.mark.parametrize(("paper", "inches"), [("a4", 8.27), ("letter", 8.5)])
def test_word_fits_the_paper(edition, paper, inches):
    file = docx.Document(io.BytesIO(word.write(document(edition, "art_8"), paper)))
    assert round(file.sections[0].page_width.inches, 2) == inches


def test_word_lists_its_articles_and_shows_over_each_page_which_it_is(edition):
    file = docx.Document(io.BytesIO(word.write(document(edition, "part_I"))))
    listed = [p.text for p in file.paragraphs if "Hyperlink" in p._p.xml or "w:hyperlink" in p._p.xml]
    assert "Article 1: Purpose of this Convention" in listed
    assert "STYLEREF &quot;Heading 2&quot;" in file.sections[0].header._element.xml


def test_markdown_has_a_footnote_for_every_mark(edition):
    words = markdown.write(document(edition, "", ALL)).decode()
    defined = re.findall(r"^\[\^([\w-]+)\]:", words, re.M)
    assert len(defined) == len(set(defined))
    assert set(re.findall(r"\[\^([\w-]+)\](?!:)", words)) == set(defined)


def test_json_has_an_array_of_annotations_and_of_what_cites_a_provision(edition):
    found = json.loads(data.write(document(edition, "art_8", ALL)))
    third = found["provisions"][0]["children"][2]
    assert found["with"] == ["annotations", "references"]
    assert (third["cited_by"], len(third["annotations"])) == (["art_14__para_2", "art_92__para_3"], 3)
    assert [note["mark"] in third["annotations"][0]["body"] for note in third["annotations"][0]["footnotes"]] == [
        True
    ] * 5


def test_plain_text_keeps_to_its_width_but_for_addresses(edition):
    lines = plain_text.write(document(edition, "part_I", ALL)).decode().splitlines()
    assert [line for line in lines if len(line) > 78 and "://" not in line] == []


def test_pdf_with_everything_is_tagged_and_fits_either_paper(every_means):
    sizes = [round(pypdfium2.PdfDocument(pdf.write(every_means, p))[0].get_width()) for p in ("a4", "letter")]
    assert sizes == [595, 612]
    assert b"pdfuaid" in pdf.write(every_means)


@pytest.mark.parametrize(("eid", "seconds"), [("", 3), ("art_8", 1)])
def test_pdf_with_everything_is_made_in_time(edition, eid, seconds):
    begun = time.process_time()  # of all threads: what else the machine does must not count
    files.made(edition, eid, "pdf", "a4", ALL)
    assert time.process_time() - begun <= seconds


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


def test_a_pdf_is_in_the_language_of_its_words(edition):
    Edition.objects.update(language="nl", standing="translation")
    opened = pypdfium2.PdfDocument(pdf.write(document(Edition.objects.get(), "art_8", ALL)))
    held = ctypes.create_string_buffer(20)
    pypdfium2.raw.FPDFCatalog_GetLanguage(opened, ctypes.cast(held, ctypes.POINTER(pypdfium2.raw.FPDF_WCHAR)), 20)
    assert held.raw.decode("utf-16-le").rstrip("\0") == "nl"


@pytest.mark.parametrize("suffix", [suffix for suffix in FORMATS if suffix != "pdf"])
def test_the_language_of_the_words_is_that_of_the_edition_and_ours_is_english(edition, suffix):
    Edition.objects.update(language="nl", standing="translation")
    made = FORMATS[suffix].made(document(Edition.objects.get(), "art_8", ALL), "a4")
    zipped = zipfile.ZipFile(io.BytesIO(made)) if suffix in ("epub", "docx") else None
    everything = b"".join(zipped.read(n) for n in zipped.namelist()) if zipped else made
    both = {
        "docx": [b'<w:lang w:val="nl"/>', b'<w:lang w:val="en"/>'],
        "epub": [b'xml:lang="nl"', b'class="said" lang="en" xml:lang="en"', b"<dc:language>nl</dc:language>"],
        "md": [b'language: "nl"'],
        "txt": [b"Official translation, not an authentic text."],
        "json": [b'"language": "nl"', b'"language": "en"'],
        "xml": [b'FRBRlanguage language="nld"', b'xml:lang="en"'],
    }
    assert [each for each in both[suffix] if each not in everything] == []


def test_metadata_say_the_standing_the_source_and_the_date(edition):
    found = document(edition, "art_8", ("annotations",))
    about = pypdfium2.PdfDocument(pdf.write(found)).get_metadata_dict()["Subject"]
    properties = docx.Document(io.BytesIO(word.write(found))).core_properties
    package = zipfile.ZipFile(io.BytesIO(book.write(found))).read("book/package.opf").decode()
    front = markdown.write(found).decode().split("---")[1]
    root = lxml.etree.fromstring(akoma.write(found))
    notes = " ".join(root.xpath("//a:meta//a:note[@eId='standing']//text()", namespaces=AKN))
    source = "https://wetten.overheid.nl/BWBV0007040"
    carried = {
        "pdf": about,
        "docx": f"{properties.subject} {properties.keywords} {properties.created:%Y-%m-%d}",
        "epub": package,
        "md": front,
        "xml": notes,
    }
    dated = {"pdf": "is dated", "docx": f"{found.date}", "epub": "is dated", "md": "is dated", "xml": "is dated"}
    said = {kind: ["not the authentic text", source, dated[kind]] for kind in carried}
    assert {kind: [s for s in said[kind] if s not in words] for kind, words in carried.items()} == {
        key: [] for key in carried
    }
