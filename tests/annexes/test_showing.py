"""How dates and sources are written on the pages about States."""

import pytest

from annexes.templatetags.acts import dated, dated_range


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
