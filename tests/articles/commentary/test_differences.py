"""What changed between two texts."""

from types import SimpleNamespace

import pytest

from articles.differences import between, of_annotation

CASES = [
    ("a b c", "a b c", [[("a b c", "same")]]),
    ("a b c", "a x c", [[("a", "same"), ("b", "removed"), ("x", "added"), ("c", "same")]]),
    ("a b\nc", "a\nb c", [[("a b c", "same")]]),
    ("a b", "a b\n\nnew one", [[("a b", "same")], [("new one", "added")]]),
    ("a b\n\nold one", "a b", [[("a b", "same")], [("old one", "removed")]]),
    ("", "a", [[("a", "added")]]),
    ("a b c d", "w x y z", [[("w x y z", "added")], [("a b c d", "removed")]]),
    ("", "", []),
]


@pytest.mark.parametrize(("old", "new", "wanted"), CASES)
def test_paragraphs_first_and_then_words(old, new, wanted):
    assert [[tuple(piece) for piece in paragraph.pieces] for paragraph in between(old, new)] == wanted


def test_sources_are_compared_by_themselves_after_a_word_that_says_what_they_are():
    old, new = (SimpleNamespace(title="", body="a", keys=keys) for keys in (["one", "two"], ["one", "three"]))
    *_, sources = of_annotation(old, new)
    assert sources.lead == "Sources:"
    assert [tuple(piece) for piece in sources.pieces] == [("one,", "same"), ("two", "removed"), ("three", "added")]
