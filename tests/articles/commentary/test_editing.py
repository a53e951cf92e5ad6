"""How an annotation comes into being, changes and goes; nothing that was written is ever lost."""

import inspect
import json
import os
import re
import subprocess
import sys

import pytest
from django.db import IntegrityError, connection, transaction

from articles import editing
from articles.attention import findings, strayed
from articles.editing import Conflict, Refused, Who, Words
from articles.models import Annotation, Log, Revision, Term, Wording
from tests.fixture_text import FIXTURES

pytestmark = pytest.mark.django_db
ANA, BEN = Who("Ana"), Who("Ben")
WORDS = Words("A title", "See Article 8(3).[^s1]", ["bwb"])


@pytest.fixture
def annotation():
    return Annotation.objects.create(key="ours", provision_id="art_9", kind="text")


@pytest.fixture
def draft(annotation):
    return editing.save_draft(annotation, WORDS, ANA)


def go(revision, *steps):
    for step in steps:
        step(revision, ANA)


def test_a_draft_is_seen_by_nobody(client, draft):
    assert client.get("/annotations/ours/").status_code == 404


def test_submitted_approved_published(client, draft):
    go(draft, editing.submit, editing.approve, editing.publish)
    assert client.get("/annotations/ours/").status_code == 200
    assert list(Log.objects.filter(annotation=draft.annotation).values_list("what", flat=True)) == [
        "published",
        "approved",
        "submitted",
        "saved",
    ]


def test_a_draft_does_not_disturb_what_is_public(client, draft):
    go(draft, editing.submit, editing.approve, editing.publish)
    editing.save_draft(draft.annotation, WORDS._replace(body="Quite other words."), BEN, 1)
    assert "Quite other words" not in client.get("/annotations/ours/").content.decode()


ORDER = [
    (["approve"], "Revision 1 is draft; it cannot be approved now."),
    (["publish"], "Revision 1 is draft; it cannot be published now."),
    (["submit", "publish"], "Revision 1 is submitted; it cannot be published now."),
    (["submit", "submit"], "Revision 1 is submitted; it cannot be submitted now."),
]


@pytest.mark.parametrize(("steps", "said"), ORDER)
def test_no_step_can_be_left_out(annotation, steps, said):
    words = WORDS._replace(body="Plain.", sources=[])
    draft = editing.save_draft(annotation, words, ANA)
    with pytest.raises(Refused, match=re.escape(said)):
        go(draft, *(getattr(editing, step) for step in steps))


def test_what_has_a_problem_cannot_be_published(annotation):
    draft = editing.save_draft(annotation, WORDS._replace(sources=[]), ANA)
    with pytest.raises(Refused, match=r"The footnote \[\^s1\] has no source"):
        go(draft, editing.submit, editing.approve, editing.publish)
    assert Annotation.objects.get(key="ours").published is None


def test_sent_back_with_a_comment_and_submitted_again(draft):
    editing.submit(draft, ANA)
    with pytest.raises(Refused, match="Say in the comment"):
        editing.send_back(draft, BEN, " ")
    editing.send_back(draft, BEN, "Too short.")
    assert (draft.state, draft.comment) == ("sent back", "Too short.")
    editing.submit(draft, ANA)
    assert draft.state == "submitted"


def test_the_second_to_save_is_told_and_nothing_is_overwritten(draft):
    editing.save_draft(draft.annotation, WORDS._replace(title="Ana's"), ANA, 1)
    with pytest.raises(Conflict, match="Ana saved revision 2 while you were writing") as conflict:
        editing.save_draft(draft.annotation, WORDS._replace(title="Ben's"), BEN, 1)
    assert conflict.value.theirs.title == "Ana's"
    assert draft.annotation.revisions.count() == 2


def test_a_revision_cannot_be_made_from_one_that_is_not_there(draft):
    with pytest.raises(Refused, match="There is no revision 7"):
        editing.save_draft(draft.annotation, WORDS, BEN, 7)


def test_the_database_itself_refuses_a_number_twice(draft):
    draft.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        draft.save(force_insert=True)


def test_an_earlier_revision_is_restored_as_a_new_one(draft):
    editing.save_draft(draft.annotation, WORDS._replace(title="Other"), ANA, 1)
    restored = editing.restore(draft.annotation, 1, BEN)
    assert (restored.number, restored.title, restored.note) == (3, "A title", "Restored from revision 1.")
    assert editing.words_of(restored) == WORDS


def test_no_code_changes_the_words_of_a_revision():
    """Whoever updates rows of revisions names fields; title, body and author are not among them."""
    source = "".join(
        (FIXTURES.parent / "articles").joinpath(f).read_text() for f in ("editing.py", "loading/commentary.py")
    )
    updated = re.findall(r"Revision\.objects\.filter\([^)]*\)\.update\(([^)]*)\)", source)
    updated += re.findall(r"Revision\.objects\.bulk_update\(([^)]*)\)", source)
    assert len(updated) >= 4
    assert [u for u in updated if re.search(r"title|body|author|number", u)] == []
    assert "update(" not in inspect.getsource(editing.save_draft)


def test_a_changed_wording_calls_for_a_check_and_the_check_ends_it(draft):
    go(draft, editing.submit, editing.approve, editing.publish)
    assert [f.annotation.key for f in findings()] == []
    Wording.objects.filter(provision="art_9").update(text="Nationals are whoever a State says.")
    stale = {f.annotation.key: f.sentence for f in findings()}
    assert stale["ours"].startswith("Check me: the wording of Article 9 has changed since revision 1")
    annotation = Annotation.objects.get(key="ours")
    editing.confirm(annotation, BEN)
    assert "ours" not in {f.annotation.key for f in findings()}


def test_what_is_wrong_with_a_draft_needs_attention(annotation):
    editing.save_draft(annotation, Words("T", "Article 99 and[^s1]", []), ANA)
    assert [f.sentence for f in findings()] == [
        "“Article 99” cites Article 99, which does not exist.",
        "The footnote [^s1] has no source: there are only 0.",
    ]


def test_many_people_save_at_once_and_nothing_is_lost_or_doubled(tmp_path):
    """A small run; `python -m tests.articles.commentary.hammer 500 8` is the large one."""
    database = connection.settings_dict
    address = f"sqlite:///{tmp_path / 'hammered.sqlite3'}"
    if connection.vendor == "postgresql":
        who = database["USER"] + (f":{database['PASSWORD']}" if database["PASSWORD"] else "")
        address = f"postgresql://{who}@{database['HOST']}:{database['PORT']}/{database['NAME']}"
    words = [sys.executable, "-m", "tests.articles.commentary.hammer", "48", "8"]
    run = subprocess.run(words, env=os.environ | {"DATABASE_URL": address}, capture_output=True, text=True, check=True)
    found = json.loads(run.stdout)
    assert found.pop("conflicts") >= 1
    assert found == {"edits": 48, "revisions": 49, "in_sequence": True, "lost": 0, "twice": 0, "logged": 49}
    assert Revision.objects.filter(annotation__key="hammered").count() == 0


def test_a_term_used_where_its_meaning_does_not_hold_is_named(annotation):
    term = Term.objects.filter(holds_in=["part_V"]).first()
    assert not [one for one in strayed() if one.annotation == annotation and term.name in one.sentence]
    editing.save_draft(annotation, Words("Title", f"Here {term.name} is spoken of.", ()), ANA)
    (found,) = [one for one in strayed() if one.annotation == annotation and f"“{term.name}”" in one.sentence]
    assert found.sentence == f"“{term.name}” is used here, and its meaning holds only in Part V."
