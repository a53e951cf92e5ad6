"""Answers of the API cut short for the page that shows them."""

import pytest

from treaty.shortening import MEMBERS, WORDS, shortened

LONG = "word " * 100


@pytest.mark.parametrize(
    ("value", "short"),
    [
        ({"a": [1, 2, 3, 4]}, {"a": [1, 2, "… 2 more"]}),
        ({"a": [1, 2]}, {"a": [1, 2]}),
        ([{"b": None}], [{"b": None}]),
        (7, 7),
        ("http://" + "x" * 200, "http://" + "x" * 200),
    ],
)
def test_long_lists_are_cut_and_say_by_how_much(value, short):
    assert MEMBERS == 2
    assert shortened(value) == short


def test_long_words_are_cut_between_two_words():
    assert len(shortened(LONG)) <= WORDS + 2
    assert shortened(LONG).endswith("word …")
