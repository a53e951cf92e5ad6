import pytest

from annexes.standing import Answer, History, due, effect_of, register
from tests.annexes.standing.acts import (
    FORCE,
    Act,
    applies,
    day,
    days,
    declares,
    denounces,
    in_force,
    ratifies,
    reserves,
    signs,
)

TWO = [signs("AA"), signs("BB"), signs("CC"), ratifies("AA", "2026-01-15"), ratifies("BB", "2026-02-15")]
MISSING = [  # deposits on record, the day on which the missing ones are made → missing, earliest entry into force
    ([], "2026-11-21", 3, "2027-03-01"),
    (["2025-08-28"], "2026-11-30", 2, "2027-03-01"),
    (["2025-08-28", "2026-01-15"], "2028-02-29", 1, "2028-06-01"),
    (["2025-08-28", "2026-01-15", "2026-02-01"], "2026-11-21", 0, "2026-06-01"),
]


@pytest.mark.parametrize(("dates", "on", "missing", "entry"), MISSING)
def test_it_says_how_many_deposits_are_missing_and_what_they_would_bring(dates, on, missing, entry):
    found = register([ratifies(f"A{n}", date) for n, date in enumerate(dates)], day(on))
    assert (found.deposits_needed, found.earliest_entry) == (missing, days(entry))


def test_the_day_of_the_missing_deposits_may_be_chosen():
    found = register(TWO, day("2026-03-01"), if_deposited_on=day("2027-11-30"))
    assert (found.if_deposited_on, found.earliest_entry) == (day("2027-11-30"), days("2028-03-01"))


def test_an_uncertain_deposit_is_counted_apart():
    found = register([*TWO, ratifies("CC", "2026")], day("2026-06-01"))
    assert (found.deposits_needed, found.perhaps_needed, found.deposited.unknown) == (1, 0, ("CC",))


def test_it_lists_states_by_what_holds_on_the_day():
    history = in_force(signs("ZZ"), applies("ZZ", "2024-02-20"), signs("YY", "2027-01-01"))
    found = register(history, day("2026-05-01"))
    assert (found.signatories.states, found.parties.states) == (("AA", "BB", "CC", "ZZ"), ("AA", "BB", "CC"))
    assert (found.provisional.states, found.in_force.answer) == (("ZZ",), Answer.YES)


def test_a_preview_says_what_the_third_deposit_brings():
    acts = [*TWO, declares("AA", "2026-01-15", "F")]
    changes = effect_of(acts, Act("CC", "ratification", "2026-12-05", annexes=("annex_F",)))
    assert [change.says for change in changes] == [
        "The Convention enters into force on 1 April 2027.",
        "The Convention enters into force for AA on 1 April 2027.",
        "The declaration of AA on Annex F takes effect on 1 April 2027.",
        "The Convention enters into force for BB on 1 April 2027.",
        "CC deposits its instrument on 5 December 2026.",
        "The Convention enters into force for CC on 1 April 2027.",
        "The declaration of CC on Annex F takes effect on 1 April 2027.",
        "Annex F binds AA–CC from 1 April 2027.",
    ]


def test_an_instrument_that_was_taken_back_is_missing_again():
    taken_back = ratifies("AA", "2026-01-15", withdrawn="2026-02-01")
    found = register(History([taken_back, *TWO[4:], ratifies("CC", "2026-02-15")]), day("2026-03-31"))
    assert (found.deposits_needed, found.earliest_entry) == (1, days("2026-07-01"))


PREVIEWS = [
    (TWO[:4], ratifies("BB", "2026-02-15"), ["BB deposits its instrument on 15 February 2026.", "1 more deposit is"]),
    (FORCE, signs("AA"), []),
    (FORCE, denounces("AA", "2028-02-29"), ["AA on 1 May 2026, until 28 February 2029."]),
    (
        FORCE,
        reserves("AA", "2026-01-15", "art_8__para_3"),
        ["The reservation of AA to Article 8(3) stands from 15 January 2026, until 15 January 2029."],
    ),
    ([signs("ZZ")], applies("ZZ", "2024-02"), ["provisionally from a day not before 1 February 2024 and not after 29"]),
    (
        TWO,
        ratifies("CC", "", disputed=True),
        ["instrument not before 14 February 2024.", "into force not before 1 June 2026."],
    ),
]


@pytest.mark.parametrize(("acts", "new", "says"), PREVIEWS)
def test_a_preview_is_the_difference_in_sentences(acts, new, says):
    changes = [change.says for change in effect_of(acts, new)]
    assert [part in " ".join(changes) for part in says] == [True] * len(says)
    assert bool(changes) == bool(says)


def test_a_correction_is_previewed_against_what_it_replaces():
    wrong, right = ratifies("ZZ", "2026-11-30"), ratifies("ZZ", "2026-12-01")
    [deposit, party] = effect_of(in_force(wrong), right, instead_of=wrong)
    assert str(deposit) == "ZZ deposits its instrument on 1 December 2026 (before: on 30 November 2026)."
    assert str(party) == "The Convention enters into force for ZZ on 1 April 2027 (before: on 1 March 2027)."


def test_what_no_longer_holds_is_said_with_names_as_they_are():
    wrong = ratifies("LV", "2026-11-30")
    history = History(in_force(wrong).acts, {"LV": "Latvia"})
    says = [change.says for change in effect_of(history, signs("LV"), instead_of=wrong)]
    assert says == [
        "Latvia signs on 14 February 2024.",
        "No longer: Latvia deposits its instrument.",
        "No longer: the Convention enters into force for Latvia.",
    ]


def test_names_of_states_are_used_where_they_are_given():
    history = History([signs("LV")], {"LV": "Latvia"})
    assert (
        str(effect_of(history, ratifies("LV", "2026-01-15"))[0]) == "Latvia deposits its instrument on 15 January 2026."
    )


def test_what_is_due_comes_in_order_of_date():
    history = in_force(
        ratifies("ZZ", "2026-11-30"),
        reserves("AA", "2024-02-14", "art_8__para_3"),
        declares("BB", "2026-10-05", "F"),
        denounces("CC", "2026-06-01"),
        signs("YY"),
        applies("YY", "2024-02-14"),
        Act("YY", "withdrawal", "2027-01-05", ("art_91",)),
    )
    found = due(history, day("2027-02-01"), 30)
    assert [(str(each.day), each.what, each.state, each.provision) for each in found] == [
        ("on 1 February 2027", "declaration takes effect", "BB", "annex_F"),
        ("on 1 February 2027", "provisional application ends", "YY", "art_91__para_3"),
        ("on 14 February 2027", "reservation lapses or ends", "AA", "art_8__para_3"),
        ("on 1 March 2027", "entry into force for the State", "ZZ", "art_90__para_2"),
    ]


def test_nothing_is_due_outside_the_time_asked_for():
    assert due(in_force(), day("2026-05-02"), 365) == []


def test_what_never_holds_is_not_due_and_no_preview_says_that_it_will():
    history, late = in_force(denounces("AA", "2027-03-10")), declares("AA", "2027-12-31", "F")
    assert [each.what for each in due(history.adding(late), day("2027-12-31"), 120)] == ["denunciation takes effect"]
    assert effect_of(history, late) == []


def test_entry_into_force_itself_is_due():
    found = due(in_force(), day("2026-04-01"), 30)
    assert [(each.what, each.state) for each in found][:2] == [
        ("entry into force", ""),
        ("entry into force for the State", "AA"),
    ]
