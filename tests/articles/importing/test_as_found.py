"""Treaties as people find them: old and new styles, spoilt files, marks of footnotes in labels, contents in print."""

import pytest

from articles.importing import decoding
from tests.articles.importing.printing import Print, akn, page, pdf
from tests.articles.importing.sketches import only, read, sketch, sketch_of

ALPHABET = [f"{one}{other}" for one in "abcdefgh" for other in "abcdefgh"]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Articolo 1-bis\nFili", "article 1 bis ‹Fili›"),
        ("Artigo 1.º-A\nFios", "article 1A ‹Fios›"),
        ("Article 2*\nStrings", "article 2 ‹Strings›"),
        ("Article 2¹\nStrings", "article 2 ‹Strings›"),
        ("Article 2 [3]\nStrings", "article 2 ‹Strings›"),
        ("Article 2† – Strings", "article 2 ‹Strings›"),
    ],
)
def test_articles_with_odd_numbers_and_with_marks_of_footnotes_open(second, expected):
    found = sketch_of(f"Article 1\nKites\n\nThey fly.\n\n{second}\n\nThey hold.\n")
    assert found == f"article 1 ‹Kites› {expected}"


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        (("ARTICLE 1ER", "ARTICLE 1 BIS", "ARTICLE 2 Ter"), ["1", "1 bis", "2 ter"]),
        (("ARTICLE I", "ARTICLE I BIS", "ARTICLE II"), ["I", "I bis", "II"]),
        (("Artigo 1o", "Artigo 2o", "Artigo 3o"), ["1", "2", "3"]),
        (("ARTÍCULO DÉCIMO", "ARTICULO DECIMO PRIMERO", "ARTÍCULO DÉCIMO SEGUNDO"), ["10", "11", "12"]),
        (("Artigo primeiro", "Artigo segundo", "Artigo terceiro"), ["1", "2", "3"]),
        (("Article 1", "Article 2 (ex Article 1)", "Article 3 (new)"), ["1", "2", "3"]),
        (("Article 1", "Article 1 (b)", "Article 2"), ["1", "2"]),
    ],
)
def test_numbers_of_articles_in_capitals_in_words_and_with_remarks(articles, expected):
    found = read("".join(f"{article}\n\nKites fly.\n\n" for article in articles))
    assert [one.num for one in found.provisions] == expected


def test_excerpts_with_wide_gaps_have_every_article_and_say_so():
    found = read("Article 2\n\nKites.\n\nArticle 31\n\nStrings.\n\nArticle 94\n\nWinds.\n")
    assert [one.num for one in found.provisions] == ["2", "31", "94"]
    assert [remark.message for remark in found.remarks] == [
        "Article 31 does not follow 2: a gap.",
        "Article 94 does not follow 31: a gap.",
    ]


def test_space_before_the_stop_of_a_label_is_no_words():
    assert sketch_of("Article 1\n\n1 . Kites fly.\n\n2. They land.\n") == "article 1 (1 2)"


@pytest.mark.parametrize(
    ("parties", "recital", "agreed"),
    [
        ("Die Unterzeichnerregierungen –", "von der Erwägung geleitet, daß der Wind weht –", "sind übereingekommen:"),
        ("Die Vertragsparteien,", "in Anbetracht des Windes,", "kommen wie folgt überein:"),
        ("De lidstaten van de Raad,", "Overwegende dat de wind waait,", "Komen het volgende overeen:"),
        ("I Governi firmatari,", "Considerando che il vento è libero,", "Hanno convenuto quanto segue:"),
        ("LOS ESTADOS MIEMBROS,", "REAFIRMANDO el viento,", "RESUELVEN celebrar la siguiente Convención:"),
        ("The Conference of Kites,", "Having met in spring,", "adopts this first of May the following Convention."),
        ("WE THE PEOPLES OF THE WIND", "determined to fly,", "HAVE RESOLVED TO COMBINE OUR STRINGS"),
        ("The Kingdom of Kites,", "Desiring to fly,", "Agree as follows:"),
        ("The States Parties,", "Recalling the wind,", "Agree upon the following articles:"),
        ("Die Vertragsstaaten,", "eingedenk des Windes,", "haben folgendes Übereinkommen angenommen:"),
    ],
)
def test_preamble_has_its_parties_recitals_and_agreeing_in_every_language(parties, recital, agreed):
    found = read(f"TREATY ON KITES\n\n{parties}\n\n{recital}\n\n{agreed}\n\nArticle 1\n\nKites fly.\n")
    preamble = found.provisions[0]
    assert (preamble.text, [one.text for one in preamble.children], preamble.tail) == (parties, [recital], agreed)
    assert found.title == "TREATY ON KITES"


