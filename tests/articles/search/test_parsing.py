import pytest

from articles.search.parsing import parse
from articles.search.restating import NOTHING, notes, understood
from articles.search.tokens import MOST_WORDS

UNDERSTOOD = [
    ("transit", "“transit”"),
    ("Transit of nationals", "“Transit” and “nationals”"),
    ('"political offence"', "the exact words “political offence”"),
    ("“political offence”", "the exact words “political offence”"),
    ("„political offence“ torture", "the exact words “political offence” and “torture”"),
    ('"political offence', "“political” and “offence”"),
    ('torture "" "', "“torture”"),
    ("torture -annex", "“torture”; without “annex”"),
    ('torture -"annex f"', "“torture”; without the exact words “annex f”"),
    ("torture NOT annex", "“torture”; without “annex”"),
    ("-torture", "everything; without “torture”"),
    ("non-refoulement cross-border", "“non” and “refoulement” and “cross” and “border”"),
    ("torture - annex", "“torture” and “annex”"),
    ("torture OR genocide", "“torture” or “genocide”"),
    ("torture OR genocide OR apartheid annex", "“torture” or “genocide” or “apartheid” and “annex”"),
    ("torture | genocide", "“torture” or “genocide”"),
    ("OR torture OR", "“torture”"),
    ("(torture OR genocide)", "“torture” or “genocide”"),
    ("torture AND genocide", "“torture” and “genocide”"),
    ("extradit* nationals", "words that begin with “extradit” and “nationals”"),
    ("* ** a*", "“a”"),
    ("and/or & torture", "“torture”"),
    ("12-13", "“12” and “13”"),
    ("art. 8 nationals", "“article 8” and “nationals”"),
    ("§ 8 nationals", "“article 8” and “nationals”"),
    ("Article 8(1)(b) nationals", "“article 8 1 b” and “nationals”"),
    ("8(1)(b)", "“8 1 b”"),
    ("annex F torture", "“annex f” and “torture”"),
    ("artful torture", "“artful” and “torture”"),
    ("part:III", "everything; in Part III"),
    ("torture part:III,IV", "“torture”; in Part III or IV"),
    ("torture kind:annex in:text", "“torture”; of the kind annex; among text"),
    ("torture -kind:annex", "“torture”; not of the kind annex"),
    ("torture edition:nl article:49-65", "“torture”; in the edition nl; in Article 49-65"),
    ("torture part: colour:red", "“torture” and “part” and “colour” and “red”"),
    ("ｔｏｒｔｕｒｅ　ＯＲ　ｇｅｎｏｃｉｄｅ", "“torture” or “genocide”"),
    ("tor\u00adture\u200b", "“torture”"),
    ("can a State refuse it?", "“refuse”"),
    ("can a State refuse to extradite its own nationals", "“refuse” and “extradite” and “nationals”"),
    ("who", "“who”"),
    ("", NOTHING),
    (" \t\n", NOTHING),
    ('"', NOTHING),
    ("!?…()[]{}<>", NOTHING),
]


@pytest.mark.parametrize(("typed", "said"), UNDERSTOOD)
def test_a_query_is_said_back_in_plain_words(typed, said):
    assert understood(parse(typed)) == said


def test_a_very_long_query_says_what_was_read():
    assert notes(parse("torture annex " * 300)) == [
        f"Only the first {MOST_WORDS} words were searched for.",
        "Only the first 2,000 characters were read.",
    ]
