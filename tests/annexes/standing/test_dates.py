import datetime as dt

import pytest

from annexes.standing.answers import NO, UNKNOWN, YES
from annexes.standing.dates import (
    ANY_DAY,
    FIRST,
    LAST,
    Span,
    bare,
    later,
    month_after,
    span,
    starting,
    when,
    years_after,
)
from tests.annexes.standing.acts import day

ENTRIES = [  # deposit → first day of the month after three months (Article 90)
    ("2025-08-28", "2025-12-01"),
    ("2025-11-30", "2026-03-01"),  # ends with February
    ("2027-11-30", "2028-03-01"),  # ends with 29 February
    ("2026-01-31", "2026-05-01"),  # ends on 30 April
    ("2028-02-29", "2028-06-01"),
    ("2026-01-01", "2026-05-01"),  # ends on 1 April: that month no longer counts
    ("2026-09-01", "2027-01-01"),
    ("2026-08-31", "2026-12-01"),
    ("2026-12-31", "2027-04-01"),
]
YEARS = [("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"), ("2026-12-31", 3, "2029-12-31")]
SPANS = [
    ("2024-02-14", "2024-02-14", "2024-02-14"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2023", "2023-01-01", "2023-12-31"),
]
WORDS = [
    (span("2027-04-01"), "on 1 April 2027", "from 1 April 2027"),
    (
        span("2027-04"),
        "not before 1 April 2027 and not after 30 April 2027",
        "from a day not before 1 April 2027 and not after 30 April 2027",
    ),
    (Span(day("2027-04-01"), LAST), "not before 1 April 2027", "from a day not before 1 April 2027"),
    (Span(FIRST, day("2027-04-01")), "not after 1 April 2027", "from a day not after 1 April 2027"),
    (ANY_DAY, "on a day that is not established", "from a day that is not established"),
]


@pytest.mark.parametrize(("deposit", "entry"), ENTRIES)
def test_the_first_day_of_the_month_after_three_months(deposit, entry):
    assert month_after(day(deposit), 3) == day(entry)


@pytest.mark.parametrize(("date", "years", "then"), YEARS)
def test_years_later_on_the_same_day_or_the_last_of_the_month(date, years, then):
    assert years_after(day(date), years) == day(then)


@pytest.mark.parametrize(("text", "earliest", "latest"), SPANS)
def test_a_date_as_exact_as_known_may_mean_several_days(text, earliest, latest):
    assert span(text) == Span(day(earliest), day(latest))


@pytest.mark.parametrize(("days", "words", "begins"), WORDS)
def test_words_say_no_more_than_is_known(days, words, begins):
    assert (when(days), starting(days)) == (words, begins)
    assert bare(days) == words.removeprefix("on ")


def test_a_day_has_come_surely_or_perhaps_or_not():
    june = span("2026-06")
    assert [june.by(day(on)) for on in ("2026-05-31", "2026-06-15", "2026-06-30")] == [NO, UNKNOWN, YES]


def test_what_is_not_known_stays_so_however_much_is_added():
    assert later(ANY_DAY, span("2026")) == Span(dt.date(2026, 1, 1), LAST)
    assert (month_after(LAST, 3), years_after(LAST, 3), month_after(dt.date.min, 3)) == (LAST, LAST, dt.date.min)
