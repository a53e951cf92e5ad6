"""What each format adds: tables, ordered lists, navigation, footnotes, running heads, elements that name themselves."""

import ast
from pathlib import Path

import pytest

from articles import importing
from articles.importing import reading
from tests.articles.importing.printing import Print, akn, page, pdf
from tests.articles.importing.sketches import only, read, sketch, sketch_of


def test_readers_know_no_django():
    files = Path(importing.__file__).parent.glob("*.py")
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]
    names = {
        alias.name for tree in trees for one in ast.walk(tree) if isinstance(one, ast.Import) for alias in one.names
    }
    names |= {str(one.module) for tree in trees for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} >= {"articles", "lxml", "pypdfium2"}
    assert "django" not in {name.split(".")[0] for name in names}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Article 1\n\nKites fly.", "plain text"),
        ("# Article 1\n\nKites fly.", "Markdown"),
        ("---\ntitle: Kites\n---\nArticle 1", "Markdown"),
        ("<!doctype html><p>Article 1</p>", "HTML"),
        ("<p>Article 1</p><p>Kites</p><div>fly</div>", "HTML"),
        (
            '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Article 1</p></body></html>',
            "HTML",
        ),
        (akn([]).replace(b"<body>", b"<preface><p>Kites</p></preface><body>"), "Akoma Ntoso"),
        (pdf([page(["Article 1"])]), "PDF"),
    ],
)
def test_format_is_told_by_what_is_in_the_file(text, kind):
    assert read(text).format == kind


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Kites *fly* **high**.", "Kites fly high."),
        ("See [article 8](https://example.org/a_(b)) and [the Statute](unknown).", "See article 8 and the Statute."),
        ("See [article 8][1].\n\n[1]: https://example.org", "See article 8."),
        ("Kites[^1] fly.\n\n[^1]: A note.", "Kites fly."),
        ("Kites fly\\* at 5 \\* 3.", "Kites fly* at 5 * 3."),
        ("Kites &amp; strings, _all_ of the_m.", "Kites & strings, all of the_m."),
        ("Kites <br>fly.<!-- not said -->", "Kites fly."),
    ],
)
def test_markdown_marks_are_no_words(written, words):
    assert only(f"# Article 1\n\n{written}\n").text == words


def test_markdown_table_cells_are_read_in_order():
    assert (
        sketch_of("# Article 1\n\nKites:\n\n| | |\n|---|---|\n| (a) | red; |\n| (b) | blue. |\n") == "article 1 (a b)"
    )


PAGE = '<html lang="en"><head><title>x</title></head><body>{}</body></html>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<h2>Article 1</h2><ol><li>Kites:<ol type=a><li>red;</li><li>blue:<ol type=i><li>sky;</li><li>navy.</li>"
            "</ol></li></ol></li><li>Strings.</li></ol>",
            "article 1 (1 (a b (i ii)) 2)",
        ),
        (
            "<h2>Article 1</h2><p>Kites:</p><ol style='list-style: lower-alpha'><li>red;</li><li>blue.</li></ol>",
            "article 1 (a b)",
        ),
        ("<h2>Article 1</h2><ol><li>1. Kites.</li><li>2. Strings.</li></ol>", "article 1 (1 2)"),
        ("<h2>Article 1</h2><ol><li>One:<ol><li>a</li><li>b</li></ol></li><li>Two.</li></ol>", "article 1 (1 (1 2) 2)"),
        (
            "<p>Article 1</p><p>Scope</p><p>1.&nbsp;&nbsp;Kites:</p><table><tr><td>(a)</td><td><p>red:</p><table><tr>"
            "<td>(i)</td><td>sky;</td></tr><tr><td>(ii)</td><td>navy.</td></tr></table></td></tr></table>"
            "<p>2. Strings.</p>",
            "article 1 ‹Scope› (1 (a (i ii)) 2)",
        ),
        (
            "<p align=center><b>Article 1<br>Scope of<br>this Treaty</b></p>"
            "<p>1. Kites.<br>2. Strings:<br>(a) red;<br>(b) blue.</p>",
            "article 1 ‹Scope of this Treaty› (1 2 (a b))",
        ),
        (
            "<div class=art><div class=num>Article 1</div><div class=ttl>Scope</div><div>Kites fly.</div></div>",
            "article 1 ‹Scope›",
        ),
        (
            "<dl><dt>Article 1</dt><dd>Kites:<dl><dt>a)</dt><dd>red</dd><dt>b)</dt><dd>blue</dd></dl></dd></dl>",
            "article 1 (a b)",
        ),
    ],
)
def test_html_layouts(body, expected):
    assert sketch_of(PAGE.format(body)) == expected


def test_html_navigation_and_footnote_marks_are_left_out_and_counted():
    around = "<nav><a href=/>Home</a></nav><ul><li><a href=/a>A</a><li><a href=/b>B</a><li><a href=/c>C</a></ul>"
    found = read(PAGE.format(f"{around}<h1>Article 1</h1><p>Kites<sup><a href=#n>1</a></sup> fly 5 m<sup>2</sup>.</p>"))
    assert sketch(found.provisions) == "article 1"
    assert found.provisions[0].text == "Kites fly 5 m2."
    assert [remark.message for remark in found.remarks] == [
        "Navigation was left out: 4 words.",
        "Footnote marks were left out: 1.",
    ]


