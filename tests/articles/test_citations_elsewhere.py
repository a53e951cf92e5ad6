"""Sentences of treaties that were never concluded: other words, other numbers, chapters, roman articles."""

import pytest

from articles.citations import find

HOMES = {
    "para": "art_12__para_3",
    "point": "art_12__para_3__point_b",
    "deep": "art_12__para_3__point_b__point_ii",
    "bare": "art_24__point_f",
    "annex": "annex_II__para_4",
}
ROWS = [
    # articles, their paragraphs and points
    ("The rule in Article 8 applies.", {"Article 8": "art_8"}),
    ("see art. 8, and Art. 9", {"art. 8": "art_8", "Art. 9": "art_9"}),
    ("as article 8 provides", {"article 8": "art_8"}),
    ("ARTICLE 8 AND ARTICLE 9 APPLY", {"ARTICLE 8": "art_8", "ARTICLE 9": "art_9"}),
    ("under Article 8(1)", {"Article 8(1)": "art_8__para_1"}),
    ("under Article 8 (1) (a)", {"Article 8 (1) (a)": "art_8__para_1__point_a"}),
    (
        "under Article 8.1 and Article 8.2(b)",
        {"Article 8.1": "art_8__para_1", "Article 8.2(b)": "art_8__para_2__point_b"},
    ),
    ("see Article 8. The tribunal", {"Article 8": "art_8"}),
    ("Article 8(1) and (2)", {"Article 8(1) and (2)": "art_8__para_1 art_8__para_2"}),
    (
        "Article 20(1) to (4)",
        {"Article 20(1) to (4)": "art_20__para_1 art_20__para_2 art_20__para_3 art_20__para_4"},
    ),
    ("Article 8(1), (2) or (4)", {"Article 8(1), (2) or (4)": "art_8__para_1 art_8__para_2 art_8__para_4"}),
    (
        "Article 5(4)(c) and (e)",
        {"Article 5(4)(c) and (e)": "art_5__para_4__point_c art_5__para_4__point_e"},
    ),
    (
        "Article 5(4)(c)(i) and (ii) and (e)",
        {
            "Article 5(4)(c)(i) and (ii) and (e)": "art_5__para_4__point_c__point_i art_5__para_4__point_c__point_ii "
            "art_5__para_4__point_e"
        },
    ),
    ("Articles 49 to 52", {"Articles 49 to 52": "art_49 art_50 art_51 art_52"}),
    ("Articles 49–52", {"Articles 49–52": "art_49 art_50 art_51 art_52"}),
    ("Articles 49-51", {"Articles 49-51": "art_49 art_50 art_51"}),
    ("Articles 49 through 51", {"Articles 49 through 51": "art_49 art_50 art_51"}),
    ("Articles 39, 40 and 42", {"Articles 39, 40 and 42": "art_39 art_40 art_42"}),
    ("articles 39, 40, and/or 42", {"articles 39, 40, and/or 42": "art_39 art_40 art_42"}),
    ("Articles 8(1) and 14(2)", {"Articles 8(1) and 14(2)": "art_8__para_1 art_14__para_2"}),
    (
        "Articles 4, paragraph 2, and 5, paragraph 3, apply",
        {"Articles 4, paragraph 2, and 5, paragraph 3": "art_4__para_2 art_5__para_3"},
    ),
    (
        "Article 39, Article 40 or Article 42",
        {"Article 39": "art_39", "Article 40": "art_40", "Article 42": "art_42"},
    ),
    ("Article 8 bis and Article 9ter", {"Article 8 bis": "art_8bis", "Article 9ter": "art_9ter"}),
    ("Article\u00a08,\nparagraph\u00a03", {"Article\u00a08,\nparagraph\u00a03": "art_8__para_3"}),
    ("Article 8, paragraphs 1 and 2", {"Article 8, paragraphs 1 and 2": "art_8__para_1 art_8__para_2"}),
    ("Article 8, paragraph 3, point (a)", {"Article 8, paragraph 3, point (a)": "art_8__para_3__point_a"}),
    (
        "article 8, paragraph 1 (a) and (b)",
        {"article 8, paragraph 1 (a) and (b)": "art_8__para_1__point_a art_8__para_1__point_b"},
    ),
    ("Article 8, paragraph 1 or paragraph 2", {"Article 8, paragraph 1 or paragraph 2": "art_8__para_1 art_8__para_2"}),
    ("paragraph 3 of Article 8", {"paragraph 3 of Article 8": "art_8__para_3"}),
    ("point (b) of paragraph 1 of Article 8", {"point (b) of paragraph 1 of Article 8": "art_8__para_1__point_b"}),
    ("paragraph 1 of Articles 5 and 6", {"paragraph 1 of Articles 5 and 6": "art_5__para_1 art_6__para_1"}),
    ("subparagraph (b) of article 9", {"subparagraph (b) of article 9": "art_9__point_b"}),
    ("article 13, paragraph (b)", {"article 13, paragraph (b)": "art_13__point_b"}),
    (
        "Article 8, paragraph 1, subparagraphs (a) and (b), and paragraph 2",
        {
            "Article 8, paragraph 1, subparagraphs (a) and (b), and paragraph 2": "art_8__para_1__point_a "
            "art_8__para_1__point_b art_8__para_2"
        },
    ),
    (
        "article 3, paragraph 1 (a) (i) to (iii) and (b), of this Convention",
        {
            "article 3, paragraph 1 (a) (i) to (iii) and (b)": "art_3__para_1__point_a__point_i "
            "art_3__para_1__point_a__point_ii art_3__para_1__point_a__point_iii art_3__para_1__point_b"
        },
    ),
    ("Articles 2 to 4, 6 and 8(1)", {"Articles 2 to 4, 6 and 8(1)": "art_2 art_3 art_4 art_6 art_8__para_1"}),
    ("Article 8's paragraph 2", {"Article 8's paragraph 2": "art_8__para_2"}),
    ("Article 17, first paragraph", {"Article 17, first paragraph": "art_17__para_1"}),
    ("paragraph 1, point (a), of Article 5", {"paragraph 1, point (a), of Article 5": "art_5__para_1__point_a"}),
    (
        "Under Article 5, paragraphs 2 and 3 of this Article apply",
        {"Article 5": "art_5", "paragraphs 2 and 3 of this Article": "art_12__para_2 art_12__para_3"},
    ),
    ("Article 5, 6 or 7 applies", {"Article 5, 6 or 7": "art_5 art_6 art_7"}),
    ("Articles 39, 40 and 42 States Parties may", {"Articles 39, 40 and 42": "art_39 art_40 art_42"}),
    ("Articles 3 and 4 and 30 States", {"Articles 3 and 4": "art_3 art_4"}),
    # singular words before a bare number
    ("Article 8 or 9 applies", {"Article 8 or 9": "art_8 art_9"}),
    ("Under Article 8 and 30 days later", {"Article 8": "art_8"}),
    ("paragraph 2, 30 days", {"paragraph 2": "art_12__para_2"}),
    ("Articles 3 and 4, 30 days later", {"Articles 3 and 4": "art_3 art_4"}),
    ("Article 8 to (a) ships", {"Article 8": "art_8"}),
    # roman numerals, letters, annexes, divisions
    ("Article XIV and Article XVI (2)", {"Article XIV": "art_XIV", "Article XVI (2)": "art_XVI__para_2"}),
    ("Articles IV to VI", {"Articles IV to VI": "art_IV art_V art_VI"}),
    ("Articles I, II and III", {"Articles I, II and III": "art_I art_II art_III"}),
    ("Annex F and annex a list", {"Annex F": "annex_F"}),
    ("Annexes A to E", {"Annexes A to E": "annex_A annex_B annex_C annex_D annex_E"}),
    ("Annexes I to III", {"Annexes I to III": "annex_I annex_II annex_III"}),
    ("Annex 2, paragraph 3", {"Annex 2, paragraph 3": "annex_2__para_3"}),
    ("paragraph 2 of Annex F", {"paragraph 2 of Annex F": "annex_F__para_2"}),
    ("Annex F(2)(b)", {"Annex F(2)(b)": "annex_F__para_2__point_b"}),
    ("article 3 of Annex II", {"article 3 of Annex II": "annex_II__para_3"}),
    ("Annex B1", {"Annex B1": "annex_B1"}),
    ("articles 10 and 11 of this Section", {"articles 10 and 11 of this Section": "art_10 art_11"}),
    ("Annex III, article 4, paragraph 2", {"Annex III, article 4, paragraph 2": "annex_III__para_4__point_2"}),
    ("paragraph 2 of the preamble", {"paragraph 2 of the preamble": "preamble__rec_2"}),
    ("paragraph 2 of the Article", {"paragraph 2 of the Article": "art_12__para_2"}),
    ("Article 5 of the Annex", {"Article 5 of the Annex": ""}),
    ("Part A of Annex II", {"Part A of Annex II": "annex_II"}),
    ("Part III and Parts IV to VI", {"Part III": "part_III", "Parts IV to VI": "part_IV part_V part_VI"}),
    ("Chapter II of Part III", {"Chapter II of Part III": "part_III__chp_II"}),
    ("Part III, Chapter II", {"Part III, Chapter II": "part_III__chp_II"}),
    ("Article 23 of Part III", {"Article 23 of Part III": "art_23"}),
    ("Chapter 3", {"Chapter 3": "part_II__chp_3"}),
    ("this Part and this Chapter", {"this Part": "part_II", "this Chapter": "part_II__chp_1"}),
    ("take part in the work; in whole or in part; the part I play", {}),
    # relative to where the words stand
    ("paragraph 2", {"paragraph 2": "art_12__para_2"}),
    ("paragraphs 8 and 9", {"paragraphs 8 and 9": "art_12__para_8 art_12__para_9"}),
    ("paragraphs 2 to 4", {"paragraphs 2 to 4": "art_12__para_2 art_12__para_3 art_12__para_4"}),
    ("paragraph 3 or paragraph 4", {"paragraph 3": "art_12__para_3", "paragraph 4": "art_12__para_4"}),
    ("paragraph (1) above", {"paragraph (1)": "art_12__para_1"}),
    ("paragraph 1, point (b)", {"paragraph 1, point (b)": "art_12__para_1__point_b"}),
    ("paragraph 1(a) and (b)", {"paragraph 1(a) and (b)": "art_12__para_1__point_a art_12__para_1__point_b"}),
    (
        "paragraphs 1 and 2 of this Article",
        {"paragraphs 1 and 2 of this Article": "art_12__para_1 art_12__para_2"},
    ),
    (
        "the present Article, the present paragraph",
        {"the present Article": "art_12", "the present paragraph": "art_12__para_3"},
    ),
    ("In this article and in this part of the territory", {"this article": "art_12"}),
    ("in this part of the territory, at this point", {}),
    ("the preceding Article", {"the preceding Article": "art_11"}),
    ("the previous paragraph", {"the previous paragraph": "art_12__para_2"}),
    ("the following Article", {"the following Article": "art_13"}),
    ("the two preceding paragraphs", {"the two preceding paragraphs": "art_12__para_1 art_12__para_2"}),
    ("the preceding paragraphs", {"the preceding paragraphs": "art_12__para_1 art_12__para_2"}),
    ("the first paragraph", {"the first paragraph": "art_12__para_1"}),
    (
        "Article 8, and in particular paragraph 2 thereof",
        {"Article 8": "art_8", "paragraph 2 thereof"[:11]: "art_8__para_2"},
    ),
    (
        "Article 8, and paragraph 2 of that Article",
        {"Article 8": "art_8", "paragraph 2 of that Article": "art_8__para_2"},
    ),
    ("recital 4 and the third recital", {"recital 4": "preamble__rec_4", "the third recital": "preamble__rec_3"}),
    # this treaty all the same
    ("Article 8 of this Convention", {"Article 8": "art_8"}),
    ("Article 8 of the present Covenant", {"Article 8": "art_8"}),
    ("Article 8 hereof", {"Article 8": "art_8"}),
    ("Article 8 of the Convention applies", {"Article 8": "art_8"}),
    ("Annex B to the Convention", {"Annex B": "annex_B"}),
    ("For this Protocol, Article 8 of the Protocol applies", {"Article 8": "art_8"}),
    ("by its Article 9 notification", {"Article 9": "art_9"}),
    ("Article 8 of which the State", {"Article 8": "art_8"}),
    ("crimes set out in Article 5 of persons convicted", {"Article 5": "art_5"}),
    ("under Article 8 of the property", {"Article 8": "art_8"}),
    ("surrender under Article 8 of nationals of a Party to the Protocol", {"Article 8": "art_8"}),
    ("notification under Article 8 to the Rome Statute Assembly", {"Article 8": "art_8"}),
    ("In this Convention Article 8 prevails", {"Article 8": "art_8"}),
    ("paragraph 2 and Article 102 of the Charter", {"paragraph 2": "art_12__para_2"}),
]


