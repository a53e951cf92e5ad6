import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from annexes.writing import WIDTH, mapping, scalar

PLAIN = ["Signed.", "art. 5(2)", "more than", "A – B", "http://example.org/a#b", "Trb. 2024, 39"]
QUOTED = [
    "NO",
    "null",
    "2024",
    "2021-06",
    "2024-02-14",
    "a: b",
    "# no",
    "- no",
    "013717",
    "yes",
    "",
    " x",
    "“a”: b",
    "[a]",
]
texts = st.one_of(
    st.text(max_size=300), st.sampled_from(PLAIN + QUOTED), st.lists(st.sampled_from(["a", "b:", "#c"])).map(" ".join)
)


@pytest.mark.parametrize("text", PLAIN)
def test_text_is_plain_where_it_can_be(text):
    assert scalar(text) == text


@pytest.mark.parametrize("text", QUOTED)
def test_text_is_quoted_where_it_would_be_read_as_something_else(text):
    assert scalar(text) == f'"{text}"'


def test_a_line_break_at_the_end_is_kept():
    assert yaml.safe_load("\n".join(mapping({"a": ["b\n", "c" * 120]}, 0))) == {"a": ["b\n", "c" * 120]}


@given(
    st.dictionaries(
        st.sampled_from("abcd"), st.one_of(st.none(), st.integers(0), texts, st.lists(texts), st.just([{"e": "f"}]))
    )
)
def test_what_is_written_is_read_back(pairs):
    assert (yaml.safe_load("\n".join(mapping(pairs, 0))) or {}) == pairs


@given(st.lists(st.text("abc", min_size=1, max_size=20), min_size=1))
def test_lines_of_words_keep_to_the_width(words):
    text = " ".join(words)
    lines = mapping({"what": text}, 4)
    assert (max(map(len, lines)) <= WIDTH, yaml.safe_load("\n".join(lines))) == (True, {"what": text})
