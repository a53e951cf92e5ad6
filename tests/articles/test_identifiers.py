import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import identifiers as ids
from articles import labels

ROWS = [
    ("art_8", "Article 8", "/articles/8/", "Article 8"),
    ("art_8__para_3__point_a", "Article 8(3)(a)", "/articles/8/3/a/", "Article 8, paragraph 3, point a"),
    ("art_24__point_f", "Article 24(f)", "/articles/24/f/", "Article 24, point f"),
    (
        "art_30__para_1__point_b__point_ii",
        "Article 30(1)(b)(ii)",
        "/articles/30/1/b/ii/",
        "Article 30, paragraph 1, point b, point ii",
    ),
    ("art_8bis__para_2ter", "Article 8 bis(2 ter)", "/articles/8bis/2ter/", "Article 8 bis, paragraph 2 ter"),
    ("art_XIV__para_2", "Article XIV(2)", "/articles/XIV/2/", "Article XIV, paragraph 2"),
    ("annex_F__para_2", "Annex F(2)", "/annexes/F/2/", "Annex F, paragraph 2"),
    ("part_III", "Part III", "/parts/III/", "Part III"),
    ("part_I__chp_2", "Part I, Chapter 2", "/parts/I/chapters/2/", "Part I, chapter 2"),
    ("chp_2__sec_1", "Chapter 2, Section 1", "/chapters/2/sections/1/", "Chapter 2, section 1"),
    ("preamble", "Preamble", "/preamble/", "Preamble"),
    ("preamble__rec_3", "Preamble, recital 3", "/preamble/3/", "Preamble, recital 3"),
    ("closing", "Closing words", "/closing/", "Closing words"),
]
NOT_EIDS = ["", "art", "art_", "art_8__", "art_8__para_a", "art_8__point_3", "part_I__art_8", "ART_8", "art_8 "]

article = st.from_regex(r"[1-9][0-9]{0,2}(bis|ter)?|[IVX]{1,4}", fullmatch=True)
paragraph = st.from_regex(r"[1-9][0-9]?(bis|ter)?", fullmatch=True)
points = st.lists(st.from_regex(r"[a-z]|[ivx]{1,5}", fullmatch=True), max_size=3)


@st.composite
def eids(draw):
    """Eids of every shape the grammar knows."""
    kind = draw(st.sampled_from(["article", "annex", "recital", "part", "chapter", "section", "preamble", "closing"]))
    num = draw(article)
    if kind in ("article", "annex"):
        first = draw(st.lists(paragraph, max_size=1))
        way = [(kind, num), *(("paragraph", n) for n in first), *(("point", n) for n in draw(points))]
    elif kind in ("preamble", "closing"):
        way = [(kind, "")]
    elif kind == "recital":
        way = [("preamble", ""), (kind, draw(paragraph))]
    else:
        outer = ids.DIVISIONS[: ids.DIVISIONS.index(kind)]
        way = [*((k, draw(article)) for k in outer if draw(st.booleans())), (kind, num)]
    return ids.build(way)


@pytest.mark.parametrize(("eid", "label", "path", "name"), ROWS)
def test_an_eid_has_a_label_a_path_and_a_name(eid, label, path, name):
    assert (ids.label(eid), ids.path(eid), ids.name(eid)) == (label, path, name)


@pytest.mark.parametrize(("eid", "label", "path", "name"), ROWS)
def test_label_and_path_lead_back(eid, label, path, name):
    assert (labels.eid_of_label(label), ids.eid_of_path(path)) == (eid, eid)


@given(eids())
def test_label_path_and_steps_are_inverse_for_generated_eids(eid):
    back = (labels.eid_of_label(ids.label(eid)), ids.eid_of_path(ids.path(eid)), ids.build(ids.steps(eid)))
    assert back == (eid, eid, eid)


@pytest.mark.parametrize("text", NOT_EIDS)
def test_what_is_no_eid_is_refused(text):
    with pytest.raises(ValueError, match="is not an eid"):
        ids.steps(text)


@pytest.mark.parametrize("text", ["", "Article", "article 8", "Article 8(", "Article 8()", "Preamble, recital", "Part"])
def test_what_is_no_label_is_refused(text):
    with pytest.raises(ValueError, match=r"is not a label|does not make an eid"):
        labels.eid_of_label(text)


@pytest.mark.parametrize(
    "address", ["/", "/articles/", "/articles//3/", "/parts/I/chapters/", "/parts/I/x/2/", "/articles/8/a/b/-/"]
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ValueError, match=r"has the address|does not make an eid"):
        ids.eid_of_path(address)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text):
    for read in (labels.eid_of_label, ids.eid_of_path):
        with contextlib.suppress(ValueError):
            assert ids.is_eid(read(text))


def test_parents_and_ancestors_come_from_the_eid():
    eid = "art_30__para_1__point_b"
    assert (ids.parent(eid), ids.parent("art_30")) == ("art_30__para_1", None)
    assert ids.ancestors(eid) == ["art_30", "art_30__para_1"]


@pytest.mark.parametrize(
    ("num", "first", "kind"), [("3", True, "paragraph"), ("a", True, "point"), ("3", False, "point")]
)
def test_a_first_number_is_a_paragraph(num, first, kind):
    assert ids.step_kind(num, first) == kind
