"""What holds for any history, however it was made up: 300 of them for each rule."""

import datetime as dt
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annexes.standing import Act, Answer, History, between, due, effect_of, register, standing
from annexes.standing.acts import DEPOSITS
from annexes.standing.dates import span
from annexes.standing.rules import RESERVABLE
from articles.sentences import Sentence

RESERVED = {to.provision for to in RESERVABLE}
STATES = ["AA", "BB", "CC", "DD", "EE"]
PROVISIONS = {
    "provisional application": [(), ("part_III",), ("part_III", "art_91__para_1"), ("part_IV",)],
    "declaration": [("art_2__para_2",), ("art_86__para_3",), ("art_90__para_5",), ("art_20__para_5",), ()],
    "reservation": [("art_8__para_3",), ("art_39",), ("art_90__para_5",), ("art_3",), ("art_92",)],
    "notification": [("art_9",), ("art_2__para_2",), ("art_22",)],
    "withdrawal": [
        ("art_2__para_2",),
        ("art_91",),
        ("art_8__para_3",),
        ("art_39",),
        ("art_22",),
        ("art_92",),
        ("art_93",),
    ],
}
FROM, TO = dt.date(2024, 2, 14), dt.date(2030, 12, 31)
many = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
asked = st.dates(FROM, dt.date(2034, 12, 31))


@st.composite
def dates(draw):
    """A day, or what is known of it: the month, the year, nothing."""
    day = draw(st.dates(FROM, TO)).isoformat()
    return day[: draw(st.sampled_from([10, 10, 10, 10, 7, 4, 0]))]


@st.composite
def acts(draw):
    kind = draw(st.sampled_from(["signature", *DEPOSITS, "ratification", "denunciation", *PROVISIONS, "declaration"]))
    provisions = draw(st.sampled_from(PROVISIONS.get(kind, [()])))
    letters = st.lists(st.sampled_from("ABC"), unique=True, max_size=3)
    lettered = kind in DEPOSITS or "art_2__para_2" in provisions
    return Act(
        state=draw(st.sampled_from(STATES)),
        kind=kind,
        date=draw(dates()),
        provisions=provisions,
        annexes=tuple(f"annex_{letter}" for letter in draw(letters)) if lettered else (),
        stated_date=draw(st.sampled_from(["", "", "2020-01-01", "2029-06-01"])),
        disputed=draw(st.integers(0, 19)) == 0,
    )


histories = st.lists(acts(), min_size=3, max_size=16)


def answers(history, on):
    """All that is answered about States on a day, by question."""
    found = {}
    for state in STATES:
        each = standing(history, state, on)
        found |= {("signatory", state): each.signatory.answer, ("party", state): each.party.answer}
        found |= {("deposited", state): each.deposited.answer, ("provisional", state): each.applies_provisionally}
        found |= {(annex, state): each.annexes[annex].answer for annex in each.annexes}
        for reserved in each.reservations:
            question = (reserved.provision, state)
            found[question] = found.get(question, Answer.NO) | reserved.conclusion.answer
    pair = between("AA", "BB", on, history)
    return found | {(eid, *pair.states): each.answer for eid, each in pair.crimes.items()}


@many
@given(st.data(), histories, asked)
def test_standing_is_the_same_whatever_order_acts_come_in(data, made, on):
    shuffled = data.draw(st.permutations(made))
    one, other = History(made), History(shuffled)
    assert [standing(one, state, on) for state in STATES] == [standing(other, state, on) for state in STATES]
    assert register(one, on) == register(other, on)


@many
@given(histories, asked)
def test_between_is_the_same_from_both_sides_and_one_sided_rules_say_whose_they_are(made, on):
    there, back = between("BB", "AA", on, History(made)), between("AA", "BB", on, History(made))
    assert there == back
    one_sided = [*there.refusals, *(each for each in there.reservations if each.one_sided)]
    assert {each.by for each in one_sided} <= {"AA", "BB"}
    assert {each.provision for each in there.reservations if not each.one_sided} <= {"art_86__para_2"}


