"""What a citation learns from the acts of States."""

import datetime as dt

import pytest

from annexes import citing
from annexes.standing import Period, Span

pytestmark = pytest.mark.django_db
DAY = dt.date(2027, 3, 1)


def test_with_the_acts_recorded_the_treaty_is_not_yet_in_force():
    assert citing.known(dt.date(2026, 11, 21))["in_force"] is None


@pytest.mark.parametrize(
    ("since", "today", "said"),
    [
        (Span(DAY, DAY), DAY, DAY),
        (Span(DAY, DAY), DAY - dt.timedelta(1), None),
        (Span(DAY, DAY + dt.timedelta(30)), DAY + dt.timedelta(60), None),
    ],
)
def test_it_is_in_force_from_its_day_and_only_if_that_day_is_certain(monkeypatch, since, today, said):
    monkeypatch.setattr(citing, "entry_into_force", lambda history: Period(since))
    assert citing.known(today)["in_force"] == said


def test_the_full_title_of_a_language_is_the_first_recorded():
    assert citing.known(DAY)["titles"]["nl"].startswith("Verdrag van Ljubljana-Den Haag inzake")
