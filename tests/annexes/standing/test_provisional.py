import pytest

from annexes.standing import Answer, History, between, standing
from annexes.standing.scopes import Scope, shared
from tests.annexes.standing.acts import Act, applies, day, days, declares, in_force, ratifies, signs, withdraws

PARTS = {"art_24": "part_III", "art_50": "part_IV"}
ENDS = [  # what ends provisional application → the day from which it is over (Article 91(1), (3))
    ([], None),
    ([withdraws("ZZ", "2027-03-10", "art_91__para_1")], "2027-04-01"),
    ([withdraws("ZZ", "2027-12-31", "art_91__para_3")], "2028-01-01"),
    ([withdraws("ZZ", "2028-02-29", "part_III")], "2028-03-01"),
    ([withdraws("ZZ", "2027-03-01", "art_91")], "2027-04-01"),
    ([withdraws("ZZ", "2027-03-10", "art_2__para_2")], None),  # that is another matter
    ([ratifies("ZZ", "2026-11-30")], "2027-03-01"),  # entry into force for the State
    ([ratifies("ZZ", "2026-11-30"), withdraws("ZZ", "2026-12-05", "art_91")], "2027-01-01"),
]
SHARED = [
    ((), (), (), "yes"),
    ((), ("part_III",), ("part_III",), "yes"),
    (("part_III",), ("part_III", "part_IV"), ("part_III",), "yes"),
    (("part_III",), ("part_IV",), (), "no"),
    (("part_III",), ("art_24__para_1", "art_50"), ("art_24__para_1",), "yes"),
    (("part_III",), ("art_50",), (), "no"),
    (("part_III",), ("art_99",), (), "unknown"),  # nobody said in which part that is
    (("art_24",), ("art_24__para_1",), ("art_24__para_1",), "yes"),
]
REFUSE = [  # what AA, a State Party, declared → may it refuse requests of ZZ, which applies provisionally (91(2))
    ([], "yes"),
    ([applies("AA", "2024-02-14")], "no"),
    ([applies("AA", "2024-02-14", "part_III")], "no"),
    ([applies("AA", "2027-01-01")], "yes"),  # too late: it was a State Party already
    ([applies("AA", "")], "unknown"),
]


def provisionally(history, on, state="ZZ"):
    return standing(history, state, day(on)).provisional[0].conclusion


@pytest.mark.parametrize(("acts", "until"), ENDS)
def test_provisional_application_ends_with_entry_into_force_or_the_month_after_notice(acts, until):
    history = in_force(signs("ZZ"), applies("ZZ", "2024-02-14", "part_III"), *acts)
    found = provisionally(history, "2026-06-01")
    assert (found.answer, found.since, found.until) == (Answer.YES, days("2024-02-14"), days(until))


def test_it_needs_no_third_deposit():
    found = standing(History([signs("ZZ"), applies("ZZ")]), "ZZ", day("2024-03-01"))
    assert (found.applies_provisionally, found.party.answer) == (Answer.YES, Answer.NO)


def test_without_a_signature_it_stays_unknown():
    assert provisionally(History([applies("ZZ")]), "2026-01-01").answer is Answer.UNKNOWN


@pytest.mark.parametrize(("first", "second", "common", "answer"), SHARED)
def test_what_two_lists_of_provisions_have_in_common(first, second, common, answer):
    expected = Scope(common, Answer(answer))
    assert (shared(first, second, PARTS), shared(second, first, PARTS)) == (expected, expected)


def test_between_a_party_and_a_state_that_applies_a_part_only_that_part_applies():
    history = in_force(signs("ZZ"), applies("ZZ", "2024-02-14", "part_III"))
    found = between("AA", "ZZ", day("2026-06-01"), history)
    assert (found.basis, found.scope.provisions, found.applies.since) == (
        "provisional",
        ("part_III",),
        days("2026-05-01"),
    )
    assert "it applies provisionally, from 1 May 2026" in found.reach("art_5").reasons[0].says


def test_between_two_states_that_apply_it_provisionally_it_applies_before_entry_into_force():
    history = History([signs("YY"), signs("ZZ"), applies("YY"), applies("ZZ", "2024-02-15", "part_III")])
    found = between("YY", "ZZ", day("2024-03-01"), history)
    assert (found.basis, found.scope.provisions, found.refusals) == ("provisional", ("part_III",), ())


def test_parts_without_anything_in_common_leave_nothing():
    history = History([signs("YY"), signs("ZZ"), applies("YY", "2024-02-14", "part_IV"), applies("ZZ", "", "part_III")])
    assert between("YY", "ZZ", day("2024-03-01"), history).basis == "none"


def test_one_state_alone_applies_nothing_between_two_and_is_told_why():
    found = between("AA", "ZZ", day("2024-03-01"), History([signs("AA"), signs("ZZ"), applies("ZZ")]))
    assert (found.basis, found.applies.rules[:2]) == ("none", ("art_91__para_1", "art_91__para_2"))


def test_no_annex_applies_provisionally():
    history = in_force(signs("ZZ"), applies("ZZ"), declares("AA", "2026-01-15", "F"), declares("ZZ", "2024-02-14", "F"))
    found = between("AA", "ZZ", day("2027-01-01"), history)
    assert (found.basis, found.crimes["annex_F"].answer, found.crimes["art_5"].answer) == (
        "provisional",
        Answer.NO,
        Answer.YES,
    )


@pytest.mark.parametrize(("acts", "may"), REFUSE)
def test_a_party_that_never_applied_provisionally_may_refuse(acts, may):
    history = in_force(signs("ZZ"), applies("ZZ"), *acts)
    [refusal] = between("AA", "ZZ", day("2027-06-01"), history).refusals
    assert (refusal.by, refusal.of, refusal.one_sided) == ("AA", "ZZ", True)
    assert (refusal.conclusion.answer.value, refusal.rule) == (may, "art_91__para_2")


def test_between_parties_nobody_may_refuse_under_it():
    history = in_force(applies("AA"))
    assert between("AA", "BB", day("2026-06-01"), history).refusals == ()


def test_declared_by_a_state_party_it_never_applies():
    found = provisionally(in_force(applies("AA", "2027-01-01")), "2027-06-01", "AA")
    assert (found.answer, found.since, found.until) == (Answer.NO, None, None)


def test_the_state_that_enters_into_force_is_no_longer_provisional():
    history = in_force(signs("ZZ"), applies("ZZ"), Act("ZZ", "ratification", "2026-11-30"))
    asked = ["2027-02-28", "2027-03-01"]
    assert [between("AA", "ZZ", day(on), history).basis for on in asked] == ["provisional", "in force"]
