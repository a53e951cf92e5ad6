import pytest

from articles.citations import find
from articles.importing import numerals
from articles.numbering import SUFFIXES, gap, letter, roman

HOLD = [
    [],
    ["1", "2", "3"],
    ["I", "II", "III", "IV"],
    ["a"],
    list("abcdefghij"),
    ["i", "ii"],
    ["A", "B"],
    ["1", "1 bis", "2"],
]
BREAK = [
    (["1", "3"], (1, "2")),
    (["a", "b", "d"], (2, "c")),
    (["i", "ii", "iv"], (2, "iii")),
    (["I", "III"], (1, "II")),
    (["1", "2", "2"], (2, "3")),
    (["1", "8 bis"], (1, "2")),
    (["2"], (0, "I")),
]


@pytest.mark.parametrize("nums", HOLD)
def test_a_sequence_holds(nums):
    assert gap(nums) is None


@pytest.mark.parametrize(("nums", "found"), BREAK)
def test_a_broken_sequence_names_the_place_and_the_number_that_belongs_there(nums, found):
    assert gap(nums)[0] == found[0]


@pytest.mark.parametrize(("nums", "found"), BREAK[:6])
def test_the_number_expected_follows_the_scheme_that_held_longest(nums, found):
    assert gap(nums) == found


def test_numerals_and_letters_are_written_as_treaties_do():
    assert [roman(n) for n in (1, 4, 9, 14, 40, 94)] == ["i", "iv", "ix", "xiv", "xl", "xciv"]
    assert [letter(n) for n in (1, 26, 27, 28)] == ["a", "z", "aa", "bb"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_number_that_came_between_is_one_wherever_it_is_read(suffix):
    [citation] = find(f"Article 8 {suffix} applies.", "art_1")
    assert (gap(["1", f"1 {suffix}", "2"]), citation.targets) == (None, (f"art_8{suffix}",))
    assert [reading.suffix for reading in numerals.readings(f"8 {suffix}")] == [suffix]
