"""The layouts of several houses and languages: United Nations, Council of Europe, Union, Hague; French to Dutch."""

import pytest

from tests.articles.importing.sketches import UN, sketch_of

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
def test_the_layout_of_every_house_and_language_is_read(text, expected):
    assert sketch_of(text) == expected
