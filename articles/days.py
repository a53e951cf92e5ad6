"""A day in plain English."""

import datetime as dt

MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905


def british(day: dt.date) -> str:
    """As a law book writes it: 15 February 2024."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