@many
@given(histories, asked)
def test_between_two_holds_exactly_what_both_hold(made, on):
    history = History(made)
    found, mine, theirs = between("AA", "BB", on, history), standing(history, "AA", on), standing(history, "BB", on)
    both_parties = mine.party.answer & theirs.party.answer
    assert (found.basis == "in force") == (both_parties is Answer.YES)
    no = Answer.NO
    reciprocal = {
        annex: (mine.annexes[annex].answer if annex in mine.annexes else no)
        & (theirs.annexes[annex].answer if annex in theirs.annexes else no)
        for annex in {*mine.annexes, *theirs.annexes}
    }
    assert {eid: each.answer for eid, each in found.crimes.items() if eid != "art_5"} == reciprocal


@many
@given(histories, asked)
def test_nothing_is_in_force_before_three_deposits(made, on):
    deposited = {act.state for act in made if act.kind in DEPOSITS and span(act.date).earliest <= on}
    history = History(made)
    if len(deposited) < 3:
        parties = [standing(history, state, on).party.answer for state in STATES]
        assert (parties, register(history, on).in_force.answer) == ([Answer.NO] * 5, Answer.NO)
        assert register(history, on).perhaps_needed > 0


@many
@given(histories, asked)
def test_every_conclusion_gives_its_reasons_and_its_rules(made, on):
    each = standing(History(made), "AA", on)
    conclusions = [each.signatory, each.deposited, each.party, *each.annexes.values()]
    conclusions += [r.conclusion for r in each.reservations] + [p.conclusion for p in each.provisional]
    assert all(c.rules and all(reason.says for reason in c.reasons) for c in conclusions)


@st.composite
def rough_and_exact(draw):
    """A history with rough dates, and one of those that it may turn out to be: nothing comes before its State signs."""
    rough, exact, begun = draw(histories), [], {}
    for kinds in (("signature",), DEPOSITS, (*PROVISIONS, "denunciation")):
        for act in (act for act in rough if act.kind in kinds):
            days, least = span(act.date), FROM if act.date else begun.get(act.state, FROM)
            day = draw(st.dates(max(days.earliest, least), min(days.latest, TO)))
            if not act.disputed or draw(st.booleans()):
                exact.append(replace(act, date=day.isoformat(), disputed=False))
        for act in exact:
            day = dt.date.fromisoformat(act.date)
            begun[act.state] = min(begun.get(act.state, day), day)
    return rough, exact


@many
@given(rough_and_exact(), asked)
def test_what_is_said_of_rough_dates_holds_whatever_the_days_turn_out_to_be(pair, on):
    rough, exact = (answers(History(made), on) for made in pair)
    said = {key: answer for key, answer in rough.items() if answer is not Answer.UNKNOWN}
    turned_out = {key: exact.get(key, Answer.NO) for key in said}
    # Whether a reservation came in time is presumed where its date is rough; an exact date may raise the doubt.
    doubted = {k for k, answer in turned_out.items() if k[0] in RESERVED and answer is Answer.UNKNOWN}
    assert {k: a for k, a in turned_out.items() if k not in doubted} == {
        k: a for k, a in said.items() if k not in doubted
    }


def value(inner):
    """A value in a sentence as English, without knowing how sentences are made."""
    return f"{inner.day} {inner:%B %Y}" if isinstance(inner, dt.date) else inner


def words_about(history, on):
    """All that is said of two States on a day."""
    pair, one = between("AA", "BB", on, history), standing(history, "AA", on)
    found = [pair.applies, *(pair.reach(eid) for eid in (*pair.crimes, "annex_H")), one.signatory, one.deposited]
    found += [each.conclusion for each in (*pair.reservations, *pair.refusals)]
    yield from (reason.says for conclusion in found for reason in conclusion.reasons)
    yield from (reason.says for reason in one.not_allowed)
    yield from (each.what for each in due(history, on, 900))
    yield from (change.says for act in history.acts for change in effect_of(history, act, instead_of=history.acts[0]))


@many
@given(histories, asked)
def test_whatever_is_said_can_be_said_in_another_language(found, on):
    said = list(words_about(History(found), on))
    assert {type(each) for each in said} == {Sentence}
    assert [each.translated(str, lambda one, more, n: one if n == 1 else more, value) for each in said] == said
