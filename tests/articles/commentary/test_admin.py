"""The editors' desk in the admin: who may do what, what it says, and that nothing written is lost."""

import re

import lxml.html
import pytest
from django.contrib.auth.models import Group, User

from articles import editing
from articles.editing import Who, Words
from articles.models import Annotation

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/annotation/"


@pytest.fixture
def logged_in(client):
    """Log somebody in who has the named role."""

    def log_in(*roles):
        user = User.objects.create_user("ana", first_name="Ana", last_name="Novak", is_staff=True)
        user.groups.set(Group.objects.filter(name__in=roles))
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def draft():
    annotation = Annotation.objects.create(key="ours", provision_id="art_9", kind="text")
    return editing.save_draft(annotation, Words("A title", "Words on Article 8(3).", []), Who("Ben"))


def form(**fields):
    given = {"provision": "9", "kind": "text", "title": "A title", "body": "Words.", "sources": "", "made_from": 0}
    return given | fields


def at(annotation):
    return f"{LIST}{annotation.pk}/change/"


def step(client, draft, name, words=""):
    data = {"number": draft.number, "step": name, "words": words}
    return client.post(f"{LIST}{draft.annotation_id}/step/", data)


def test_a_visitor_has_to_log_in(client):
    assert client.get(LIST).url.startswith("/admin/login/")


@pytest.mark.parametrize("address", ["/admin/login/", "/admin/", LIST, f"{LIST}add/", f"{LIST}attention/"])
def test_the_admin_has_nothing_inline_and_the_strict_policy(logged_in, address):
    answer = logged_in("Administrator").get(address)
    html = answer.content.decode() if address != "/admin/login/" else ""
    assert re.findall(r"<style|<script(?![^>]*src=)|\sstyle=|\son\w+=", html) == []
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_the_session_stays_within_the_admin(client, settings):
    secret = "correct horse battery"  # noqa: S105 - of a user that only this test has
    User.objects.create_superuser("boss", password=secret)
    client.post("/admin/login/", {"username": "boss", "password": secret, "next": "/admin/"})
    assert {cookie["path"] for cookie in client.cookies.values()} == {"/admin/"}


@pytest.mark.parametrize(
    "address", ["/", "/articles/8/", "/annotations/", "/annotations/art-30-grounds/", "/search/?q=8"]
)
def test_readers_get_no_cookie_and_no_session_is_read(client, address):
    answer = client.get(address)
    assert (answer.cookies, answer.get("Vary", "").count("Cookie")) == ({}, 0)


def test_whoever_guesses_too_often_has_to_wait(client):
    User.objects.create_superuser("boss", password="correct horse battery")  # noqa: S106 - of a test
    wrong = {"username": "boss", "password": "wrong"}
    for _ in range(10):
        answer = client.post("/admin/login/", wrong)
    right = client.post("/admin/login/", wrong | {"password": "correct horse battery"})
    assert (answer.status_code, right.status_code, "sessionid" in client.cookies) == (429, 429, False)


def test_an_author_writes_an_annotation_by_citing_its_provision(logged_in):
    answer = logged_in("Author").post(f"{LIST}add/", form(provision="art. 8 para 3", title="On presence"))
    annotation = Annotation.objects.get(key="art-8-para-3-on-presence")
    assert (answer.status_code, annotation.provision_id) == (302, "art_8__para_3")
    assert annotation.revisions.get().author == "Ana Novak"


REFUSED = [
    ({"provision": "nonsense"}, "“nonsense” is not a citation of a provision."),
    ({"provision": "8(9)"}, "There is no Article 8(9). The nearest that exists is Article 8."),
    ({"provision": "30(b)"}, "may mean"),
    ({"sources": "nobody"}, "“nobody” is not in the bibliography."),
    ({"sources": "bwb bwb"}, "A source stands here twice"),
    ({"title": ""}, "Give it a title"),
    ({"body": ""}, "This field is required."),
]


@pytest.mark.parametrize(("fields", "said"), REFUSED)
def test_what_is_wrong_is_said_and_what_was_written_stays(logged_in, fields, said):
    html = logged_in("Author").post(f"{LIST}add/", form(**({"note": "Kept"} | fields))).content.decode()
    assert said in html
    assert 'value="Kept"' in html


