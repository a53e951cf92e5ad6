from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.linking import Piece, excerpt, lines, pieces


def references(start, end, *targets):
    return [SimpleNamespace(start=start, end=end, target_id=target) for target in targets]


LISTS = [
    ("Article 8", ["a"], [("Article 8", ("a",))]),
    ("Article 8(1) and (2)", ["a", "b"], [("Article 8(1)", ("a",)), (" and ", ()), ("(2)", ("b",))]),
    ("paragraphs 2 to 4", ["a", "b", "c"], [("paragraphs 2 to 4", ("a", "b", "c"))]),
    (
        "Articles 39, 40 and 42",
        ["a", "b", "c"],
        [("Articles 39", ("a",)), (", ", ()), ("40", ("b",)), (" and ", ()), ("42", ("c",))],
    ),
    ("Articles 1, 3 to 4", ["a", "b", "c"], [("Articles 1, 3 to 4", ("a", "b", "c"))]),
    ("artikel 8, eerste en tweede lid", ["a", "b"], [("artikel 8, eerste en tweede lid", ("a", "b"))]),
]


@pytest.mark.parametrize(("words", "targets", "expected"), LISTS)
def test_each_member_of_a_list_leads_to_its_own(words, targets, expected):
    text = f"See {words}."
    found = pieces(text, references(4, 4 + len(words), *targets))
    assert found == [Piece("See "), *(Piece(*piece) for piece in expected), Piece(".")]


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9), st.integers(1, 3)), max_size=5))
def test_no_word_is_lost(text, spans):
    made, at = [], 0
    for skip, length, many in spans:
        start, end = at + skip, at + skip + length
        made += references(start, end, *"abc"[:many])
        at = end
    made = [reference for reference in made if reference.end <= len(text)]
    assert "".join(piece.words for piece in pieces(text, made)) == text


def test_lines_keep_their_references():
    found = lines("One.\nSee Article 8.", references(9, 18, "art_8"))
    assert found == [[Piece("One.")], [Piece("See "), Piece("Article 8", ("art_8",)), Piece(".")]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First. Under Article 8, it must act. Then.", ("Under ", "Article 8", ", it must act.")),
        ("Article 8", ("", "Article 8", "")),
        ("one two three four Article 8 five six seven eight", ("… four ", "Article 8", " five six …")),
    ],
)
def test_an_excerpt_is_the_sentence_around_the_words(text, expected):
    start = text.index("Article 8")
    assert excerpt(text, start, start + 9, reach=90 if "First" in text else 10) == expected
