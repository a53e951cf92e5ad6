"""Short ways to write acts and days, and histories in which the Convention is in force."""

import datetime as dt

from annexes.standing import Act, History, span

ENTRY = "2026-05-01"  # what FORCE makes of three deposits in January 2026


def day(text):
    return dt.date.fromisoformat(text)


def signs(state, date="2024-02-14", **more):
    return Act(state, "signature", date, **more)


def ratifies(state, date="2026-01-15", **more):
    return Act(state, "ratification", date, **more)


def declares(state, date, *annexes, **more):
    return Act(state, "declaration", date, ("art_2__para_2",), tuple(f"annex_{a}" for a in annexes), **more)


def reserves(state, date, *provisions, **more):
    return Act(state, "reservation", date, provisions, **more)


def withdraws(state, date, *provisions, annexes=(), **more):
    return Act(state, "withdrawal", date, provisions, tuple(f"annex_{a}" for a in annexes), **more)


def denounces(state, date, **more):
    return Act(state, "denunciation", date, **more)


def applies(state, date="2024-02-14", *provisions, **more):
    return Act(state, "provisional application", date, provisions, **more)


FORCE = [act for state in ("AA", "BB", "CC") for act in (signs(state), ratifies(state))]


def in_force(*more):
    """A history in which the Convention has been in force for AA, BB and CC since ENTRY, with more acts."""
    return History([*FORCE, *more])


def days(text):
    return span(text) if text else None