def cited(text, home="para", **more):
    found = find(text, HOMES.get(home, home), division="part_II__chp_1", **more)
    return {citation.words: " ".join(citation.targets) for citation in found if not citation.foreign}


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_sentence_cites(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "home", "target"),
    [
        ("point (a)", "para", "art_12__para_3__point_a"),
        ("points (a) to (c)", "point", "art_12__para_3__point_a art_12__para_3__point_b art_12__para_3__point_c"),
        ("subparagraph (a)", "deep", "art_12__para_3__point_a"),
        ("sub-paragraph (a)", "deep", "art_12__para_3__point_a"),
        ("point (iv)", "deep", "art_12__para_3__point_b__point_iv"),
        ("point (i)", "deep", "art_12__para_3__point_b__point_i"),
        ("points (i) and (ii)", "point", "art_12__para_3__point_b__point_i art_12__para_3__point_b__point_ii"),
        ("points (h), (i) and (j)", "bare", "art_24__point_h art_24__point_i art_24__point_j"),
        ("point (b)", "bare", "art_24__point_b"),
        ("this point, in this point", "point", "art_12__para_3__point_b"),
        ("this subparagraph", "point", "art_12__para_3__point_b"),
        ("this paragraph", "deep", "art_12__para_3"),
        ("this paragraph", "bare", "art_24"),
        ("paragraph 1", "annex", "annex_II__para_1"),
        ("this Annex", "annex", "annex_II"),
        ("this Annex", "para", ""),
        ("this Section", "para", ""),
        ("paragraph 1", "preamble__rec_2", ""),
        ("the preceding paragraph", "art_12__para_1", ""),
    ],
)
def test_what_a_citation_counts_from(text, home, target):
    assert list(cited(text, home).values()) == [target]


