"""Sentences that are made without knowing the language of the interface."""

import datetime as dt
import json
import pickle
import re

import pytest
from django.utils.translation import override

from articles.sentences import again, joined, parts, say, say_many
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
        assert said(say("{day}", day=DAY)) == "1er mars 2026"
    assert said(say("{day}", day=DAY)) == "1 March 2026"


def test_other_words_are_shown_as_they_are():
    assert said("{curly}") == "{curly}"
    assert say("{who}", who="{curly}") == "{curly}"


def test_sentences_one_after_the_other_stay_sentences():
    both = joined([say("On {day}.", day=DAY), "", say("It {curly}.", curly="{stays}")])
    assert both == "On 1 March 2026. It {stays}."
    assert (both.values["part0"].values, joined([], ", ")) == ({"day": DAY}, "")


def test_nothing_is_nothing_in_every_language():
    with override("fr"):
        assert (said(joined([])), said(joined([DAY, DAY], "; "))) == ("", "1er mars 2026; 1er mars 2026")


def test_a_sentence_that_was_kept_is_the_same_sentence():
    sentence = say_many("{n} act of {who}", "{n} acts of {who}", 2, who=say("{day}", day=DAY))
    again = pickle.loads(pickle.dumps(sentence))  # noqa: S301 - our own, just made
    assert (again, again.several, again.values["who"].values) == (sentence, ("{n} acts of {who}", 2), {"day": DAY})
    assert json.loads(json.dumps({"says": sentence})) == {"says": "2 acts of 1 March 2026"}


def test_a_sentence_goes_through_json_and_remembers_its_parts():
    sentence = say("{what} ({n} lines)", what=say_many("{n} word", "{n} words", 2), n=3)
    made = again(json.loads(json.dumps(parts(sentence))))
    assert made == sentence == "2 words (3 lines)"
    assert (made.values["what"].template, made.values["what"].several) == ("{n} word", ("{n} words", 2))


@pytest.mark.parametrize("template", ["{n.__class__}", "{n:>999999999}", "{n!r}", "{", "{0.x}"])
def test_a_template_from_elsewhere_can_only_name_its_values(template):
    with pytest.raises(ValueError, match=re.escape(template)):
        again({"template": template, "values": {"n": "x"}, "several": None})
