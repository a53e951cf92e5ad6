"""Recording an act: one page, a preview, a lasting key; and what is soon due."""

from datetime import date

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.checks import run_checks

from annexes.models import Act, Count, Event
from tests.annexes.pages import parse, texts

pytestmark = pytest.mark.django_db
ADD = "/admin/annexes/act/add/"


@pytest.fixture
def editor(client):
    client.force_login(User.objects.create_superuser("ana"))
    return client


def form(**fields):
    empty = dict.fromkeys(["stated_date", "withdrawn", "words", "language", "disputed", "note", "concerning"], "")
    given = {"state": "SI", "kind": "ratification", "date": "2026-12-01", "gist": "Ratified.", "cited": "tdb-p"}
    return empty | given | fields


def messages(response):
    return texts(parse(response.content.decode()), ".messagelist li")


def test_an_act_gets_a_key_and_the_day_of_the_edit(editor):
    response = editor.post(ADD, form(kind="declaration", concerning="2(2)", accepted=["annex_F"]))
    act = Act.objects.get(state="SI", kind="declaration")
    assert (response.status_code, act.key) == (302, "si-declaration-2026-12-01-art_2__para_2-annex_F")
    assert (act.edited_at is not None, [c.source_id for c in act.citations.all()]) == (True, ["tdb-p"])


def test_the_preview_says_what_it_changes_and_saves_nothing(editor):
    editor.post(ADD, form(state="CD"))
    response = editor.post(ADD, form(_preview="1"))
    assert "Preview: The Convention enters into force on 1 April 2027." in messages(response)
    assert not Act.objects.filter(state="SI", kind="ratification").exists()


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"cited": ""}, "This field is required."),
        ({"cited": "nobody"}, "“nobody” is not in the bibliography."),
        ({"concerning": "nonsense words"}, "“nonsense words” is not a citation of a provision."),
        ({"date": "1 December"}, "Write it as 2024-02-14, 2021-06 or 2023."),
    ],
)
def test_what_cannot_be_recorded_is_said(editor, fields, says):
    response = editor.post(ADD, form(**fields))
    assert says in response.content.decode()
    assert not Act.objects.filter(state="SI", kind="ratification").exists()


def test_an_act_is_shown_as_it_was_recorded_and_corrected_under_its_key(editor):
    act = Act.objects.get(state="FR", kind="reservation")
    shown = parse(editor.get(f"/admin/annexes/act/{act.pk}/change/").content.decode())
    assert shown.get_element_by_id("id_concerning").get("value") == "Article 92(3); Article 8(3)"
    editor.post(
        f"/admin/annexes/act/{act.pk}/change/", form(state="FR", kind="reservation", concerning="8(3)", date="")
    )
    again = Act.objects.get(pk=act.pk)
    assert (again.key, [c.provision_id for c in again.concerns.all()]) == (act.key, ["art_8__para_3"])


def test_two_acts_alike_get_keys_of_their_own(editor):
    for _ in range(2):
        editor.post(ADD, form(kind="notification"))
    keys = Act.objects.filter(state="SI", kind="notification").values_list("key", flat=True)
    assert sorted(keys) == ["si-notification-2026-12-01", "si-notification-2026-12-01-2"]


def test_what_is_soon_due_is_listed(editor, monkeypatch):
    monkeypatch.setattr("annexes.admin.acts.today", lambda: date(2026, 11, 21))
    rows = texts(parse(editor.get("/admin/annexes/act/due/").content.decode()), "tbody tr")
    assert rows == [
        "not before 14 February 2027 and not after 21 November 2029 Reservation lapses or ends France Article 8(3)"
    ]


def test_django_finds_nothing_wrong_with_the_admin():
    assert run_checks(app_configs=[apps.get_app_config("annexes")]) == []


def test_an_event_and_a_figure_can_be_added_with_their_sources(editor):
    event = {"date": "2026-11-20", "end": "", "what": "A seminar was held.", "note": "", "cited": "tdb-p"}
    figure = {
        "about": "references in documents",
        "count": 3,
        "qualifier": "",
        "as_of": "2026-11",
        "note": "",
        "cited": "tdb-p",
    }
    answers = [editor.post(f"/admin/annexes/{name}/add/", data) for name, data in (("event", event), ("count", figure))]
    rows = [Event.objects.get(what="A seminar was held."), Count.objects.get(as_of="2026-11")]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert [([c.source_id for c in row.citations.all()], row.edited_at is None) for row in rows] == [
        (["tdb-p"], False)
    ] * 2


def test_an_event_without_a_known_source_is_refused(editor):
    event = {"date": "2026-11-20", "end": "", "what": "A seminar was held.", "note": "", "cited": "hearsay"}
    said = editor.post("/admin/annexes/event/add/", event).content.decode()
    assert "“hearsay” is not in the bibliography." in said
    assert not Event.objects.filter(what="A seminar was held.").exists()


def test_nobody_else_gets_in(client):
    assert client.get("/admin/annexes/act/due/").status_code == 302
