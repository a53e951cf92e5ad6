"""What people type: spellings that resolve, and ordinary words that must not."""

import pytest

from articles.citations import typed
from tests.articles.treaty_text import eids

A30 = "art_30__para_1__point_b__point_ii"
SPELLINGS = {
    "art_1": "article premier|article 1er|Article 1",
    "art_8": "8|Article 8|article 8|ARTICLE 8|art. 8|art 8|Art.8|art8|Arts 8|Artikel 8|artículo 8|"
    "articulo 8|l'article 8|Article 8 of this Convention|article 8 of the Convention|"
    "artikel 8 van dit Verdrag|art_8|ART_8|/articles/8/|/8|article viii| 8 |'8'|"
    "Part I, Article 8|de l'article 8",
    "art_8__para_3": "8(3)|8 (3)|8.3|8/3|8-3|8 3|8（3）|[8](3)|8(3|8{3}|“8(3)”|art. 8 para 3|art 8 § 3|"
    "art 8 par. 3|8 para 3|Article 8, paragraph 3|Art.8(3)|a8(3)|art 8 lid 3|8 lid 3|"
    "artikel 8, derde lid|derde lid van artikel 8|lid 3 artikel 8|paragraph 3 of article 8|"
    "Paragraph 3 of the Article 8|article 8 paragraphe 3|art. 8, al. 3|article 8, alinéa 3|"
    "artículo 8, apartado 3|párrafo 3 del artículo 8|art. 8.3|Artikel 8 Absatz 3|"
    "Art. 8 Abs. 3|art_8__para_3|/articles/8/3/|/art/8(3)|third paragraph of article 8",
    A30: "30(1)(b)(ii)|30.1.b.ii|art 30.1.b.ii|30 1 b ii|30/1/b/ii|30-1-b-ii|"
    "Art. 30 (1) (b) (ii)|30(1)b)ii)|30(1(b(ii|ARTICLE 30(1)(B)(II)|30(1)b.ii|30.1(b)(2)|"
    "artikel 30 lid 1 onder b ii|artikel 30, eerste lid, onder b, onder ii|"
    "Article 30, paragraph 1, point (b), point (ii)|"
    "article 30 para 1 sub-paragraph b point ii|"
    "point (ii) of point (b) of paragraph 1 of Article 30|/articles/30/1/b/ii/",
    "art_30__para_1__point_b": "artikel 30 lid 1 onder b|article 30, paragraphe 1, point b|"
    "artículo 30, apartado 1, letra b|art. 30.1 b)|30(1)b|30.1b|"
    "Artikel 30 Absatz 1 Buchstabe b|Art. 30 Abs. 1 lit. b|article 30, alinéa 1, lettre b|"
    "artikel 30, eerste lid, aanhef en onder b|point (b) of paragraph 1 of Article 30|"
    "30–1–b",
    "art_24__point_f": "24(f)|Article 24(f)|24 f|24f|art. 24, point f|point f of article 24",
    "annex_F": "annex f|Annex F|bijlage F|annexe F|anexo F|Anhang F|annex (f)|annex_F|ANNEX F",
    "annex_F__para_2": "annex f 2|Annex F(2)|annex f para 2|Annex F, paragraph 2|paragraph 2 of Annex F|"
    "/annex/f/2|/annexes/F/2/",
    "part_III": "part iii|Part III|Part 3|pt III|deel III|partie III|parte III|Teil III|Deel 3|PART III",
    "preamble": "preamble|Preamble|the preamble|préambule|preámbulo|Präambel|preambule",
    "preamble__rec_5": "recital 5|Recital (5)|preamble 5|preamble, recital 5|preamble, paragraph 5|"
    "overweging 5|considérant 5|considerando 5|Erwägungsgrund 5|recital 5 of the preamble",
    "closing": "closing|Closing words|closing words",
}
TOO_DEEP = [
    ("8(9)(z)", "art_8", "Article 8(9)(z)"),
    ("8(3)(z)", "art_8__para_3", "Article 8(3)(z)"),
    ("8.3.a", "art_8__para_3", "Article 8(3)(a)"),
    ("8/3/a", "art_8__para_3", "Article 8(3)(a)"),
    ("8-3-a", "art_8__para_3", "Article 8(3)(a)"),
    ("8.i", "art_8", "Article 8(i)"),
    ("article 8, paragraph 9", "art_8", "Article 8(9)"),
    ("artikel 8, derde lid, onder a", "art_8__para_3", "Article 8(3)(a)"),
    ("recital 99", "preamble", "Preamble, recital 99"),
    ("preamble 99", "preamble", "Preamble, recital 99"),
    ("annex f 9", "annex_F", "Annex F(9)"),
    ("art_8__para_99", "art_8", "Article 8(99)"),
    ("/articles/8/9/z/", "art_8", "Article 8(9)(z)"),
]
ORDINARY = """
8 states|may 8 states|part of|a|i|annex|article|in 2023|2023|the|part|section|point|paragraph 3|I|v|closing date
8 march|article 8 bis rome statute|victims 81|annex a hotel|art 5 and 6 of the rome statute|95|article 95|8 bis
article 8 bis|joint investigation teams|30 days|article on extradition|90 day time limit|part one|annex crimes
children under 15|8 or more years|time limit|mutual legal assistance|dual criminality|double jeopardy|ne bis in idem
bis|ter|death penalty|life imprisonment|statute of limitations|war crimes|crimes against humanity|genocide|torture
enforced disappearance|aggression|universal jurisdiction|aut dedere aut judicare|nationals|central authority
central authorities|video conference|videoconference|hearing by telephone|safe conduct|witness protection
expert evidence|controlled delivery|covert operations|cross-border observation|provisional arrest|40 days
60 days after|within 30 days|18 years|under 18|15 years of age|persons under 18|minimum age 15|2 years
at least one year|more than 5 states|3 states|third ratification|three months|6 months|one month|first article
first paragraph|the first|second|last paragraph|next article|previous article|reservation to article|reservations
declarations|entry into force|depositary|belgium|netherlands|slovenia 2023|ljubljana 2023|the hague 14 february 2024
14 february 2024|14-02-2024|14/02/2024|14.2.2024|26 may 2023|2023-05-26|8:30|10:00 am|24/7|9/11|50-50|50/50|1-2|0|00
08|007|1,5|8,5|2.0|8%|8 %|8?|8!|8+3|8=8|#8|$8|€8|8&9|8*|~8|8, 9|8 and 9|8 or 9|8 to 10|8(1) and (2)|articles 5 to 9
articles 5 and 6|art 5-9 and 12|8–10|3 4 5|1 2 3 4|12 34|112|rome statute|rome statute article 8
article 8 of the rome statute|article 8 rome statute|8 of the charter|article 102 of the charter|common article 3
geneva convention article 3|vienna convention art. 31|art 6 echr|art. 267 tfeu|un charter 51|icc statute 17
law of the sea|the law|act of state|section 5 of the act|chapter 2|chapter ii|section 4|section a|title iv|part a
part 9|part ix|part x|annex z|annex 1|annex i|annexes|annexes a to h|annex a and b|annex to the convention
part of the annex|recitals|recital|preamble text|preamble and recitals|the preamble says|closing|closing 2|paragraph
paragraphs|para|par 8|par|lid|lid 3|het derde lid|derde lid|onder|onder a|onderdeel b|sub 2|letter b|letter of request
letters rogatory|lit|al|alinéa 3|párrafo 3|Absatz 3|Abs. 3|Satz 1|Buchstabe a|§|§ 8|§§|point b|point 5
points of contact|point of contact|item 3|no 8|no. 8|number 8|nr 8|page 8|p. 8|chapter|hoofdstuk|deel|een deel van
partie|parte|Teil|en parte|de|het|la|of|van|de la|du|of the|8 of|of 8|the 8|de 8|la 8|el 8|8 of the rome convention|b
c|x|ii|iv|mm|mix|vi|xiv|XIV|XIV 2|c 5|d 4|i 8|v 2|x 3|a 5|a 8|a4|a8|A4 paper|b2|f 2|F|8a|8 a|8b 3|8z|8th|8e lid|3rd
21st century|2nd world war|world war 2|iso 8601|article a|article z|article one|article eight|article 0|article 08
article -|article ?|article 1000|article 123456789|art|art.|art of|art history|part time|parts|partly|party|parties
states parties|article article 8|article 8 article 9|article paragraph|article 8 paragraph|article 8 point
article 8 or|article 8 and|article 8 states|article 8 jurisdiction|article 8 paragraph three hundred|how many articles
what is article 8|see article 8 and commentary|extradition article 51|article 5 crimes|art. 8 ICC|annex f torture
annex h aggression|part iii mutual legal assistance|part iv extradition|paragraph 3 of|paragraph 3 of part III
paragraph 3 of the preamble text|point b of paragraph 1|8 of paragraph 3|annex F of article 8|article 8 article|art_
art_95|annex_Z|part_|/|/articles/|/articles/95/|/search/|/parts/III/x|//|()|[]|(((|...|,|-|'|"
"""
NO = [phrase for line in ORDINARY.split("\n") for phrase in line.split("|") if phrase.strip() and phrase != "closing"]


