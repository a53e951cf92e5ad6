"""How the pieces of a treaty are told apart: articles, headings, recitals, lists, annexes, closing words."""

import pytest

from tests.articles.importing.sketches import UN, only, read, sketch, sketch_of

ALPHABET = "".join(f"({letter}) item;\n" for letter in "abcdefghijklmnopqrstuvwxyz")


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