@pytest.mark.parametrize(
    "words",
    [
        "Feita e assinada na cidade do Vento, a 3 de Março.",
        "HECHA en la ciudad de Brisa, el tres de marzo.",
        "Fait et signé à Brise, le 3 mars.",
        "Done, in two copies, at Breeze.",
    ],
)
def test_closing_words_of_every_language_close(words):
    found = read(f"Article 1\n\nKites fly.\n\n{words}\n")
    assert [(one.kind, one.text) for one in found.provisions] == [("article", "Kites fly."), ("closing", words)]


def test_closing_words_stay_whole_after_an_article_that_runs_on_from_its_label():
    found = read("ART. 1.—Kites fly.\n\nART. 2.—They land.\n\nIn witness whereof they sign.\n\nDone at Breeze.\n")
    assert [one.text for one in found.provisions] == [
        "Kites fly.",
        "They land.",
        "In witness whereof they sign.\nDone at Breeze.",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("BIJLAGE bij het Verdrag", "article 1 closing annex ‹bij het Verdrag› (1 2)"),
        ("ANNEX to the Treaty", "article 1 closing annex ‹to the Treaty› (1 2)"),
        ("ANNEX to the Treaty is void.", "article 1 closing"),
    ],
)
def test_annex_in_capitals_opens_before_words_in_small_letters(line, expected):
    assert sketch_of(f"Article 1\n\nKites fly.\n\nDone at Breeze.\n\n{line}\n\n1. Red.\n\n2. Blue.\n") == expected


@pytest.mark.parametrize(
    ("announced", "tail"),
    [("These kites fly:", "All others land."), ("These kites fly.", "")],
)
def test_words_after_a_numbered_list_are_the_tail_where_the_article_announced_the_list(announced, tail):
    assert only(f"Article 1\n\n{announced}\n\n1. Red.\n\n2. Blue.\n\nAll others land.\n").tail == tail


def test_caption_under_a_chapters_heading_is_no_part_of_it_where_other_articles_have_captions():
    assert (
        sketch_of(
            "CHAPTER I: THE KITES\n\nCOLOURS\n\nArticle 1\n\nRed.\n\nSTRINGS\n\nArticle 2\n\nLong.\n\n"
            "CHAPTER II: THE WINDS\n\nArticle 3\n\nFree.\n"
        )
        == "chapter I ‹THE KITES› (section ‹COLOURS› (article 1) section ‹STRINGS› (article 2)) "
        "chapter II ‹THE WINDS› (article 3)"
    )


@pytest.mark.parametrize(
    "text",
    [
        "**Article 1. Kites.** 1. Fly.\n\n2. Land.\n\n**Article 2. Strings.** They hold.\n\n**Article 3.** End.\n",
        "<body><p><b>Article 1. Kites.</b> 1. Fly.</p><p>2. Land.</p><p><b>Article 2.</b> <b>Strings.</b> They "
        "hold.</p><p><b>Article 3.</b> End.</p></body>",
    ],
)
def test_heading_in_bold_ends_where_the_bold_does(text):
    assert sketch_of(text) == "article 1 ‹Kites.› (1 2) article 2 ‹Strings.› article 3"


def test_html_mark_of_a_footnote_after_an_articles_number_is_no_exponent():
    found = read(
        "<body><p>Article 1</p><p>5 m<sup>2</sup></p><h3>Article 2<sup>3</sup> – Strings</h3><p>Hold.</p></body>"
    )
    assert sketch(found.provisions) == "article 1 article 2 ‹Strings›"
    assert found.provisions[0].text == "5 m2"


def test_markdown_raised_letters_are_letters():
    found = read("**Art. 1^er^**\n\nIls volent.\n\n**Art. 2**\n\nElles dorment.\n")
    assert [(one.num, one.text) for one in found.provisions] == [("1", "Ils volent."), ("2", "Elles dorment.")]


def test_pdf_contents_that_reach_to_the_margin_are_entries():
    entries = ["Article 1. Kites", "Article 2. Strings and all that belongs to", "Article 3. Winds"]
    contents = [f"{entry} {'.' * (78 - len(entry))} {number}" for number, entry in enumerate(entries, 2)]
    body = [
        "The Parties to this treaty on kites, on strings and on the winds of the seas have", "agreed as follows:", "",
        "Article 1. Kites", "", "They fly.", "", "Article 2. Strings and all that belongs to", "", "They hold.", "",
        "Article 3. Winds", "", "They blow over all of the seas.",
    ]  # fmt: skip
    found = read(pdf([page(["TREATY", "", *contents], font="plain"), page(body)]))
    assert sketch(found.provisions) == (
        "preamble article 1 ‹Kites› article 2 ‹Strings and all that belongs to› article 3 ‹Winds›"
    )
    assert found.title == "TREATY"


