"""Files of every kind: what they must hold, and that the same words give the same bytes."""

import io
import json
import re
import zipfile
from pathlib import Path

import docx
import lxml.etree
import pypdfium2
import pytest
from django.core.management import CommandError, call_command

from articles.exporting import akoma, akoma_meta, files, markdown, pdf, plain_text
from articles.exporting.formats import FORMATS
from articles.exporting.gathering import document
from articles.models import Edition, Provision, Wording
from tests.articles import treaty_text
from tests.articles.exporting.along import words_of_pdf
from tests.fixture_text import words_by_eid

pytestmark = pytest.mark.django_db

PLACES = [
    "",
    "art_8",
    "art_8__para_3",
    "annex_F",
    "annex_F__para_2",
    "part_III",
    "preamble",
    "preamble__rec_3",
    "closing",
]
WHAT = "Restatement, not the authentic text."
AKN = {"a": akoma.NAMESPACE}


def made(*asked):
    """The bytes of a file."""
    return files.made(*asked)[1]


def names_in(folder):
    return [path.name for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("eid", PLACES)
def test_the_same_words_give_the_same_bytes(edition, suffix, eid):
    assert made(edition, eid, suffix) == made(edition, eid, suffix)


@pytest.mark.parametrize("suffix", ["md", "txt", "json", "xml"])
def test_every_file_says_what_its_words_are_and_where_they_come_from(edition, suffix):
    words = made(edition, "annex_F", suffix).decode().replace("\n", " ")
    said = [
        WHAT,
        "https://wetten.overheid.nl/BWBV0007040",
        "15 February 2024",
        "restated from their parent instruments",
    ]
    assert [sentence for sentence in said if sentence not in words] == []


def test_the_whole_text_as_plain_text_has_every_word_in_order(edition):
    words = " ".join(made(edition, "", "txt").decode().split())
    missing = [eid for eid, own in words_by_eid().items() for text in own[1:] if " ".join(text.split()) not in words]
    assert missing == []


def test_plain_text_keeps_to_its_width_and_hangs_its_numbers(edition):
    lines = plain_text.write(document(edition, "art_30")).decode().splitlines()
    assert max(len(line) for line in lines) <= 78
    assert any(line.startswith("     (b)  ") for line in lines)
    assert any(line.startswith("          (ii) ") for line in lines)


def test_markdown_links_its_references_and_escapes_words(edition):
    Wording.objects.filter(provision="art_9").update(text="A *star* & [bracket]")
    words = markdown.write(document(edition, "part_I")).decode()
    assert "[Article 2(1)](http://testserver/articles/2/1/?edition=restatement)" in words
    assert "A \\*star\\* \\& \\[bracket\\]" in words


def test_json_is_the_tree_with_its_references(edition):
    found = json.loads(made(edition, "art_8", "json"))
    (article,) = found["provisions"]
    assert [child["eid"] for child in article["children"]] == [f"art_8__para_{n}" for n in range(1, 5)]
    assert {"words": "Article 2(1)", "eids": ["art_2__para_1"]} in article["children"][0]["cites"]
    assert found["edition"]["standing"] == "restatement"


@pytest.mark.parametrize("eid", PLACES)
def test_akoma_ntoso_is_valid_against_the_strict_schema(edition, schema, eid):
    schema.validate(lxml.etree.fromstring(made(edition, eid, "xml")))
    assert [error.message for error in schema.error_log] == []


def test_akoma_ntoso_of_every_provision_is_valid(edition, schema):
    eids = Provision.objects.values_list("eid", flat=True)
    wrong = [eid for eid in eids if not schema.validate(lxml.etree.fromstring(made(edition, eid, "xml")))]
    assert (len(eids) > 690, wrong) == (True, [])


def test_akoma_ntoso_of_the_whole_has_every_eid_once(edition):
    root = lxml.etree.fromstring(made(edition, "", "xml"))
    written, wanted = root.xpath("//@eId"), {akoma_meta.eid_out(eid) for eid in treaty_text.eids()}
    assert wanted - set(written) == set()
    assert len(written) == len(set(written))


@pytest.mark.parametrize(("ours", "theirs"), [("annex_F__para_2", "att_F__para_2"), ("art_8", "art_8")])
def test_annexes_are_attachments_in_akoma_ntoso(ours, theirs):
    assert akoma_meta.eid_out(ours) == theirs


def test_a_restatement_is_never_an_expression_of_the_treaty(edition):
    found = document(edition, "")
    root = lxml.etree.fromstring(akoma.write(found))
    assert root.xpath("string(//a:FRBRWork/a:FRBRuri/@value)", namespaces=AKN) == akoma_meta.own_work(found)
    assert root.xpath("string(//a:references/a:original/@href)", namespaces=AKN) == akoma_meta.work(found)
    assert akoma_meta.own_work(found) != akoma_meta.work(found)
    assert root.xpath("//a:FRBRprescriptive/@value | //a:FRBRauthoritative/@value", namespaces=AKN)[0] == "false"


def test_an_official_translation_is_one(edition):
    Edition.objects.update(standing="translation", language="nl")
    found = document(Edition.objects.get(), "art_8")
    assert akoma_meta.own_work(found) == akoma_meta.work(found)


def test_pdf_is_tagged_titled_and_says_what_it_is_on_its_first_page(edition):
    data = made(edition, "art_8", "pdf")
    about = pypdfium2.PdfDocument(data).get_metadata_dict()
    assert about["Title"] == "Article 8: Jurisdiction, Ljubljana – The Hague Convention"
    assert WHAT in about["Subject"]
    assert (b"pdfuaid" in data, b"/MarkInfo" in data) == (True, True)
    assert WHAT in words_of_pdf(data)


def test_pdf_of_the_whole_has_every_article_in_its_bookmarks(edition):
    bookmarks = [mark.get_title() for mark in pypdfium2.PdfDocument(made(edition, "", "pdf")).get_toc()]
    assert sum(title.startswith("Article ") for title in bookmarks) == 94
    assert sum(title.startswith("Annex ") for title in bookmarks) == 8


def test_words_are_never_markup_for_the_typesetter(edition):
    Wording.objects.filter(provision="art_9").update(text='#panic("no") $x$ *b* @label <a> \\ `c` [d]')
    assert '#panic("no") $x$ *b* @label <a> \\ `c` [d]' in words_of_pdf(made(edition, "art_9", "pdf"))


def test_letters_that_the_fonts_lack_do_not_stop_a_pdf(edition):
    Wording.objects.filter(provision="art_9").update(text="Ελληνικά Кириллица œuvre Łódź")
    assert "Кириллица" in words_of_pdf(made(edition, "art_9", "pdf"))


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_pdf_fits_the_paper(edition, paper, width):
    page = pypdfium2.PdfDocument(pdf.write(document(edition, "art_8"), paper))[0]
    assert round(page.get_width()) == width


def test_epub_is_whole_and_every_link_in_it_leads_somewhere(edition):
    book = zipfile.ZipFile(io.BytesIO(made(edition, "", "epub")))
    first = book.infolist()[0]
    pages = {n: lxml.etree.fromstring(book.read(n)) for n in book.namelist() if n.endswith(".xhtml")}
    ids = {f"{Path(name).name}#{eid}" for name, page in pages.items() for eid in page.xpath("//@id")}
    links = {link for page in pages.values() for link in page.xpath("//@href") if ".xhtml" in link}
    assert (first.filename, first.compress_type, book.read(first)) == ("mimetype", 0, b"application/epub+zip")
    assert links - ids == set()
    assert {eid.partition("#")[2] for eid in ids} >= set(treaty_text.eids())


def test_word_has_real_headings_and_its_numbers_are_text(edition):
    file = docx.Document(io.BytesIO(made(edition, "part_I", "docx")))
    heads = [p.text for p in file.paragraphs if p.style.name == "Heading 2"]
    assert heads[0] == "Article 1: Purpose of this Convention"
    assert any(p.text.startswith("(a)\t") for p in file.paragraphs)
    assert file.core_properties.subject == "restatement, not the authentic text"


def test_nothing_in_a_zipped_file_bears_the_hour_it_was_made(edition):
    opened = [zipfile.ZipFile(io.BytesIO(made(edition, "art_8", suffix))) for suffix in ("docx", "epub")]
    assert {entry.date_time for file in opened for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


ADDRESSES = [
    "/articles/8.{}",
    "/text.{}",
    "/parts/III.{}",
    "/annexes/F.{}",
    "/preamble.{}",
    "/articles/8/3.{}",
    "/closing.{}",
]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_text_can_be_had_by_its_ending(client, settings, tmp_path, address, suffix):
    settings.FILES_DIR = tmp_path
    response = client.get(address.format(suffix))
    assert (response.status_code, response["Content-Type"]) == (200, FORMATS[suffix].media_type)
    assert re.search(
        r'filename="ljubljana-the-hague-convention-[a-z0-9-]+-restatement-2026-11-21\.\w+"$',
        response["Content-Disposition"],
    )


def test_a_file_is_made_once_and_not_sent_twice(client, settings, tmp_path, monkeypatch):
    settings.FILES_DIR = tmp_path
    tag = client.get("/articles/8.txt")["ETag"]
    monkeypatch.setattr(files, "made", None)
    assert client.get("/articles/8.txt", headers={"If-None-Match": tag}).status_code == 304
    assert names_in(tmp_path) == ["ljubljana-the-hague-convention-art-8-restatement-2026-11-21.txt"]


def test_files_of_older_words_are_cleared_away(client, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    client.get("/articles/8.txt")
    Edition.objects.update(sha256="0" * 64)
    client.get("/articles/9.txt")
    assert names_in(tmp_path) == ["ljubljana-the-hague-convention-art-9-restatement-2026-11-21.txt"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/articles/8.doc", "This site makes no .doc files. It makes: pdf, docx, epub, md, txt, json, xml."),
        ("/articles/99.pdf", "There is no Article 99."),
        ("/articles/8.pdf?paper=a0", "There is no such paper. There is: a4, letter."),
    ],
)
def test_what_cannot_be_had_is_said_in_one_sentence(client, address, said):
    response = client.get(address)
    assert response.status_code == 404
    assert said in response.content.decode()


def test_a_citation_with_dots_is_still_a_citation(client):
    assert client.get("/articles/8.3").status_code in (301, 302)


def test_the_command_writes_a_file_that_is_what_the_site_sends(tmp_path, client, settings):
    settings.FILES_DIR = tmp_path / "kept"
    call_command("export", "art_8", format="md", output=tmp_path / "a.md", verbosity=0, stdout=io.StringIO())
    assert (tmp_path / "a.md").read_bytes() == client.get("/articles/8.md").content


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["art_99"], "There is no Article 99; an eid looks like"),
        (["eight"], "There is no “eight”; an eid looks like"),
        (["art_8", "--format", "doc"], "This site makes no .doc files. It makes: pdf, docx"),
        (["art_8", "--edition", "xx"], "There is no edition “xx”; there is: restatement"),
        (["art_8", "--output", "/nowhere/a.pdf"], "/nowhere/a.pdf cannot be written: No such file or directory"),
    ],
)
def test_the_command_says_in_one_sentence_what_is_wrong(words, said):
    with pytest.raises(CommandError, match=re.escape(said)):
        call_command("export", *words)