@pytest.mark.parametrize(
    "text",
    [
        "common Article 3 of the four Geneva Conventions of 12 August 1949",
        "Article 102 of the Charter of the United Nations",
        "art. 8(2)(b) of the Rome Statute",
        "Articles 31 and 32 of the Vienna Convention",
        "Articles 3 and 4 of the Rome Statute",
        "Article 3 and Article 4 of the Rome Statute",
        "Article 2 of the 1951 Convention",
        "Article 5, paragraph 2, of the Statute",
        "paragraph 2 of article 4 of the Covenant",
        "Article 3 common to the Geneva Conventions",
        "the Rome Statute, in particular Article 6 thereof",
        "Article 1 of that Convention",
        "Article 1 of the said Protocol",
        "Annex II to the Hague Convention",
        "Annex I thereto",
        "Article 5 of the law of the State",
        "Article 5 of its Constitution",
        "Article 5 of the national law of that State",
        "Article 1 of the Convention on the Law of the Sea",
        "Article 1 of the Convention against Torture",
        "Article 1 of the Convention relating to the Status of Refugees",
        "Article 1 of the Convention of 1951",
        "Article 7 of another treaty",
        "Article 4 of Regulation (EC) No 44/2001",
        "Article 3 of Protocol No. 7",
        "Article 16 of Additional Protocol I",
        "Article 6 ECHR",
        "Article 267 TFEU",
        "Article 31 of the VCLT",
        "Article 8 Rome Statute",
        "ICC Statute Article 8",
        "the Rome Statute (Article 8)",
        "Article 8 of Convention No. 29",
        "Article 1 of the Convention done at Geneva",
        "point (a) of paragraph 2 of Article 4 of the Covenant",
        "paragraph 1 of rule 77",
        "that Convention's Article 5",
        "The Statute and its Article 5",
        "paragraph 4 of resolution 1373 (2001)",
        "the rule of Article 3 of the United Nations Convention against Transnational Organized Crime",
        "For this Protocol, Article 8 of the Convention applies",
        "Article 8 of the Rome Statute, and paragraph 2 of that Article",
    ],
)
def test_other_instruments_are_recognised_and_lead_nowhere(text):
    found = find(text, "art_12__para_3")
    assert found
    assert [(citation.targets, citation.foreign) for citation in found] == [((), True)] * len(found)


