"""Sentences that are made without knowing the language of the interface."""

import datetime as dt

from django.utils.translation import override

from articles.sentences import say, say_many
from articles.templatetags.reading import said

DAY = dt.date(2026, 3, 1)


def test_a_sentence_is_english_and_remembers_its_parts():
    inner = say("party since {day}", day=DAY)
    sentence = say("{who} is a {what}.", who="Kiteland", what=inner)
    assert sentence == "Kiteland is a party since 1 March 2026."
    assert sentence.values["what"].values["day"] == DAY


def test_one_and_many():
    assert say_many("{n} act", "{n} acts", 1) == "1 act"
    assert say_many("{n} act", "{n} acts", 0) == "0 acts"


def test_shown_in_another_language_days_are_written_as_there():
    with override("fr"):
        assert said(say("{day}", day=DAY)) == "1 mars 2026"
    assert said(say("{day}", day=DAY)) == "1 March 2026"


def test_other_words_are_shown_as_they_are():
    assert said("{curly}") == "{curly}"
    assert say("{who}", who="{curly}") == "{curly}"