@pytest.fixture(scope="module")
def known():
    return eids()


@pytest.mark.parametrize(
    ("text", "eid"), [(text, eid) for eid, texts in SPELLINGS.items() for text in texts.split("|")]
)
def test_a_spelling_resolves(text, eid, known):
    answer = typed(text, known)
    assert answer is not None
    assert (answer.eid, answer.exact, answer.choices) == (eid, True, ())


@pytest.mark.parametrize(("text", "eid", "asked"), TOO_DEEP)
def test_too_deep_a_citation_gives_the_nearest_provision_and_says_so(text, eid, asked, known):
    assert typed(text, known)[:3] == (eid, False, asked)


@pytest.mark.parametrize("text", ["", " ", *NO])
def test_ordinary_words_are_no_citation(text, known):
    assert typed(text, known) is None


def test_the_tables_are_long_enough():
    assert (len([text for texts in SPELLINGS.values() for text in texts.split("|")]) >= 80, len(NO) >= 200) == (
        True,
        True,
    )


def test_points_that_lack_their_paragraph_are_offered(known):
    assert typed("Article 30(b)", known) == ("art_30", False, "Article 30(b)", ("art_30__para_1__point_b",))


ROMAN = [
    "preamble",
    "part_I",
    "art_V",
    "art_XIV",
    "art_XIV__para_2",
    "art_XIV__para_2__point_a",
    "part_I__chp_2",
    "part_II__chp_2",
]


