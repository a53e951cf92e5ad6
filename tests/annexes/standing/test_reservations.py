import pytest

from annexes.standing import Answer, between, standing
from annexes.standing.dates import LAST, Span
from tests.annexes.standing.acts import (
    Act,
    day,
    days,
    declares,
    denounces,
    in_force,
    ratifies,
    reserves,
    signs,
    withdraws,
)

ALLOWED = [  # what the act concerns → the provision reserved, the rule that allows it (Article 92(2), (3))
    ("art_39", "art_39", "art_92__para_2"),
    ("art_39__para_1", "art_39", "art_92__para_2"),
    ("art_40", "art_40", "art_92__para_2"),
    ("art_42__para_4", "art_42", "art_92__para_2"),
    ("art_86__para_3", "art_86__para_2", "art_86__para_3"),
    ("art_86__para_2", "art_86__para_2", "art_86__para_3"),
    ("art_90__para_5", "art_90__para_5", "art_90__para_5"),
    ("art_8__para_3", "art_8__para_3", "art_92__para_3"),
    ("art_92__para_3", "art_8__para_3", "art_92__para_3"),
]
LAPSES = [  # made, renewed on → the day from which it no longer stands (Article 92(3))
    (["2026-01-15"], "2029-01-15"),
    (["2024-02-14"], "2027-02-14"),
    (["2026-01-15", "2028-12-01"], "2032-01-15"),  # a renewal runs from the end of the term
    (["2026-01-15", "2029-01-15"], "2032-01-15"),
    (["2026-01-15", "2028-12-01", "2031-12-01"], "2035-01-15"),
]
WITHDRAWN = [
    (withdraws("AA", "2027-03-10", "art_39"), "2027-03-10"),
    (withdraws("AA", "2027-03-10", "art_39__para_1"), "2027-03-10"),
    (withdraws("AA", "2027-03-10", "art_40"), None),
    (withdraws("AA", "2025-03-10", "art_39"), None),  # before it was made
    (withdraws("AA", "2027-03-10", "art_92__para_2", "art_40"), None),  # the rule, and another provision
    (denounces("AA", "2027-03-10"), "2028-03-10"),
]


def reserved(history, on="2026-06-01"):
    return standing(history, "AA", day(on)).reservations


@pytest.mark.parametrize(("concerns", "provision", "rule"), ALLOWED)
def test_what_article_92_lists_may_be_reserved(concerns, provision, rule):
    [found] = reserved(in_force(reserves("AA", "2026-01-15", concerns)))
    assert (found.provision, found.conclusion.answer, found.conclusion.rules[0]) == (provision, Answer.YES, rule)


@pytest.mark.parametrize("concerns", ["art_86__para_3", "art_90__para_5"])
def test_where_the_text_says_declare_a_declaration_will_do(concerns):
    [found] = reserved(in_force(Act("AA", "declaration", "2026-01-15", (concerns,))))
    assert found.conclusion.answer is Answer.YES


@pytest.mark.parametrize("concerns", ["art_14__para_1", "art_8__para_1", "art_400", "art_3"])
def test_nothing_else_may_be_reserved(concerns):
    found = standing(in_force(reserves("AA", "2026-01-15", concerns)), "AA", day("2026-06-01"))
    assert (found.reservations, found.not_allowed[0].rules) == ((), ("art_92__para_1",))


def test_of_several_provisions_only_those_that_may_not_be_reserved_are_named():
    found = standing(in_force(reserves("AA", "2026-01-15", "art_39", "art_50", "art_3")), "AA", day("2026-06-01"))
    assert [each.says for each in found.not_allowed] == [
        "AA made a reservation to Article 50, to which the Convention allows none.",
        "AA made a reservation to Article 3, to which the Convention allows none.",
    ]
    assert [each.provision for each in found.reservations] == ["art_39"]


@pytest.mark.parametrize("concerns", ["art_8", "art_86", "art_90", "art_92", "art_92__para_2", "art_92__para_1"])
def test_what_does_not_say_clearly_to_what_it_is_made_is_named_as_not_known(concerns):
    act = reserves("AA", "2026-01-15", concerns)
    found = standing(in_force(act), "AA", day("2026-06-01"))
    assert (found.reservations, found.not_allowed, found.unseen) == ((), (), (act,))


@pytest.mark.parametrize(("dates", "lapse"), LAPSES)
def test_a_reservation_to_jurisdiction_lapses_after_three_years_unless_renewed(dates, lapse):
    [found] = reserved(in_force(*(reserves("AA", date, "art_8__para_3") for date in dates)))
    assert (found.conclusion.answer, found.conclusion.until) == (Answer.YES, days(lapse))


def test_one_made_on_29_february_lapses_on_28_february():
    history = in_force(signs("ZZ", "2028-02-29"), reserves("ZZ", "2028-02-29", "art_8__para_3"))
    assert standing(history, "ZZ", day("2028-03-01")).reservations[0].conclusion.until == days("2031-02-28")


def test_on_the_day_it_lapses_it_no_longer_stands():
    history = in_force(reserves("AA", "2026-01-15", "art_8__para_3"))
    asked = ["2029-01-14", "2029-01-15"]
    assert [reserved(history, on)[0].conclusion.answer.value for on in asked] == ["yes", "no"]


def test_a_late_renewal_leaves_the_time_after_the_lapse_unknown():
    history = in_force(reserves("AA", "2026-01-15", "art_8__para_3"), reserves("AA", "2029-06-01", "art_8__para_3"))
    asked = ["2029-01-14", "2029-07-01", "2032-06-01"]
    assert [reserved(history, on)[0].conclusion.answer.value for on in asked] == ["yes", "unknown", "no"]


