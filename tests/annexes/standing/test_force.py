import pytest

from annexes.standing import Act, Answer, History, standing
from annexes.standing.dates import LAST, Span
from annexes.standing.force import entry_into_force, third_deposit
from tests.annexes.standing.acts import day, days, denounces, in_force, ratifies, signs, withdraws

KINDS = ["ratification", "acceptance", "approval", "accession"]
THIRD = [  # dates of deposits → third deposit, entry into force (Article 90(1))
    ([], None, None),
    (["2026-01-15", "2026-02-15"], None, None),
    (["2026-01-15", "2026-02-15", "2026-03-31"], "2026-03-31", "2026-07-01"),
    (["2026-03-31", "2026-01-15", "2026-02-15"], "2026-03-31", "2026-07-01"),
    (["2026-01-15"] * 4, "2026-01-15", "2026-05-01"),
    (["2025-01-01", "2025-02-01", "2027-11-30", "2028-05-05"], "2027-11-30", "2028-03-01"),
    (["2025-01-01", "2025-02-01", "2025-03"], "2025-03", "2025-07-01"),  # the month alone gives the day
]
STATES = [  # a State's own deposit, the third being that of 15 January 2026 → entry into force for it (90(1), (2))
    ("2025-06-30", "2026-05-01", "art_90__para_1"),
    ("2026-01-15", "2026-05-01", "art_90__para_1"),
    ("2026-01-16", "2026-05-01", "art_90__para_2"),  # after the third, though the day is the same
    ("2026-01-31", "2026-05-01", "art_90__para_2"),
    ("2026-02-01", "2026-06-01", "art_90__para_2"),
    ("2026-11-30", "2027-03-01", "art_90__para_2"),
    ("2028-02-29", "2028-06-01", "art_90__para_2"),
]
DENOUNCED = [  # received, date stated → effect (Article 93(2))
    ("2027-03-10", "", "2028-03-10"),
    ("2028-02-29", "", "2029-02-28"),
    ("2027-03-10", "2029-01-01", "2029-01-01"),
    ("2027-03-10", "2027-06-01", "2028-03-10"),  # an earlier date does not shorten the year
    ("2027-03", "", "2028-03"),
]


def deposits(dates):
    return [ratifies(f"A{chr(65 + n)}", date) for n, date in enumerate(dates)]


@pytest.mark.parametrize(("dates", "third", "entry"), THIRD)
def test_the_convention_enters_into_force_after_the_third_deposit(dates, third, entry):
    history = History(deposits(dates))
    found = entry_into_force(history)
    assert (third_deposit(history), found and found.since) == (days(third), days(entry))


@pytest.mark.parametrize(("date", "entry", "rule"), STATES)
def test_it_enters_into_force_for_a_state_with_the_third_or_its_own_deposit(date, entry, rule):
    history = History([*deposits(["2025-01-01", "2025-01-02", "2026-01-15"]), ratifies("ZZ", date)])
    party = standing(history, "ZZ", day("2030-01-01")).party
    if date < "2026":  # then it is itself among the first three
        history = History([*deposits(["2025-01-01", "2026-01-15"]), ratifies("ZZ", date)])
        party = standing(history, "ZZ", day("2030-01-01")).party
    assert (party.since, party.reasons[-1].rules) == (days(entry), (rule,))


RULED = [  # deposits of AA, BB, CC (and DD), → what gives the day for CC: it follows from the order of deposits
    (["2026-01-05", "2026-01-05", "2026"], ("art_90__para_1",)),  # one of three, on whatever day
    (["2026-01-05", "2026-01-05", "2026-03-20", "2026-03"], ("art_90__para_1", "art_90__para_2")),
    (["2026-01-05", "2026-01-05", "2026-03-20", "2026-03-20"], ("art_90__para_1",)),
]


@pytest.mark.parametrize(("dates", "rules"), RULED)
def test_the_paragraph_that_gives_the_day_follows_from_the_order_of_deposits(dates, rules):
    party = standing(History(deposits(dates)), "AC", day("2030-01-01")).party
    assert party.reasons[-1].rules == rules


@pytest.mark.parametrize("kind", KINDS)
def test_any_kind_of_instrument_counts(kind):
    history = History([*deposits(["2026-01-15", "2026-01-15"]), Act("ZZ", kind, "2026-02-01")])
    assert entry_into_force(history).since == days("2026-06-01")


def test_two_instruments_of_one_state_count_once():
    assert third_deposit(History([*deposits(["2026-01-15"] * 2), ratifies("AA", "2026-03-01")])) is None


def test_an_instrument_taken_back_before_the_third_is_not_counted():
    acts = [*deposits(["2026-01-15", "2026-01-16"]), ratifies("ZZ", "2025-01-01", withdrawn="2025-06-01")]
    assert third_deposit(History(acts)) is None
    assert third_deposit(History([*acts, ratifies("YY", "2026-02-01")])) == days("2026-02-01")


def test_a_deposit_without_a_date_leaves_entry_into_force_open():
    history = History([*deposits(["2026-01-15", "2026-02-15"]), signs("ZZ"), ratifies("ZZ", "")])
    party = standing(history, "AA", day("2030-01-01")).party
    assert (party.answer, party.since) == (Answer.UNKNOWN, Span(day("2026-06-01"), LAST))
    assert standing(history, "AA", day("2026-05-31")).party.answer is Answer.NO


