"""Names of States in sentences: only what a list turned round is turned back."""

import pytest

from annexes.standing.state_names import in_words

NAMES = [
    ("Netherlands, Kingdom of the", "Kingdom of the Netherlands"),
    ("Moldova, Republic of", "Republic of Moldova"),
    ("Slovenia", "Slovenia"),
    ("Bolivia (Plurinational State of)", "Bolivia (Plurinational State of)"),
    ("Gambia, The", "Gambia, The"),
    ("Micronesia, Federated States of", "Federated States of Micronesia"),
]


@pytest.mark.parametrize(("listed", "spoken"), NAMES)
def test_a_name_that_a_list_turned_round_is_turned_back(listed, spoken):
    assert in_words(listed) == spoken