def test_html_spaces_and_soft_hyphens_are_plain():
    assert only(PAGE.format("<h1>Article&nbsp;1</h1><p>Kites\u00ad\n\t are&#8239;free.</p>")).text == "Kites are free."


def test_pdf_lines_are_joined_and_furniture_is_dropped():
    pages = [
        [
            Print("Treaty Series", 800),
            *page(["Article 1", "", f"1. The kites of {name} fly over the hills and", f"the {name} dales."], 700),
            Print(str(number), 40),
        ]
        for number, name in enumerate(["red", "blue", "green"], 7)
    ]
    pages[1][1].text, pages[2][1].text = "Article 2", "Article 3"
    found = read(pdf(pages))
    assert sketch(found.provisions) == "article 1 (1) article 2 (1) article 3 (1)"
    assert found.provisions[1].children[0].text == "The kites of blue fly over the hills and the blue dales."
    assert found.remarks[0].message == "Running heads and page numbers were left out: 6 lines, 9 words."


def test_pdf_sentence_goes_on_over_the_page():
    long = "over the hills and the dales where the wind is free and kites"
    pages = [
        page(["Article 1", "", "All of the kites that are red fly as far as they can and go", long, long, long]),
        page(["fly over the sea.", "", "Article 2", "", "Kites land."]),
    ]
    found = read(pdf(pages))
    assert found.provisions[0].text.endswith("and kites fly over the sea.")
    assert sketch(found.provisions) == "article 1 article 2"


def test_pdf_footnotes_are_kept_apart():
    lines = [*page(["Article 1", "", "Kites fly over the hills and the dales."]), Print("1", 672 + 4, 280, 6)]
    found = read(pdf([[*lines, Print("1 As amended in spring.", 60, size=8)]]))
    assert found.provisions[0].text == "Kites fly over the hills and the dales."
    assert found.notes == ["1 As amended in spring."]


def test_pdf_heading_of_two_lines():
    bold = [
        Print("Article 1", 700, 270, font="bold"),
        Print("Relations with other treaties on kites and", 686, 180, font="bold"),
    ]
    more = [Print("Strings", 672, 275, font="bold"), *page(["1. Kites fly.", "2. Strings hold."], 650)]
    assert sketch_of(pdf([bold + more])) == "article 1 ‹Relations with other treaties on kites and Strings› (1 2)"


def test_akoma_ntoso_gives_its_provisions_as_they_are():
    text = (
        "The States Parties,\n\nRecalling the wind,\n\nKnowing kites,\n\nHave agreed as follows:\n\nPART I – KITES\n\n"
        "Article 1 – Scope\n\n1. Kites:\n\n(a) fly:\n\n(i) high;\n\n(ii) low;\n\n"
        "(b) land,\n\nas they like.\n\n2. Strings.\n\n"
        "Article 2 – End\n\nKites land.\n\nThey rest.\n\nDone at Breeze."
    )
    outline = read(text).provisions
    found = read(akn(outline, "eng"))
    assert [(p.kind, p.num, p.heading, p.text, p.tail) for p in reading.walk(found.provisions)] == [
        (p.kind, p.num, p.heading, p.text, p.tail) for p in reading.walk(outline)
    ]
    assert (found.language, found.words_read == found.words_kept) == ("en", True)


def test_akoma_ntoso_single_unnumbered_paragraph_is_the_articles_own_text():
    inner = (
        "<article><num>Article 1</num><heading>Scope</heading><paragraph><list><intro><p>Kites:</p></intro>"
        "<point><num>(a)</num><content><p>red;</p></content></point><point><num>(b)</num><content><p>blue</p></content></point>"
        "<wrapUp><p>fly.</p></wrapUp></list></paragraph></article>"
    )
    raw = akn([]).replace(b"<body>", f"<body>{inner}".encode())
    article = read(raw).provisions[0]
    assert (article.text, article.tail, sketch([article])) == ("Kites:", "fly.", "article 1 ‹Scope› (a b)")


def test_akoma_ntoso_attachment_is_an_annex():
    annex = (
        "<attachments><attachment eId='att_F'><num>Annex F</num><heading>Kites</heading><doc name='annex'><mainBody>"
        "<paragraph><num>1.</num><content><p>Red.</p></content></paragraph></mainBody></doc></attachment></attachments>"
    )
    raw = akn([]).replace(b"</body>", f"</body>{annex}".encode())
    assert sketch_of(raw) == "annex F ‹Kites› (1)"


def test_akoma_ntoso_notes_items_and_titles_keep_their_words():
    inner = (
        "<preface><longTitle><p>Treaty on <docTitle>Kites</docTitle></p></longTitle></preface><body><article>"
        "<num>Article 3 bis</num><heading>Lists</heading><content><p>Kites"
        "<authorialNote><p>Of paper.</p></authorialNote>:</p>"
        "<blockList><listIntroduction>Items:</listIntroduction><item><num>a)</num><p>first</p></item></blockList>"
        "</content></article>"
    )
    found = read(akn([]).replace(b"<body>", inner.encode()))
    assert sketch(found.provisions) == "article 3 bis ‹Lists› (a)"
    assert (found.title, found.notes) == ("Treaty on Kites", ["Of paper."])
    assert (found.words_read, found.words_kept) == (13, 13)
