import datetime as dt
import shutil

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from annexes import exporting
from annexes.loading.store import load
from annexes.models import Act, Event, NotEstablished, State
from articles.loading import store
from articles.loading.files import Fault
from tests.annexes.conftest import FIXTURES

pytestmark = pytest.mark.django_db
FILE = (FIXTURES / "participation.yaml").read_text(encoding="utf-8")
HEAD = 'as_of: "2027-01-01"\nstates:\n'
LATVIA = HEAD + "  - name: Latvia\n    iso: LV\n    acts:\n"


def act(**keys):
    """One act in YAML, six spaces in, on top of what every act needs."""
    keys = {"kind": "accession", "date": '"2026-05-04"', "gist": "Acceded.", "sources": "[tdb-p]"} | keys
    lines = [f"{key}: {value}" for key, value in keys.items() if value is not None]
    return "      - " + "\n        ".join(lines) + "\n"


def written(folder, text):
    (folder / "participation.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_fixtures_give_40_states_and_48_acts():
    report = load(FIXTURES)
    assert report.states == 40
    assert report.acts == {
        "signature": 40,
        "declaration": 5,
        "ratification": 1,
        "reservation": 1,
        "provisional application": 1,
    }


def test_loading_again_changes_no_row():
    load(FIXTURES)
    again = load(FIXTURES)
    assert (again.by_model, again.kept) == ({}, [])


def test_the_export_of_the_fixtures_is_the_file_itself():
    load(FIXTURES)
    assert exporting.participation() == FILE


def test_what_is_exported_loads_and_exports_the_same(tmp_path):
    load(FIXTURES)
    first = exporting.participation()
    load(written(tmp_path, first))
    assert exporting.participation() == first


KINDS = [
    ("accession", {}),
    ("acceptance", {}),
    ("approval", {}),
    ("notification", {"provision": "[art_20__para_1]"}),
    ("withdrawal", {"provision": "[art_2__para_2]", "annexes": "[F]"}),
    ("denunciation", {"stated_date": '"2029-01-01"'}),
    ("reservation", {"withdrawn": '"2027"', "words": "La réserve", "language": "fr", "disputed": "By one State."}),
    ("declaration", {"date": "null", "checked": '"2026-11-21"'}),
]


@pytest.mark.parametrize(("kind", "keys"), KINDS)
def test_every_kind_of_act_loads_and_survives_an_export(tmp_path, kind, keys):
    load(written(tmp_path, LATVIA + act(kind=kind, **keys)))
    first = exporting.participation()
    load(written(tmp_path, first))
    assert (Act.objects.get().kind, exporting.participation()) == (kind, first)


def test_states_and_acts_that_left_the_file_leave_the_database(tmp_path):
    load(FIXTURES)
    load(written(tmp_path, LATVIA + act()))
    assert list(Act.objects.values_list("key", flat=True)) == ["lv-accession-2026-05-04"]
    assert list(State.objects.values_list("slug", flat=True)) == ["lv"]


FAULTS = [
    (LATVIA + act(sources="[]"), 9, "Latvia: every fact needs a source"),
    (LATVIA + act(sources=None), 6, "Latvia: “sources” is missing"),
    (LATVIA + act(colour="red"), 10, "Latvia: “colour” is not a key here"),
    (LATVIA + act(kind="adhesion"), 6, "Latvia: “adhesion” is not a kind known here"),
    (LATVIA + act(provision="[art_95]"), 10, "Latvia: “art_95” is not in the text"),
    (LATVIA + act(annexes="[K]"), 10, "Latvia: “annex_K” is not in the text's annexes"),
    (LATVIA + act(sources="[nobody]"), 9, "Latvia: “nobody” is not in bibliography.yaml"),
    (LATVIA + act(date='"2026-13"'), 7, "Latvia: “2026-13” is not a date"),
    (LATVIA + act(date='"2025-02-29"'), 7, "Latvia: “2025-02-29” is not a date"),
    (LATVIA + act(date="2026-05-04"), 7, "put it in quotation marks"),
    (LATVIA + act() + act(), 10, "Latvia: is here twice (first on line 6)"),
    (LATVIA + act(checked='"2026"'), 10, "Latvia: the day of the last check is known"),
    (LATVIA + act(words="Les mots"), 10, "Latvia: the official words need their language"),
    (LATVIA + act() + LATVIA.removeprefix(HEAD) + act(date="null"), 10, "Latvia: is here twice"),
    (HEAD + "  - {name: Latvia, iso: LVA, acts: []}\n", 3, "Latvia: “LVA” is not an ISO code"),
    (
        HEAD + '  []\nevents:\n  - {date: "2027", end: "2026", what: It, sources: [bwb]}\n',
        5,
        "comes before the beginning",
    ),
    (HEAD + '  []\nevents:\n  - {date: "2027", what: It, sources: []}\n', 5, "every fact needs a source"),
    (HEAD + "  []\nconflicts:\n  - {about: It, says: [], shown: A, why: B}\n", 5, "needs the sources that differ"),
]


@pytest.mark.parametrize(("text", "line", "what"), FAULTS)
def test_a_fault_names_file_line_and_state_and_changes_nothing(tmp_path, text, line, what):
    load(FIXTURES)
    with pytest.raises(Fault) as caught:
        load(written(tmp_path, text))
    assert (caught.value.file, caught.value.line) == ("participation.yaml", line)
    assert (what in str(caught.value), exporting.participation()) == (True, FILE)


def test_the_command_says_what_it_read_and_that_nothing_changed(tmp_path, capsys):
    call_command("load_participation", fixtures=FIXTURES)
    assert "40 States with 48 acts:" in capsys.readouterr().out
    with pytest.raises(CommandError, match=r"there is no participation\.yaml.*\nNothing was changed\."):
        call_command("load_participation", fixtures=tmp_path)


def edit(row, **columns):
    """What an editor's change in the admin leaves behind."""
    type(row).objects.filter(pk=row.pk).update(edited_at=timezone.now(), **columns)


def test_what_an_editor_changed_is_kept_and_named():
    load(FIXTURES)
    edit(Act.objects.get(key__startswith="fr-reservation"), date="2024-02-14", checked_on=dt.date(2026, 11, 21))
    edit(State.objects.get(iso="CZ"), name="Czechia")
    report = load(FIXTURES)
    assert report.kept == ["State CZ", "act fr-reservation-undated-art_92__para_3-art_8__para_3"]
    assert (Act.objects.get(date="2024-02-14", kind="reservation").state_id, State.objects.get(iso="CZ").name) == (
        "FR",
        "Czechia",
    )


def test_an_edited_act_keeps_its_name_through_an_export(tmp_path):
    load(FIXTURES)
    edit(Act.objects.get(key__startswith="fr-reservation"), date="2024-02-14")
    edit(NotEstablished.objects.first(), text="Something else.")
    edit(Event.objects.first(), what="Something else", date="2011-12")
    first = exporting.participation()
    Act.objects.update(edited_at=None)
    report = load(written(tmp_path, first))
    assert (report.created, report.removed, exporting.participation()) == (0, 0, first)


def test_an_edited_act_whose_state_left_the_file_stays_with_its_state(tmp_path):
    load(FIXTURES)
    edit(Act.objects.get(key__startswith="fr-reservation"), note="Checked.")
    load(written(tmp_path, LATVIA + act()))
    assert list(State.objects.values_list("iso", flat=True)) == ["LV", "FR"]


def without(folder, name, words):
    """The fixtures in another folder, one file ending before some words."""
    shutil.copytree(FIXTURES, folder, dirs_exist_ok=True)
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(text[: text.index(words)], encoding="utf-8")
    return folder


def test_the_text_cannot_lose_a_provision_under_an_act(tmp_path):
    load(FIXTURES)
    with pytest.raises(Fault, match=r"other content refers: annex_H \(act annex\)"):
        store.load(without(tmp_path, "convention/annexes.yaml", '- kind: annex\n  num: "H"'))


def test_the_bibliography_cannot_lose_a_source_of_an_act(tmp_path):
    load(FIXTURES)
    with pytest.raises(
        Fault, match=r"sources would be removed to which other content refers: 2011-11-\S+: si-project \(event source\)"
    ):
        store.load(without(tmp_path, "bibliography.yaml", "- key: register"))


BAD_ROWS = [{"kind": "adhesion"}, {"date": "2026-5"}, {"gist": ""}, {"words": "Les mots"}, {"stated_date": "soon"}]


@pytest.mark.parametrize("columns", BAD_ROWS)
def test_the_database_refuses_what_the_loader_would(columns):
    load(FIXTURES)
    with pytest.raises(IntegrityError), transaction.atomic():
        Act.objects.filter(key="lv-ratification-2025-08-28").update(**columns)


def test_acts_are_found_under_a_provision_and_what_is_in_it():
    load(FIXTURES)
    assert {found.state_id for found in Act.objects.under("art_2")} == {"CD", "LV"}
    assert {found.state_id for found in Act.objects.under("annex_G")} == {"CD"}


def test_acts_with_their_facts_cost_four_queries(django_assert_num_queries):
    load(FIXTURES)
    with django_assert_num_queries(4):
        found = [[c.source_id for c in act.citations.all()] for act in Act.objects.with_facts()]
    assert len(found) == 48