@pytest.mark.parametrize(
    ("text", "eid"),
    [
        ("XIV 2", "art_XIV__para_2"),
        ("xiv", "art_XIV"),
        ("art. xiv(2)", "art_XIV__para_2"),
        ("14(2)", "art_XIV__para_2"),
        ("14", "art_XIV"),
        ("Article XIV, paragraph 2, point (a)", "art_XIV__para_2__point_a"),
        ("article 5", "art_V"),
        ("part 1", "part_I"),
        ("Part II, Chapter 2", "part_II__chp_2"),
        ("chapter ii of part ii", "part_II__chp_2"),
    ],
)
def test_roman_numbered_articles_answer_to_both_numerals(text, eid):
    assert typed(text, ROMAN)[:2] == (eid, True)


@pytest.mark.parametrize("text", ["I", "v", "V", "may v states", "mix", "vi"])
def test_words_that_look_roman_are_words_there_too(text):
    assert typed(text, ROMAN) is None


def test_a_chapter_that_stands_in_two_parts_offers_both():
    assert typed("chapter 2", ROMAN).choices == ("part_I__chp_2", "part_II__chp_2")


@pytest.mark.parametrize(
    ("text", "eid"), [("8bis", "art_8bis"), ("8 bis", "art_8bis"), ("8a", "art_8a"), ("8(2 bis)", "art_8__para_2bis")]
)
def test_inserted_provisions_have_numbers_of_their_own(text, eid):
    assert typed(text, {"art_8", "art_8bis", "art_8a", "art_8__para_2bis"})[:2] == (eid, True)