def test_the_second_to_save_is_told_sees_the_difference_and_loses_nothing(logged_in, draft):
    client = logged_in("Author")
    editing.save_draft(draft.annotation, Words("A title", "Words by Ben."), Who("Ben"), 1)
    answer = client.post(at(draft.annotation), form(body="Words by Ana.", made_from=1))
    tree = lxml.html.fromstring(answer.content)
    assert answer.status_code == 409
    assert tree.cssselect("[role=alert] strong")[0].text == "Ben saved revision 2 while you were writing."
    assert [e.text_content() for e in tree.cssselect("[role=alert] ins")] == ["[added: Ana.]"]
    assert tree.cssselect("textarea[name=body]")[0].text.strip() == "Words by Ana."
    again = form(body="Words by Ana.", made_from=tree.cssselect("[name=made_from]")[0].get("value"))
    assert client.post(at(draft.annotation), again).status_code == 302
    assert [r.body for r in draft.annotation.revisions.all()][1:] == ["Words by Ben.", "Words by Ana."]


MAY = [
    ("Author", "submit", 302),
    ("Author", "approve", 403),
    ("Author", "publish", 403),
    ("Author", "withdraw", 403),
    ("Author", "restore", 302),
    ("Reviewer", "submit", 403),
    ("Reviewer", "approve", 302),
    ("Reviewer", "send back", 302),
    ("Reviewer", "publish", 403),
    ("Publisher", "approve", 403),
    ("Publisher", "publish", 302),
    ("Publisher", "withdraw", 302),
    ("Administrator", "publish", 302),
    ("Administrator", "nonsense", 403),
]


@pytest.mark.parametrize(("role", "name", "status"), MAY)
def test_each_role_may_do_its_own_steps(logged_in, draft, role, name, status):
    assert step(logged_in(role), draft, name).status_code == status


def test_from_draft_to_publication_and_withdrawal(logged_in, draft, client):
    logged_in("Author", "Reviewer", "Publisher")
    for name in ("submit", "approve", "publish"):
        step(client, draft, name)
    assert client.get("/annotations/ours/").status_code == 200
    step(client, draft, "withdraw", "Superseded.")
    assert client.get("/annotations/ours/").status_code == 410
    assert [line.what for line in draft.annotation.log.all()] == [
        "withdrawn",
        "published",
        "approved",
        "submitted",
        "saved",
    ]


def test_what_is_said_of_a_step_survives_a_preview_that_was_asked_before_and_ends_after(logged_in, draft):
    client = logged_in("Author")
    client.get(at(draft.annotation))
    slower = client.session
    assert "_messages" not in slower  # as a request reads it when it begins
    step(client, draft, "submit")
    slower.save()  # and writes it when it ends, as each request of an editor does
    assert "is submitted for review." in client.get(at(draft.annotation)).content.decode()


def test_who_cannot_write_cannot_save_or_preview(logged_in, draft):
    client = logged_in("Reviewer")
    assert client.post(at(draft.annotation), form(made_from=1)).status_code == 403
    assert client.post(f"{LIST}preview/", form()).status_code == 403
    assert client.get(f"{LIST}add/").status_code == 403


def test_the_preview_is_what_the_page_shows_and_says_what_is_wrong(logged_in, draft):
    client = logged_in("Author")
    html = client.post(f"{LIST}preview/?of={draft.annotation_id}", form(body="See Article 8(3) and 99.[^s1]")).content
    tree = lxml.html.fromstring(html)
    assert tree.cssselect(".annotation .body a.ref")[0].get("data-eids") == "art_8__para_3"
    assert "The footnote [^s1] has no source: there are only 0." in tree.cssselect(".problems")[0].text_content()


def test_the_text_can_be_looked_at_and_not_changed(logged_in):
    client = logged_in("Administrator")
    for model in ("provision", "edition", "wording", "source", "log"):
        assert (
            client.get(f"/admin/articles/{model}/").status_code,
            client.get(f"/admin/articles/{model}/add/").status_code,
        ) == (200, 403)


def test_what_was_published_stays_at_its_provision(logged_in):
    annotation = Annotation.objects.get(key="art-30-grounds")
    client = logged_in("Author")
    words = editing.words_of(annotation.published)
    client.post(at(annotation), form(provision="8", body=words.body, sources=" ".join(words.sources), made_from=1))
    annotation.refresh_from_db()
    assert (annotation.provision_id, annotation.revisions.count()) == ("art_30", 2)


def test_the_page_of_what_needs_attention_names_it(logged_in, draft):
    editing.save_draft(draft.annotation, Words("T", "Article 99."), Who("Ben"), 1)
    assert (
        "“Article 99” cites Article 99, which does not exist."
        in logged_in("Reviewer").get(f"{LIST}attention/").content.decode()
    )
