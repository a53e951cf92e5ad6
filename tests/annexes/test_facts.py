"""What the fixtures amount to, worked out from the database."""

import ast
from datetime import date
from pathlib import Path

import pytest

from annexes import facts, standing
from annexes.loading.store import load
from annexes.models import Act, Count
from tests.annexes.conftest import FIXTURES

UP_TO = date(2025, 8, 28)  # as far as the newest list reaches
READ_ON = date(2026, 11, 21)


@pytest.fixture
def history(db):
    load(FIXTURES)
    return facts.history()


def test_the_fixtures_give_40_signatories_and_one_ratification(history):
    found = standing.register(history, UP_TO)
    assert (len(found.signatories), found.deposited.states, found.deposits_needed) == (40, ("LV",), 2)


def test_on_no_date_up_to_the_registers_own_is_it_in_force(history):
    days = [date.fromordinal(n) for n in range(date(2024, 2, 14).toordinal(), UP_TO.toordinal() + 1)]
    in_force = {standing.register(history, day).in_force.answer for day in days[::7] + days[-1:]}
    parties = {standing.standing(history, state, day).party.answer for state in history.states for day in days[::30]}
    assert (in_force, parties) == ({standing.Answer.NO}, {standing.Answer.NO})


@pytest.mark.parametrize("about", ["signatories", "ratifications", "provisional applications"])
def test_running_totals_equal_the_published_ones(history, about):
    published = Count.objects.filter(about=about, qualifier="").exclude(note__regex="conflicts|tdb-p has")
    totals = {
        "signatories": lambda found: found.signatories,
        "ratifications": lambda found: found.deposited,
        "provisional applications": lambda found: found.provisional,
    }[about]
    counted = {(c.as_of, len(totals(standing.register(history, date.fromisoformat(c.as_of))))) for c in published}
    assert counted == {(c.as_of, c.count) for c in published}
    assert counted


def test_what_differs_from_our_totals_is_noted_as_differing(history):
    differing = {
        (c.as_of, c.count)
        for c in Count.objects.filter(about="signatories", qualifier="")
        if c.count != len(standing.register(history, date.fromisoformat(c.as_of)).signatories)
    }
    assert differing == {("2024-02-14", 34), ("2024-07-01", 35), ("2025-02-19", 36)}


def test_latvia_has_no_entry_into_force_of_its_own(history):
    found = standing.standing(history, "LV", date(2025, 12, 1))
    assert (found.party.answer, found.party.since, "art_90__para_1" in found.party.rules) == (
        standing.Answer.NO,
        None,
        True,
    )


def test_the_netherlands_apply_part_iii_provisionally_and_only_with_others_who_do(history):
    [found] = standing.standing(history, "NL", READ_ON).provisional
    assert (found.provisions, found.conclusion.answer) == (("part_III",), standing.Answer.YES)
    assert standing.between("NL", "SI", READ_ON, history).basis == "none"


def test_the_french_reservation_stands_on_the_day_its_source_was_read_and_lapses_later(history):
    [found] = standing.standing(history, "FR", READ_ON).reservations
    assert (found.provision, found.conclusion.answer) == ("art_8__para_3", standing.Answer.YES)
    assert str(found.conclusion.until) == "not before 14 February 2027 and not after 21 November 2029"


def test_before_its_source_was_read_nobody_knows_whether_it_was_made(history):
    [found] = standing.standing(history, "FR", date(2024, 6, 1)).reservations
    assert found.conclusion.answer is standing.Answer.UNKNOWN


def test_acts_whose_text_was_not_seen_are_named(history):
    unseen = {state for state in history.states if standing.standing(history, state, READ_ON).unseen}
    assert unseen == {"DE", "NL"}


def test_two_more_deposits_would_bind_latvia_and_another_by_the_annexes_both_accept(history):
    si, cd = (standing.Act(state, "ratification", "2026-12-01") for state in ("SI", "CD"))
    says = [change.says for change in standing.effect_of(history.adding(si), cd)]
    assert says[0] == "The Convention enters into force on 1 April 2027."
    assert "Annex F binds Democratic Republic of the Congo–Latvia from 1 April 2027." in says
    assert not [sentence for sentence in says if "Annex G binds" in sentence]


def test_the_history_costs_two_queries_and_every_act_has_a_source(django_assert_num_queries, db):
    load(FIXTURES)
    with django_assert_num_queries(2):
        history = facts.history()
    assert (len(history.acts), [act for act in history.acts if not act.sources]) == (48, [])


def test_one_join_reads_the_acts_as_they_are_read_one_by_one(history):
    assert history.acts == tuple(sorted(facts.plain(act) for act in Act.objects.with_facts()))


def test_it_knows_in_which_part_each_article_stands(history):
    assert (history.parts["art_24"], history.parts["art_94"], len(history.parts)) == ("part_III", "part_VIII", 94)


def imports(path):
    """What a module imports, by full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_the_rules_know_neither_django_nor_the_database():
    paths = list(Path(standing.__file__).parent.glob("*.py"))
    foreign = {name for path in paths for name in imports(path) if name.partition(".")[0] in ("django", "articles")}
    own = {name for path in paths for name in imports(path) if name.startswith("annexes")}
    assert (foreign, {name for name in own if not name.startswith("annexes.standing")}) == (
        {"articles.sentences"},
        set(),
    )
    assert len(paths) > 10
