"""How dates and sources are written on the pages about States."""

import datetime as dt

import pytest
from django.utils.translation import override

from annexes.standing.dates import Span, span
from annexes.templatetags.act_words import in_english, in_language, told
from annexes.templatetags.acts import bare, dated, dated_range, short_day, when
from articles.sentences import Own, say


@pytest.mark.parametrize(
    ("date", "written"),
    [("2024-02-14", "14 February 2024"), ("2021-06", "June 2021"), ("2023", "2023"), ("", "date not established")],
)
def test_a_date_is_written_as_exactly_as_it_is_known(date, written):
    assert dated(date) == written


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2017-10-16", "2017-10-19", "16–19 October 2017"),
        ("2017-09-30", "2017-10-02", "30 September – 2 October 2017"),
        ("2017-12-30", "2018-01-02", "30 December 2017 – 2 January 2018"),
        ("2021-06", "2021-08", "June – August 2021"),
        ("2021", "", "2021"),
    ],
)
def test_a_range_says_once_what_both_ends_share(start, end, written):
    assert dated_range(start, end) == written


def test_days_are_written_as_in_the_language_of_the_page():
    june = span("2025-06-01")
    with override("fr"):
        assert (bare(june), dated_range("2025-06-01", "2025-06-03")) == ("le 1er juin 2025", "1er–3 juin 2025")
        assert (short_day(june), short_day(span("2025-07-11"))) == ("1er juin 2025", "11 juillet 2025")
    assert (when(june), short_day(june)) == ("on 1 June 2025", "1 Jun 2025")


def test_spanish_dates_keep_their_prepositions():
    with override("es"):
        assert [dated("2024-02-14"), dated("2021-06")] == ["14 de febrero de 2024", "junio de 2021"]
        assert dated_range("2017-10-16", "2017-10-19") == "16–19 de octubre de 2017"
        assert short_day(span("2025-06-01")) == "1 de junio de 2025"


def test_a_day_that_never_comes_is_said_to_be_unknown_only_where_there_is_one():
    never = Span(dt.date(2025, 6, 1), dt.date.max)
    assert (bare(None), when(None)) == ("", "never")
    assert bare(never) == "not before 1 June 2025"


def test_what_the_record_says_is_marked_as_english_on_a_page_in_another_language():
    sentence = say("{who} declared: {gist}", who="A & B", gist=Own("It <may>."))
    with override("nl"):
        assert told(sentence) == 'A &amp; B declared: <span lang="en">It &lt;may&gt;.</span>'
        assert in_language("Woorden", "nl") == "Woorden"
    assert (told(sentence), in_english("It <may>.")) == ("A &amp; B declared: It &lt;may&gt;.", "It &lt;may&gt;.")
