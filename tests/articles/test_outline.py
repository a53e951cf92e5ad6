from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.outline import nest, one_sentence, walk


@dataclass
class Row:
    num: str = ""
    text: str = ""
    tail: str = ""
    depth: int = 1
    children: list = field(default_factory=list)


def shape(rows):
    return [(row.num, shape(row.children)) for row in rows]


def rows(*depths):
    return [Row(num=str(place), depth=depth) for place, depth in enumerate(depths)]


@pytest.mark.parametrize(
    ("depths", "expected"),
    [
        ([], []),
        ([1, 1], [("0", []), ("1", [])]),
        ([1, 2, 3, 2, 1], [("0", [("1", [("2", [])]), ("3", [])]), ("4", [])]),
        ([3, 4, 3], [("0", [("1", [])]), ("2", [])]),
        ([1, 3, 2], [("0", [("1", []), ("2", [])])]),
    ],
)
def test_rows_are_hung_under_the_row_they_lie_in(depths, expected):
    assert shape(nest(rows(*depths))) == expected


@given(st.lists(st.integers(1, 6)))
def test_nesting_loses_no_row_and_keeps_their_order(depths):
    flat = rows(*depths)
    assert list(walk(nest(flat))) == flat


CHAPEAU = Row("1", "A Party may refuse if:", tail="unless both agree.")
SENTENCES = [
    ([CHAPEAU], Row("a", "the act was lawful; or"), "A Party may refuse if: the act was lawful unless both agree."),
    ([Row("1", "It means:")], Row("a", "an act;"), "It means: an act."),
    ([Row("1", "It means:")], Row("b", "an omission."), "It means: an omission."),
    ([], Row("1", "It is so."), "It is so."),
    (
        [Row("2", "Either:"), Row("b", "both of:")],
        Row("ii", "the second, and"),
        "Either: both of: the second.",
    ),
    (
        [Row("1", "If:")],
        Row("a", "one of:", "or more;", children=[Row("i", "this;"), Row("ii", "that,")]),
        "If: one of: (i) this; (ii) that, or more.",
    ),
]


@pytest.mark.parametrize(("above", "row", "sentence"), SENTENCES)
def test_a_point_reads_as_one_sentence(above, row, sentence):
    assert " ".join(piece.words for piece in one_sentence(above, row)) == sentence


def test_a_sentence_tells_its_own_words_from_those_around():
    assert [piece.own for piece in one_sentence([CHAPEAU], Row("a", "it;"))] == [False, True, False]
