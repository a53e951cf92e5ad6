import pytest

from articles.search.completions import complete


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Article 54", ("jump", "art_54")),
        ("article 54(1)", ("jump", "art_54__para_1")),
        ("extradition of na", ("heading", "art_54")),
        ("aut ded", ("heading", "art_14")),
        ("MLA", ("heading", "part_III")),
        ("videoc", ("heading", "art_34")),
        ("political off", ("provision", "art_5__para_6")),
    ],
)
def test_what_one_may_be_typing_comes_first(convention, typed, first):
    row = complete(convention, typed)[0]
    assert (row.kind, row.eid) == first


def test_rows_are_few_and_none_twice(convention):
    rows = complete(convention, "extradit", limit=8)
    assert len({row.url for row in rows}) == len(rows) == 8


@pytest.mark.parametrize("typed", ["", " ", "a", "qqqqqqq", "-", '"'])
def test_nothing_is_offered_for_nothing(convention, typed):
    assert complete(convention, typed) == []
