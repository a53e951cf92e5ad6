"""How the pieces of a treaty are told apart: articles, headings, recitals, lists, annexes, closing words."""

import pytest

from tests.articles.importing.sketches import only, read, sketch, sketch_of

ALPHABET = "".join(f"({letter}) item;\n" for letter in "abcdefghijklmnopqrstuvwxyz")
UN = """CONVENTION ON KITES

Preamble

The States Parties to this Convention,

Recalling the old friendship of all who fly kites,

Convinced that the wind knows no border,

Have agreed as follows:

PART I
GENERAL PROVISIONS

Article 1
Use of terms

1. For the purposes of this Convention:

(a) "kite" means a thing that flies;

(b) "string" means:

(i) a cord; or

(ii) a rope;

whatever its colour.

2. Nothing here concerns balloons.

PART II
FINAL CLAUSES

Article 2
Depositary

The Secretary of Winds is the depositary.

IN WITNESS WHEREOF the undersigned have signed.

DONE at Breeze, this first day of March.

ANNEX I
LIST OF KITES

1. Red kites.

2. Blue kites.

ANNEX II

Article 1

Green kites may fly.
"""
COUNCIL = """Preamble

The member States of the League of Kites and the other signatories hereto,

Considering that kites fly;

Convinced of the need for wind,

Have agreed as follows:

Chapter I – Purposes

Article 1 – Purposes of the Convention

1 The purposes are to:

a protect kites;

b help flyers.

2 A group is set up.

Article 2 – Scope

All kites are covered.
"""
UNION = """THE COUNCIL OF THE WINDS,
Having regard to the Treaty on Kites,
Whereas:
(1) Kites fly high.
(2) Strings break. They break in (1) case of ten.
HAS ADOPTED THIS REGULATION:
CHAPTER I
General provisions
Article 1
Subject matter
1.   This Regulation lays down rules.
2.   It covers the following:
(a)
kites;
(b)
strings, that is:
(i)
cords;
(ii)
ropes.
Article 2
Entry into force
This Regulation enters into force on the day of wind.
Done at Breeze, 3 March 2001.
For the Council
ANNEX
Part A
Kites
1. Red.
2. Blue.
"""
HAGUE = """The States signatory to this Convention,
Desiring to help flyers of kites,
Have resolved to conclude a Convention and have agreed upon the following provisions –

CHAPTER I – SCOPE OF THE CONVENTION

Article 1

The objects of this Convention are –
a)  to return kites promptly; and
b)  to respect the winds of others.

Article 2

The taking of a kite is wrong where –
a)  it breaches a right of custody; and
b)  the right was exercised.
The right may arise by law.
"""
FRENCH = """PREMIÈRE PARTIE
Dispositions générales

Article premier
Objet

La présente Convention régit les cerfs-volants.

Article 2
Définitions

1. Aux fins de la présente Convention :

a) on entend par « cerf-volant » ce qui vole ;

b) on entend par « fil » :

i) une corde ; ou

ii) un câble.

DEUXIÈME PARTIE
Clauses finales

Article 2 bis
Dépositaire

Le Secrétaire est dépositaire.

EN FOI DE QUOI, les soussignés ont signé.
"""
SPANISH = """Los Estados Partes en el presente Convenio,

Considerando que las cometas vuelan,

Han convenido en lo siguiente:

TÍTULO PRIMERO
DISPOSICIONES GENERALES

CAPÍTULO I
Del objeto

Artículo 1.º Objeto

1. Cada Estado podrá:

a) prestar hilos;

b) prestar cometas.

CAPÍTULO II
Final

Artículo 2.º

El viento es libre.

EN TESTIMONIO DE LO CUAL, firman.

Hecho en Brisa, el 3 de marzo.
"""
GERMAN = """KAPITEL I
Allgemeine Bestimmungen

Artikel 1
Zweck

(1) Die Vertragsparteien:

1. fliegen:

a) hoch:

aa) sehr hoch;

bb) höchst hoch;

b) tief;

2. landen.

(2) Artikel 5 Absatz 2 gilt nicht.

Artikel 1a
Ausnahmen

Der Wind ist frei.

Geschehen zu Brise am 3. März.
"""
DUTCH = """EERSTE DEEL
Algemene bepalingen
Eerste artikel
De vliegers zijn vrij.
Artikel 2
1. De wind waait.
2. Elk der Partijen kan:
1°. touw lenen;
2°. vliegers lenen.
TEN BLIJKE WAARVAN de ondergetekenden hebben getekend.
GEDAAN te Bries, de derde maart.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            UN,
            "preamble ‹Preamble› (1 2) part I ‹GENERAL PROVISIONS› (article 1 ‹Use of terms› (1 (a b (i ii)) 2)) "
            "part II ‹FINAL CLAUSES› (article 2 ‹Depositary›) closing "
            "annex I ‹LIST OF KITES› (1 2) annex II (article 1)",
        ),
        (
            COUNCIL,
            "preamble ‹Preamble› (1 2) chapter I ‹Purposes› (article 1 ‹Purposes of the Convention› (1 (a b) 2) "
            "article 2 ‹Scope›)",
        ),
        (
            UNION,
            "preamble (1 2) chapter I ‹General provisions› (article 1 ‹Subject matter› (1 2 (a b (i ii))) "
            "article 2 ‹Entry into force›) closing annex (part A ‹Kites› (1 2))",
        ),
        (HAGUE, "preamble (1) chapter I ‹SCOPE OF THE CONVENTION› (article 1 (a b) article 2 (a b))"),
        (
            FRENCH,
            "part 1 ‹Dispositions générales› (article 1 ‹Objet› article 2 ‹Définitions› (1 (a b (i ii)))) "
            "part 2 ‹Clauses finales› (article 2 bis ‹Dépositaire›) closing",
        ),
        (
            SPANISH,
            "preamble (1) part 1 ‹DISPOSICIONES GENERALES› (chapter I ‹Del objeto› (article 1 ‹Objeto› (1 (a b))) "
            "chapter II ‹Final› (article 2)) closing",
        ),
        (
            GERMAN,
            "chapter I ‹Allgemeine Bestimmungen› (article 1 ‹Zweck› (1 (1 (a (aa bb) b) 2) 2) "
            "article 1a ‹Ausnahmen›) closing",
        ),
        (DUTCH, "part 1 ‹Algemene bepalingen› (article 1 article 2 (1 2 (1 2))) closing"),
        (
            "# Treaty\n\nThe Parties,\n\nKnowing kites,\n\nHave agreed as follows:\n\n"
            "## General\n\n### Article 1\n\nKites fly.\n\n"
            "## Final provisions\n\n### Article 2\n\nKites land.\n",
            "preamble (1) section ‹General› (article 1) section ‹Final provisions› (article 2)",
        ),
        (
            "Article 1\n\nKites fly.\n\nFINAL CLAUSES\n\nArticle 2\n\nThey land.",
            "article 1 section ‹FINAL CLAUSES› (article 2)",
        ),
        (
            "ARTICLE I. The Parties fly kites.\nARTICLE II. See Article I.\nARTICLE III. Strings hold.\n",
            "article I article II article III",
        ),
        ("Art. 1er. Les Parties volent.\nArt. 2. Elles dorment.\nArt. 3.- Fin.\n", "article 1 article 2 article 3"),
        ("ARTÍCULO PRIMERO.- Vuelan.\nARTÍCULO SEGUNDO.- Duermen.\n", "article 1 article 2"),
        ("**Article 1**\n\n**Scope**\n\n**1.** Kites.\n\n**2.** Strings.\n", "article 1 ‹Scope› (1 2)"),
        (
            "Article 1\n=========\n\nKites fly.\n\nArticle 2. Strings\n------------------\n\n1. Hold.\n2. Knot.\n",
            "article 1 article 2 ‹Strings› (1 2)",
        ),
        (
            "Article 8\nKites.\nArticle 8 bis\nStrings.\nArticle 8 ter – Winds\nWind.\nArticle 9\nEnd.",
            "article 8 article 8 bis article 8 ter ‹Winds› article 9",
        ),
        (
            "Article 1\nScope\n1.1 Kites.\n1.2 Strings.\nArticle 2\nTerms\n2.1 Winds.\n2.2 End.",
            "article 1 ‹Scope› (1 2) article 2 ‹Terms› (1 2)",
        ),
        ("Article 1\n1. One.\n2. Two.\nArticle 2\n3. Three.\n4. Four.", "article 1 (1 2) article 2 (3 4)"),
        (
            "CHAPTER I\nTerms\nArticle 1\nKites.\nCHAPTER II\nLaw\nSection 1\nCrime\nTitle 1\nTheft\nArticle 2\nNo.",
            "chapter I ‹Terms› (article 1) chapter II ‹Law› (section 1 ‹Crime› (section 1 ‹Theft› (article 2)))",
        ),
    ],
)
def test_styles_of_treaties(text, expected):
    assert sketch_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(g) g;\n(h) h;\n", ""),
        ("(a) a;\n(b) things:\n(i) fly;\n(ii) land;\n(c) c.\n", "a b (i ii) c"),
        ("".join(f"({c}) x;\n" for c in "abcdefgh") + "(i) letter;\n(j) letter.\n", "a b c d e f g h i j"),
        (
            "".join(f"({c}) x:\n" for c in "abcdefgh") + "(i) one;\n(ii) two;\n(i) letter;\n(j) last.\n",
            "a b c d e f g h (i ii) i j",
        ),
        (
            "".join(f"({c}) x:\n" for c in "abcdefghi") + "(i) one;\n(ii) two;\n(j) last.\n",
            "a b c d e f g h i (i ii) j",
        ),
        (f"{ALPHABET}(aa) more;\n(bb) most.\n", " ".join([*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"])),
        ("(i) one;\n(ii) two;\n(iii) three;\n(iv) four;\n(v) five.\n", "i ii iii iv v"),
        ("(a) a:\n(A) upper;\n(B) upper;\n(b) b:\n(1) one;\n(2) two.\n", "a (A B) b (1 2)"),
        ("(a) a;\n(b) b.\nStrings:\n(a) hold;\n(b) break.\n", "a b – (a b)"),
    ],
)
def test_points_follow_their_sequence(text, expected):
    assert sketch(only(f"Article 1\nThe following:\n{text}").children) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Kites.\n\n2. See paragraph\n\n1. of this Article.\n\n3. End.", "1 2 3"),
        ("1. Kites, which in\n\n(b) of that paragraph fly.\n\n2. End.", "1 2"),
        ("1. (a) Kites.\n(b) Strings.\n2. (a) Winds.\n(b) Rains, see paragraph 1 (a).\n3. End.", "1 (a b) 2 (a b) 3"),
        ("Each Party (a) flies and (b) lands.", ""),
        ("1. One.\n\n2. Two.\n\n4. Four.\n\n5. Five.", "1 2 4 5"),
        ("1. One.\n1 bis. More.\n2. Two.", "1 1 bis 2"),
    ],
)
def test_a_label_out_of_sequence_opens_nothing(text, expected):
    assert sketch(only(f"Article 1\n\n{text}\n").children) == expected


@pytest.mark.parametrize(
    ("line", "articles"),
    [
        ("Article 2 of the Treaty on Strings applies.", "1 2"),
        ("Article 2, paragraph 3, applies.", "1 2"),
        ("Artikel 2 Absatz 3 gilt.", "1 2"),
        ("Articles 2 and 3 apply.", "1 2"),
        ("Article 7", "1 2"),
    ],
)
def test_an_article_that_is_cited_opens_nothing(line, articles):
    found = read(f"Article 1\n\nKites fly.\n\n{line}\n\nArticle 2\n\nStrings hold.\n\nArticle 3\n\nEnd.\n")
    assert " ".join(one.num for one in found.provisions) == f"{articles} 3"
    assert line in found.provisions[0].text


def test_words_between_and_after_lists_keep_their_place():
    article = only(
        "Article 1\n\nKites:\n\n(a) fly:\n\n(i) high;\n\n(ii) low,\n\n"
        "as they like;\n\n(b) land.\n\nThey rest.\n\nThen fly.\n"
    )
    assert sketch([article]) == "article 1 (a (i ii) b)"
    assert (article.text, article.children[0].tail, article.tail) == (
        "Kites:",
        "as they like;",
        "They rest.\nThen fly.",
    )


def test_unnumbered_paragraphs_are_lines_of_the_articles_text():
    assert only("Article 1\n\nKites fly.\n\nStrings hold.\n").text == "Kites fly.\nStrings hold."


def test_second_list_stands_in_an_unnumbered_paragraph():
    second = only("Article 1\nKites:\n(a) fly;\n(b) land.\nStrings:\n(a) hold;\n(b) break.\n").children[2]
    assert (second.kind, second.num, second.text) == ("paragraph", "", "Strings:")


def test_title_stands_outside_the_provisions():
    assert read(UN).title == "CONVENTION ON KITES"


def test_preamble_has_the_parties_the_recitals_and_the_agreeing():
    preamble = read(UN).provisions[0]
    assert (preamble.text, preamble.tail) == ("The States Parties to this Convention,", "Have agreed as follows:")
    assert preamble.children[1].text == "Convinced that the wind knows no border,"


def test_preamble_in_one_paragraph_is_cut_into_recitals():
    found = read(
        "# Treaty\n\nThe Parties, Considering that kites are free and that the wind belongs to nobody at all, "
        "Recognizing the many uses of string, Have agreed as follows:\n\n## Article 1\n\nKites fly.\n"
    )
    assert sketch(found.provisions) == "preamble (1 2) article 1"
    assert found.provisions[0].text == "The Parties,"


CONTENTS = "TABLE OF CONTENTS\n\nPART I. GENERAL ..... 1\nArticle 1. Scope ..... 1\nArticle 2. Terms ..... 2\n\n"
BODY = "PART I. GENERAL\n\nArticle 1. Scope\n\nKites.\n\nArticle 2. Terms\n\nStrings.\n"


def test_contents_that_the_body_repeats_are_left_out_and_said_so():
    found = read(f"CONVENTION\n\n{CONTENTS}{BODY}")
    assert sketch(found.provisions) == "part I ‹GENERAL› (article 1 ‹Scope› article 2 ‹Terms›)"
    assert [remark.message for remark in found.remarks] == ["A table of contents was left out: 15 words."]


def test_contents_that_say_more_than_the_body_are_kept():
    found = read(f"CONVENTION\n\n{CONTENTS.replace('Terms', 'Odd words')}{BODY}")
    assert found.words_read == found.words_kept
    assert "Odd words" in str(found.provisions) + found.title


def test_amending_protocol_keeps_the_quoted_article_as_words():
    text = "Article 1\nArticle 5 of the Treaty becomes:\n“Article 5\nKites fly.”\nArticle 2\nKites land.\n"
    assert sketch_of(text) == "article 1 article 2"


@pytest.mark.parametrize(
    ("text", "said", "at"),
    [
        ("Article 1\n\nKites.\n\nArticle 3\n\nStrings.\n", "Article 3 does not follow 1: a gap.", 5),
        (
            "Article 1\n\n1. One.\n\n2. Two.\n\n4. Four.\n\n5. Five.\n",
            "Paragraph 4 follows 2: a gap in the sequence.",
            7,
        ),
        ("Article 1\n\nKites.\n\n(c) stray\n", "“(c)” is not the next of a sequence; it was left in the text.", 5),
        ("Article 1\n\nArticle 2\n\nKites fly.\n", "Article 1 has no words.", 1),
        ("Kites fly.\n", "No article was found.", 0),
    ],
)
def test_doubts_are_said_with_their_line(text, said, at):
    assert (said, at) in [(remark.message, remark.at) for remark in read(text).remarks]