def test_pdf_page_number_before_a_running_foot_is_furniture():
    pages = [
        [*page([f"Article {number}", "", f"The {name} kites fly."]), Print(f"{number + 7} Vol. 12, I-345", 40)]
        for number, name in enumerate(["red", "blue", "green"], 1)
    ]
    assert [one.text for one in read(pdf(pages)).provisions] == [
        "The red kites fly.",
        "The blue kites fly.",
        "The green kites fly.",
    ]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Les États volent en été".encode() + b"\xff", "Les États volent en été\ufffd"),
        ("Les États volent en été".encode("cp1252"), "Les États volent en été"),
        (b"kites\x92 winds", "kites’ winds"),
    ],
)
def test_spoilt_letter_spoils_no_others(raw, expected):
    assert decoding.decode(raw) == expected


def test_akoma_ntoso_title_is_a_part_unless_within_one_and_words_after_its_lists_are_tails():
    inner = (
        "<title><num>Title I</num><article><num>Article 1</num><content><blockList><listIntroduction>Kites:"
        "</listIntroduction><item><num>a)</num><p>red</p></item><listWrapUp>fly.</listWrapUp></blockList></content>"
        "</article></title><part><num>Part II</num><title><num>Title I</num><article><num>Article 2</num></article>"
        "</title></part>"
    )
    found = read(akn([]).replace(b"<body>", f"<body>{inner}".encode()))
    assert sketch(found.provisions) == "part I (article 1 (a)) part II (section I (article 2))"
    assert found.provisions[0].children[0].tail == "fly."


def test_page_numbers_and_heads_are_dropped_from_text_without_form_feeds():
    lines = [f"Over the hills and the dales the kites of Party {letter} fly and all the winds\n" for letter in ALPHABET]
    pages = [
        f"Treaty on Kites\n{''.join(lines[20 * page : 20 * page + 20])}\n{' ' * 40}- {page + 3} -\n"
        for page in range(3)
    ]
    found = read(f"Title\n\nArticle 1\n\nKites.\n\n\n{''.join(pages)}")
    assert found.remarks[0].message == "Running heads and page numbers were left out: 5 lines, 9 words."
    assert found.provisions[0].text.count("all the winds Over the hills") == 59


@pytest.mark.parametrize("rows", [1, 20])
def test_numbers_on_lines_of_their_own_that_begin_again_or_stand_close_are_no_pages(rows):
    line = "Over the hills and the dales the kites of all the Parties fly, and the winds\n"
    paragraphs = "".join(f"{number}\n{line * rows}are free.\n" for number in (1, 2, 3))
    articles = "".join(f"Article {number}\n\n{paragraphs}\n" for number in range(1, 1 + rows))
    assert sketch_of(articles) == " ".join(f"article {number} (1 2 3)" for number in range(1, 1 + rows))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Fly.\n1. Land.\n1. Rest.\n", "1 2 3"),
        ("1. Fly:\n   1. high;\n   1. low.\n\n1. Land.\n", "1 (1 2) 2"),
        ("1. Fly.\n\n   (a) High.\n\n   (b) Low.\n\n1. Land.\n", "1 (a b) 2"),
        ("1. Fly.\n2. Land.\n\nStrings:\n\n1. hold.\n", "1 2 – (1)"),
    ],
)
def test_markdown_lists_with_the_same_number_throughout_are_counted_as_they_show(text, expected):
    assert sketch(only(f"# Treaty\n\n## Article 1\n\n{text}").children) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Put:\n\n“1. Fly.\n\n2. Land.”\n\n2. Strike out a line.\n\n3. End.", "1 2 3"),
        ('1. Put:\n\n"Article 5\n\n1. Fly.\n\n2. Land.".\n\n2. Strike out a line.', "1 2"),
        ("1. Put:\n\n« a) voler ;\n\nb) atterrir. »\n\n2. Fin.", "1 2"),
        ("1. “Kite” means:\n\n(a) a thing that flies;\n\n(b) its “string”\n\n2. End.", "1 (a b) 2"),
        ("1. Put:\n\n“1. Fly, and\n\n2. land.\n\n3. End.", "1 2 3"),
    ],
)
def test_labels_of_text_that_a_protocol_quotes_open_nothing(text, expected):
    assert sketch(only(f"Article 1\n\n{text}\n").children) == expected
