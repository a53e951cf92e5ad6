"""Whatever the text: no failure, exact offsets, no overlap, and work that grows no faster than the text."""

import ast
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import citations, identifiers
from articles.citations import find, lists, typed
from articles.citations.tokens import Tokens

_WORDS = (
    "Article Articles article art. paragraph paragraphs point points sub-paragraph this the present that preceding "
    "Part Chapter Annex Annexes of to and or , and/or – - ( ) (1) (2) (a) (i) (ii) 1 2 8 14 bis III XIV A F i a b "
    "Convention Rome Statute common thereof eerste tweede lid onder tot en met artikel van dit het du présent alinéa "
    "artículo párrafo del letra a) § . recital 999999999 first second ² ① ٣ İ\u00a0"
)
WORDS = _WORDS.split(" ")
sentences = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
homes = st.sampled_from(
    ["art_1", "art_8__para_3__point_b__point_ii", "annex_F__para_2", "preamble__rec_1", "part_I", "closing", ""]
)
languages = st.sampled_from(["en", "nl", "fr", "es"])
KNOWN = ["art_8", "art_8__para_3", "art_8__para_3__point_a", "part_III", "annex_F", "preamble", "closing", "art_XIV"]


@given(sentences, homes, languages, st.booleans())
def test_offsets_cut_out_the_words_and_nothing_overlaps(text, home, language, informed):
    found = find(text, home, known=set(KNOWN) if informed else None, division="part_III__chp_1", language=language)
    assert [text[citation.start : citation.end] for citation in found] == [citation.words for citation in found]
    edges = [edge for citation in found for edge in (citation.start, citation.end)]
    assert edges == sorted(edges)
    assert all(identifiers.is_eid(target) for citation in found for target in citation.targets)


@given(sentences)
def test_any_typed_text_is_answered(text):
    answer = typed(text, KNOWN)
    assert answer is None or answer.eid in KNOWN


PATHOLOGICAL = {
    "brackets": "Article 8" + "(1)(",
    "endless brackets": "(1)",
    "lists": "Articles 1, 2, 3, ",
    "singles": "Article 8(1) and ",
    "ordinals": "eerste, tweede, derde en ",
    "ranges": "Articles 1 to 500 and ",
    "containers": "paragraph 1 of Article 8 of ",
    "points": "point (a) of ",
    "chains": ", paragraph 1, point (a)",
    "capitals": "Article 8 of Rome Geneva ",
    "open": "((((",
    "dots": "8.1.1.",
    "dashes": "1-2-3-",
    "foreign": "Article 8 and Article 9 of the Rome Statute ",
    "units": "article ",
}


@pytest.fixture
def looks(monkeypatch):
    """How often the reader looks at a token."""
    count = [0]
    plain = Tokens.at

    def counted(self, place):
        count[0] += 1
        return plain(self, place)

    monkeypatch.setattr(Tokens, "at", counted)
    return count


@pytest.mark.parametrize("language", ["en", "nl", "fr", "es"])
@pytest.mark.parametrize("piece", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_twice_the_text_is_at_most_about_twice_the_work(piece, language, looks):
    work = []
    for times in (50, 100, 200):
        looks[0] = 0
        find("Article 8" + piece * times, "art_8__para_3", language=language)
        work.append(looks[0])
    assert work[2] <= 2.3 * work[1] + 500
    assert work[1] <= 2.3 * work[0] + 500


@pytest.mark.parametrize("piece", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_a_very_long_text_is_read_to_its_end(piece):
    begun = time.process_time()
    find("Article 8" + piece * 2000, "art_8__para_3")
    assert time.process_time() - begun < 60  # it takes 1 or 2, 6 where lines are counted; what does not end is caught


def test_a_long_typed_text_is_no_citation():
    assert typed("8(1)" * 100_000, KNOWN) is None


def test_targets_are_counted_within_reason():
    found = find("paragraphs 1 to 500 of Articles 1 to 500", "art_1")
    assert len(found[0].targets) <= 1000


def test_nothing_but_the_standard_library_is_imported():
    folder = Path(citations.__file__).parent
    trees = [ast.parse(path.read_text("utf-8")) for path in folder.glob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {node.module for node in nodes if isinstance(node, ast.ImportFrom)}
    names |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    assert {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names) == {"articles"}


def test_django_stays_unloaded():
    code = "import sys, articles.citations; print('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_row_of_ordinals_is_capped():
    assert lists._LONGEST_ORDINALS < 100
