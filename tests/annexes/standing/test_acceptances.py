import pytest

from annexes.standing import Answer, between, standing
from annexes.standing.dates import LAST, Span
from tests.annexes.standing.acts import Act, day, days, declares, denounces, in_force, ratifies, signs, withdraws

EFFECT = [  # declared by AA, for which the Convention enters into force on 1 May 2026 → effect, paragraph of Article 90
    ("2024-02-14", "2026-05-01", "art_90__para_3"),  # at signature: neither paragraph names it
    ("2026-01-15", "2026-05-01", "art_90__para_3"),  # at deposit
    ("2026-01-16", "2026-05-01", "art_90__para_4"),
    ("2026-04-30", "2026-05-01", "art_90__para_4"),
    ("2026-05-01", "2026-09-01", "art_90__para_4"),  # in force already: three months more
    ("2026-11-30", "2027-03-01", "art_90__para_4"),
    ("2027-01-31", "2027-05-01", "art_90__para_4"),
    ("2028-02-29", "2028-06-01", "art_90__para_4"),
    ("2027-01", "2027-05-01", "art_90__para_4"),
]
WITHDRAWN = [
    (withdraws("AA", "2027-03-10", "art_2__para_2", annexes="F"), "2028-03-10"),
    (withdraws("AA", "2027-03-10", "art_2__para_2", annexes="F", stated_date="2029-01-01"), "2029-01-01"),
    (withdraws("AA", "2027-03-10", "art_2__para_2"), "2028-03-10"),  # all annexes
    (withdraws("AA", "2027-03-10", "art_2__para_2", annexes="G"), None),
    (Act("AA", "denunciation", "2027-03-10", annexes=("annex_F",)), "2028-03-10"),  # as Article 94(4)(m) calls it
    (denounces("AA", "2027-03-10"), "2028-03-10"),  # the whole Convention
]


def annex_f(history, on="2026-12-01"):
    return standing(history, "AA", day(on)).annexes["annex_F"]


@pytest.mark.parametrize(("date", "effect", "rule"), EFFECT)
def test_a_declaration_takes_effect_with_the_convention_or_three_months_later(date, effect, rule):
    found = annex_f(in_force(declares("AA", date, "F")))
    assert (found.since, rule in found.rules) == (days(effect), True)


def test_an_instrument_may_name_annexes_itself():
    history = in_force(ratifies("ZZ", "2026-11-30", annexes=("annex_F",)))
    assert standing(history, "ZZ", day("2027-03-01")).annexes["annex_F"].answer is Answer.YES


@pytest.mark.parametrize(("notice", "until"), WITHDRAWN)
def test_a_declaration_is_withdrawn_on_the_terms_of_a_denunciation(notice, until):
    assert annex_f(in_force(declares("AA", "2026-01-15", "F"), notice)).until == days(until)


def test_an_annex_accepted_again_after_withdrawal_holds_again():
    history = in_force(
        declares("AA", "2026-01-15", "F"),
        withdraws("AA", "2027-03-10", "art_2__para_2", annexes="F"),
        declares("AA", "2029-01-31", "F"),
    )
    asked = ["2028-03-09", "2028-03-10", "2029-04-30", "2029-05-01"]
    assert [annex_f(history, on).answer.value for on in asked] == ["yes", "no", "no", "yes"]


def test_one_withdrawn_before_the_state_is_a_party_may_end_at_once_and_is_over_after_a_year():
    history = in_force(declares("AA", "2024-02-14", "F"), withdraws("AA", "2026-02-01", "art_2__para_2", annexes="F"))
    assert [annex_f(history, on).answer.value for on in ("2026-05-01", "2027-01-31", "2027-02-01")] == [
        *("unknown", "unknown", "no")
    ]
    assert "Only a State Party can withdraw it so" in annex_f(history).reasons[-1].says


def test_one_that_a_denunciation_overtakes_never_takes_effect():
    found = annex_f(in_force(denounces("AA", "2027-03-10"), declares("AA", "2027-12-31", "F")))
    assert (found.answer, found.since, found.until) == (Answer.NO, None, None)


def test_one_made_perhaps_after_the_state_came_back_may_hold_then():
    history = in_force(denounces("AA", "2028-03-10"), ratifies("AA", "2029-05-01"), declares("AA", "2029", "F"))
    assert annex_f(history, "2030-06-01").answer is Answer.UNKNOWN
    assert (
        annex_f(in_force(denounces("AA", "2028-03-10"), declares("AA", "2029", "F")), "2030-06-01").answer is Answer.NO
    )


def test_a_declaration_without_a_date_is_certain_only_where_it_must_be():
    found = annex_f(in_force(declares("AA", "", "F")))
    assert (found.answer, found.since) == (Answer.UNKNOWN, Span(day("2026-05-01"), LAST))
    assert annex_f(in_force(declares("AA", "", "F", known_by="2026-04-01"))).since == days("2026-05-01")


def test_a_signatory_that_declared_is_bound_by_no_annex_yet():
    found = standing(in_force(signs("ZZ"), declares("ZZ", "2024-02-14", "F")), "ZZ", day("2030-01-01")).annexes
    assert (found["annex_F"].answer, found["annex_F"].since) == (Answer.NO, None)
    assert found["annex_F"].rules == ("art_2__para_2", "art_90__para_3", "art_90__para_4")


PAIRS = [  # what AA and BB accepted → what binds between them
    ("AF", "FH", {"annex_A": "no", "annex_F": "yes", "annex_H": "no"}),
    ("A", "B", {"annex_A": "no", "annex_B": "no"}),
    ("", "", {}),
]


@pytest.mark.parametrize(("mine", "theirs", "binding"), PAIRS)
def test_an_annex_binds_only_two_that_have_both_accepted_it(mine, theirs, binding):
    acts = [declares(state, "2026-01-15", *annexes) for state, annexes in (("AA", mine), ("BB", theirs)) if annexes]
    found = between("AA", "BB", day("2026-06-01"), in_force(*acts))
    assert {eid: each.answer.value for eid, each in found.crimes.items()} == {"art_5": "yes"} | binding


def test_it_binds_since_the_later_and_until_the_earlier_of_the_two():
    history = in_force(
        declares("AA", "2026-01-15", "F"),
        declares("BB", "2026-11-30", "F"),
        withdraws("AA", "2027-03-10", "art_2__para_2"),
    )
    found = between("AA", "BB", day("2027-06-01"), history).crimes["annex_F"]
    assert (found.since, found.until) == (days("2027-03-01"), days("2028-03-10"))


def test_two_acceptances_that_never_meet_have_no_common_time():
    history = in_force(
        declares("AA", "2026-01-15", "F"),
        withdraws("AA", "2027-03-10", "art_2__para_2"),
        declares("BB", "2029-01-31", "F"),
    )
    found = between("AA", "BB", day("2030-01-01"), history).crimes["annex_F"]
    assert (found.answer, found.since, found.until) == (Answer.NO, None, None)
