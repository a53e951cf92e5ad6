"""Annotations and references in each kind of file, by its own rules: schema, footnotes, links, languages, paper."""

import ctypes
import io
import json
import re
import zipfile

import docx
import lxml.etree
import pypdfium2
import pytest

from articles.exporting import akoma, book, data, markdown, pdf, plain_text, word
from articles.exporting.formats import FORMATS
from articles.exporting.gathering import document
from articles.models import Edition
from tests.articles.exporting.along import AKN, ALL, ALONG

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("along", ALONG)
@pytest.mark.parametrize("eid", ["", "art_8", "annex_F", "part_III", "preamble", "closing", "art_8__para_3"])
def test_akoma_ntoso_is_valid_with_whatever_goes_along(edition, schema, eid, along):
    schema.validate(lxml.etree.fromstring(akoma.write(document(edition, eid, along))))
    assert [error.message for error in schema.error_log] == []


def test_akoma_ntoso_of_every_means_is_valid(every_means, schema):
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