def test_a_source_read_later_bounds_a_deposit_without_a_date():
    zz = ratifies("ZZ", "", known_by="2026-11-21")
    party = standing(History([*deposits(["2026-01-15", "2026-02-15"]), zz]), "AA", day("2030-01-01")).party
    assert (party.answer, party.since) == (Answer.YES, Span(day("2026-06-01"), day("2027-03-01")))


def test_a_disputed_deposit_is_never_certain():
    history = History([*deposits(["2026-01-15", "2026-02-15"]), ratifies("ZZ", "2026-03-01", disputed=True)])
    assert standing(history, "AA", day("2040-01-01")).party.answer is Answer.UNKNOWN


def test_a_rough_date_makes_only_the_days_between_unknown():
    history = in_force(ratifies("ZZ", "2026"))
    asked = ["2026-04-30", "2026-05-01", "2027-03-31", "2027-04-01"]
    assert [standing(history, "ZZ", day(on)).party.answer.value for on in asked] == ["no", "unknown", "unknown", "yes"]


@pytest.mark.parametrize(("received", "stated", "effect"), DENOUNCED)
def test_a_denunciation_takes_effect_after_a_year_or_later(received, stated, effect):
    party = standing(in_force(denounces("AA", received, stated_date=stated)), "AA", day("2026-06-01")).party
    assert (party.answer, party.until) == (Answer.YES, days(effect))
    assert party.rules[-2:] == ("art_93__para_2", "art_93__para_3")


def test_on_the_day_a_denunciation_takes_effect_the_state_is_no_party():
    history = in_force(denounces("AA", "2027-03-10"))
    asked = ["2028-03-09", "2028-03-10"]
    assert [standing(history, "AA", day(on)).party.answer.value for on in asked] == ["yes", "no"]


def test_a_denunciation_does_not_undo_entry_into_force_for_others():
    history = in_force(denounces("AA", "2027-03-10"), denounces("BB", "2027-03-10"))
    assert standing(history, "CC", day("2030-01-01")).party.answer is Answer.YES


def test_a_state_may_come_back_after_a_denunciation():
    history = in_force(denounces("AA", "2027-03-10"), Act("AA", "accession", "2029-01-31"))
    asked = ["2028-12-31", "2029-04-30", "2029-05-01"]
    found = [standing(history, "AA", day(on)).party for on in asked]
    assert [party.answer.value for party in found] == ["no", "no", "yes"]
    assert found[-1].reasons[-1].rules == ("art_90__para_2",)


def test_who_is_not_yet_a_party_cannot_denounce_so_the_outcome_is_unknown():
    history = in_force(denounces("AA", "2026-03-01"))
    asked = ["2027-02-28", "2027-03-01"]
    assert [standing(history, "AA", day(on)).party.answer.value for on in asked] == ["yes", "unknown"]


BACK = [  # denunciations, and notices that take them back → until when the State is a Party
    ([denounces("AA", "2027-03-10", withdrawn="2027-09-01")], None),
    ([denounces("AA", "2027-03-10"), withdraws("AA", "2027-09-01", "art_93")], None),
    ([denounces("AA", "2027-03-10"), withdraws("AA", "2027-09-01", "art_93__para_1")], None),
    ([denounces("AA", "2027-03-10"), withdraws("AA", "2027-09-01", "art_93__para_4")], "2028-03-10"),  # a declaration
    ([denounces("AA", "2027-03-10"), withdraws("AA", "2028-03-10", "art_93")], "2028-03-10"),  # too late
    ([denounces("AA", "2027-03-10", withdrawn="2027-09-01"), denounces("AA", "2029-03-10")], "2030-03-10"),
]


@pytest.mark.parametrize(("acts", "until"), BACK)
def test_a_denunciation_taken_back_in_time_ends_nothing(acts, until):
    party = standing(in_force(*acts), "AA", day("2027-06-01")).party
    assert (party.answer, party.until) == (Answer.YES, days(until))


def test_a_denunciation_that_was_perhaps_taken_back_in_time_leaves_its_end_unknown():
    history = in_force(denounces("AA", "2027-03-10"), withdraws("AA", "2028", "art_93"))
    party = standing(history, "AA", day("2029-01-01")).party
    assert (party.answer, "taken back" in party.reasons[-1].says) == (Answer.UNKNOWN, True)


def test_of_an_instrument_taken_back_the_reason_says_so():
    found = standing(in_force(ratifies("ZZ", "2026-02-01", withdrawn="2026-03-01")), "ZZ", day("2027-01-01"))
    assert (found.party.answer, found.deposited.answer) == (Answer.NO, Answer.NO)
    assert "It was taken back on 1 March 2026." in found.party.reasons[0].says


def test_a_signatory_stays_one_after_ratifying():
    found = standing(in_force(), "AA", day("2026-06-01"))
    assert (found.signatory.answer, found.signatory.since, found.party.answer) == (
        Answer.YES,
        days("2024-02-14"),
        Answer.YES,
    )


def test_who_did_nothing_is_told_so_with_the_rule():
    found = standing(in_force(), "ZZ", day("2026-06-01"))
    assert (found.party.answer, found.party.rules) == (Answer.NO, ("art_89__para_2",))
    assert found.signatory.reasons[0].says == "No signature of ZZ is recorded."