def test_what_is_known_settles_what_can_be_read_in_two_ways():
    known = {"art_8", "art_12__para_3__point_b__point_i", "art_12__para_3__point_a", "art_8bis", "art_9"}
    assert cited("point (i)", "point", known=known) == {"point (i)": "art_12__para_3__point_b__point_i"}
    assert cited("Articles 8 to 9", known=known) == {"Articles 8 to 9": "art_8 art_8bis art_9"}
    assert cited("the preceding Article", "art_9", known=known) == {"the preceding Article": "art_8bis"}
    assert cited("Article 8 and Article 102 of the Charter", known=known) == {"Article 8": "art_8"}


def test_what_is_not_known_is_cited_all_the_same():
    assert cited("Article 95", known={"art_8"}) == {"Article 95": "art_95"}


@pytest.mark.parametrize(
    ("text", "count"),
    [("Articles 1 to 999999999", 2), ("Articles 1 to 500", 500), ("Articles 9 to 3", 2), ("points (x) to (c)", 2)],
)
def test_an_absurd_range_gives_its_ends(text, count):
    assert len(find(text, "art_1")[0].targets) == count


def test_the_name_of_a_protocol_makes_the_convention_another():
    assert cited("Article 8 of the Convention", name="Optional Protocol") == {}
    assert cited("Article 8 of the Protocol", name="Optional Protocol") == {"Article 8": "art_8"}


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="en, nl, fr, es"):
        find("§ 8", "art_1", language="tlh")
