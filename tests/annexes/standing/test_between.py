import pytest

from annexes.standing import Answer, between
from tests.annexes.standing.acts import Act, day, days, declares, denounces, in_force, ratifies, reserves, withdraws


def notifies(state, date, eid, **more):
    return Act(state, "notification", date, (eid,), **more)


def notified(*acts, on="2027-01-01"):
    found = between("AA", "BB", day(on), in_force(*acts)).notified
    return [(each.state, each.subject, [act.date for act in each.acts]) for each in found]


def test_it_applies_since_the_later_of_two_entries_into_force_and_until_the_first_denunciation():
    history = in_force(ratifies("ZZ", "2026-11-30"), denounces("AA", "2028-02-29"))
    found = between("ZZ", "AA", day("2027-03-01"), history)
    assert (found.states, found.basis) == (("AA", "ZZ"), "in force")
    assert (found.applies.since, found.applies.until) == (days("2027-03-01"), days("2029-02-28"))


def test_it_says_why_with_rules_and_acts():
    found = between("AA", "ZZ", day("2027-03-01"), in_force(ratifies("ZZ", "2026-11-30", sources=("depositary",))))
    assert set(found.applies.rules) == {"art_90__para_1", "art_90__para_2"}
    assert [act.sources for act in found.applies.acts if act.state == "ZZ"] == [("depositary",)]


def test_the_reason_that_concerns_all_is_given_once():
    found = between("AA", "BB", day("2026-06-01"), in_force()).applies
    assert [reason.rules for reason in found.reasons] == [("art_90__para_1",)] * 3


def test_an_annex_nobody_accepted_is_refused_by_name():
    found = between("AA", "BB", day("2026-06-01"), in_force()).crime("annex_H")
    assert (found.answer, found.reasons[1].says) == (
        Answer.NO,
        "No declaration of AA that it applies this annex is recorded.",
    )


def test_a_state_is_not_paired_with_itself():
    with pytest.raises(ValueError, match="AA is named twice"):
        between("AA", "AA", day("2026-06-01"), in_force())


def test_what_was_notified_comes_by_subject_and_the_newest_last():
    acts = [
        notifies("AA", "2026-12-01", "art_20__para_1"),
        notifies("AA", "2026-01-15", "art_20"),
        Act("BB", "declaration", "2026-01-15", ("art_21__para_2",)),
        notifies("BB", "2026", "art_22__para_2"),
        notifies("BB", "2026-06-01", "art_9"),
        notifies("BB", "2028-01-01", "art_40__para_4"),
    ]
    assert notified(*acts) == [
        ("AA", "authorities", ["2026-01-15", "2026-12-01"]),
        ("BB", "nationals", ["2026-06-01"]),
        ("BB", "channels", ["2026-01-15"]),
        ("BB", "languages", ["2026"]),
    ]


def test_what_was_withdrawn_is_no_longer_shown_unless_it_was_made_known_again():
    acts = [notifies("AA", "2026-02-01", "art_22"), withdraws("AA", "2026-07-01", "art_22")]
    assert notified(*acts) == []
    assert notified(*acts, notifies("AA", "2026-08-01", "art_22")) == [("AA", "languages", ["2026-08-01"])]


def test_acts_whose_text_was_not_seen_are_named():
    unseen = Act("AA", "declaration", "", gist="Its text was not seen.")
    assert between("AA", "BB", day("2026-06-01"), in_force(unseen)).unseen == (unseen,)


def test_before_entry_into_force_there_is_no_refusal_to_speak_of():
    history = in_force(reserves("AA", "2026-01-15", "art_90__para_5", stated_date="2020-01-01"))
    found = between("AA", "BB", day("2026-04-30"), history)
    assert (found.basis, found.refusals, found.applies.since) == ("none", (), days("2026-05-01"))


def test_a_rough_date_makes_the_answer_unknown_and_says_from_when_it_may_hold():
    found = between("AA", "ZZ", day("2026-08-01"), in_force(ratifies("ZZ", "2026"), declares("ZZ", "2026", "F")))
    assert (found.basis, str(found.applies.since)) == ("unknown", "not before 1 May 2026 and not after 1 April 2027")
