import re

import pytest

from articles.search.parsing import parse
from articles.search.snippets import LONGEST, marked, needles, snippet
from articles.search.synonyms import Synonyms

TEXT = "The State's <b>nationals</b> & others; “nationals” of États may refuse."


def marks(query, text, make=marked):
    return make(text, needles(parse(query), "en", Synonyms()))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("national", ["nationals", "nationals"]),
        ("etats", ["États"]),
        ('"may refuse"', ["may refuse"]),
        ('"refuse may"', []),
        ("nation*", ["nationals", "nationals"]),
        ("-nationals", []),
        ("refused OR others", ["others", "refuse"]),
    ],
)
def test_the_words_that_were_found_are_marked(query, found):
    assert re.findall("<mark>(.*?)</mark>", marks(query, TEXT)) == found


def test_everything_but_the_marks_is_escaped():
    html = marks("b nationals amp", TEXT)
    assert html.startswith("The State&#x27;s &lt;<mark>b</mark>&gt;<mark>nationals</mark>&lt;/<mark>b</mark>&gt; &amp;")


def test_a_long_text_is_cut_to_the_piece_around_most_words():
    text = "A torture. " + "Nothing here at all. " * 30 + "The torture of prisoners is forbidden. " + "More. " * 90
    assert marks("torture prisoners", text, snippet) == (
        "… The <mark>torture</mark> of <mark>prisoners</mark> is forbidden. …"
    )


def test_a_long_sentence_is_cut_between_words():
    html = marks("torture", "word " * 200 + "torture" + " word" * 200, snippet)
    plain = re.sub("</?mark>", "", html)
    assert "<mark>torture</mark>" in html
    assert set(plain.split()) == {"…", "word", "torture"}
    assert len(plain) <= LONGEST + 4


def test_the_words_of_a_query_are_marked_in_any_text(convention):
    mark = convention.marker("extradiction MLA")
    assert mark("No <extradition>; mutual legal assistance.") == (
        "No &lt;<mark>extradition</mark>&gt;; <mark>mutual legal assistance</mark>."
    )


def test_synonyms_are_marked_too(convention):
    best = convention.find("MLA kind:article").groups[0].best
    assert "<mark>mutual legal assistance</mark>" in best.snippet.lower()