def test_one_made_again_at_deposit_runs_anew():
    history = in_force(reserves("AA", "2024-02-14", "art_8__para_3"), reserves("AA", "2026-01-15", "art_8__para_3"))
    assert [each.conclusion.until for each in reserved(history)] == [days("2027-02-14"), days("2029-01-15")]


def test_one_without_a_date_was_made_no_sooner_than_the_signature():
    [found] = reserved(in_force(reserves("AA", "", "art_8__para_3")), "2026-11-21")
    assert (found.conclusion.answer, found.conclusion.until) == (Answer.UNKNOWN, Span(day("2027-02-14"), LAST))


@pytest.mark.parametrize(("notice", "until"), WITHDRAWN)
def test_a_reservation_may_be_withdrawn_at_any_time(notice, until):
    [found] = reserved(in_force(reserves("AA", "2026-01-15", "art_39"), notice))
    assert found.conclusion.until == days(until)


@pytest.mark.parametrize("named", ["art_92", "art_92__para_2", "art_92__para_4"])
def test_a_withdrawal_that_names_no_reservation_leaves_each_uncertain(named):
    [found] = reserved(
        in_force(reserves("AA", "2026-01-15", "art_39"), withdraws("AA", "2027-03-10", named)), "2028-01-01"
    )
    assert (found.conclusion.answer, found.conclusion.until) == (Answer.UNKNOWN, Span(day("2027-03-10"), LAST))


@pytest.mark.parametrize("provision", ["art_8__para_3", "art_39"])
def test_one_made_again_after_a_withdrawal_is_another(provision):
    acts = [reserves("AA", "2026-01-15", provision), withdraws("AA", "2027-01-01", provision)]
    found = reserved(in_force(*acts, reserves("AA", "2028-01-01", provision)), "2028-06-01")
    assert [each.conclusion.answer.value for each in found] == [
        "no",
        "unknown",
    ]  # made neither at signature nor deposit


def test_one_withdrawn_on_the_day_on_which_it_is_made_again_may_stand():
    acts = [reserves("AA", "2024-02-14", "art_39"), withdraws("AA", "2026-01-15", "art_39")]
    found = reserved(in_force(*acts, reserves("AA", "2026-01-15", "art_39")))
    assert [each.conclusion.answer.value for each in found] == ["no", "unknown"]


def test_one_does_not_come_back_with_a_state_that_denounced():
    history = in_force(
        reserves("AA", "2026-01-15", "art_39"), denounces("AA", "2027-03-10"), ratifies("AA", "2029-01-31")
    )
    [found] = reserved(history, "2030-01-01")
    assert (found.conclusion.answer, found.conclusion.rules[-1]) == (Answer.NO, "art_93__para_2")


def test_others_do_not_lapse():
    [found] = reserved(in_force(reserves("AA", "2026-01-15", "art_39")), "2050-01-01")
    assert (found.conclusion.answer, found.conclusion.until) == (Answer.YES, None)


def test_one_made_neither_at_signature_nor_at_deposit_stays_unknown():
    [found] = reserved(in_force(reserves("AA", "2026-03-01", "art_39")))
    assert (found.conclusion.answer, "only at signature or deposit" in found.conclusion.reasons[1].says) == (
        Answer.UNKNOWN,
        True,
    )


def test_only_the_one_on_disputes_frees_the_others_too():
    history = in_force(reserves("AA", "2026-01-15", "art_86__para_3"), reserves("AA", "2026-01-15", "art_39"))
    found = between("AA", "BB", day("2026-06-01"), history).reservations
    assert [(r.by, r.provision, r.mutual, r.one_sided) for r in found] == [
        ("AA", "art_39", False, True),
        ("AA", "art_86__para_2", True, False),
    ]


CUT = [  # the day named → may AA refuse requests about acts before it (Article 90(5))
    ("2020-01-01", "yes"),
    ("2026-05-01", "yes"),  # its own entry into force: the latest day allowed
    ("2026-05-02", "unknown"),
    ("2026-05", "unknown"),
    ("", "unknown"),
]


@pytest.mark.parametrize(("named", "may"), CUT)
def test_a_state_may_leave_out_acts_before_a_day_not_later_than_entry_into_force(named, may):
    history = in_force(reserves("AA", "2026-01-15", "art_90__para_5", stated_date=named))
    [refusal] = between("AA", "BB", day("2026-06-01"), history).refusals
    assert (refusal.by, refusal.of, refusal.one_sided, refusal.rule) == ("AA", "BB", True, "art_90__para_5")
    assert (refusal.conclusion.answer.value, refusal.before) == (may, days(named))


def test_it_may_be_made_with_a_later_annex_and_for_it_alone():
    history = in_force(
        declares("AA", "2027-03-10", "F"),
        reserves("AA", "2027-03-10", "art_90__para_5", annexes=("annex_F",), stated_date="2027-07-01"),
    )
    # The annex enters into force for AA on 1 July 2027, later than the Convention itself.
    [refusal] = between("AA", "BB", day("2027-08-01"), history).refusals
    assert (refusal.annexes, refusal.conclusion.answer) == (("annex_F",), Answer.YES)


def test_requests_are_covered_after_entry_into_force_between_the_two_however_old_the_acts():
    history = in_force(
        ratifies("ZZ", "2026-11-30"), declares("ZZ", "2027-03-10", "F"), declares("AA", "2026-01-15", "F")
    )
    found = between("AA", "ZZ", day("2028-01-01"), history)
    assert [found.reach(eid).since for eid in ("art_5", "annex_F")] == [days("2027-03-01"), days("2027-07-01")]
    assert (found.reach("art_5").rules[0], found.reach("annex_H").answer) == ("art_90__para_5", Answer.NO)
