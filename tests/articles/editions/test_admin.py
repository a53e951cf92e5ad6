"""Importing in the admin: upload, read the report, confirm."""

import lxml.html
import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Edition, Wording
from tests.articles.editions.texts import dutch

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/articles/edition/import/"
ABOUT = {
    "language": "nl",
    "standing": "translation",
    "title": "Verdrag",
    "source": "https://example.org/verdrag",
    "source_name": "example.org",
    "text_date": "2024-02-15",
    "slug": "nl",
}


@pytest.fixture
def admin(client):
    client.force_login(User.objects.create_superuser("boss"))
    return client


def upload(client, text, **about):
    return client.post(ADDRESS, ABOUT | about | {"file": SimpleUploadedFile("text.md", text.encode())})


def signed(answer):
    return lxml.html.fromstring(answer.content).xpath("//input[@name='confirmed']/@value")


def test_the_report_is_shown_and_nothing_is_written(admin):
    answer = upload(admin, dutch())
    assert "718 provisions match, 0 are missing" in answer.content.decode()
    assert Edition.objects.count() == 1


def test_what_is_confirmed_is_stored(admin):
    answer = admin.post(ADDRESS, {"confirmed": signed(upload(admin, dutch()))[0]}, follow=True)
    assert "The text is imported as the edition “nl”." in answer.content.decode()
    assert Wording.objects.filter(edition__slug="nl").count() == 718


def test_what_is_refused_cannot_be_confirmed(admin):
    answer = upload(admin, dutch(annexes=False))
    assert "the file is refused" in answer.content.decode()
    assert signed(answer) == []


@pytest.mark.parametrize(
    ("text", "about"), [("", {}), ("The law of the land is the law.", {}), (None, {"slug": "a b"})]
)
def test_what_cannot_be_read_is_said_in_the_form(admin, text, about):
    answer = upload(admin, dutch() if text is None else text, **about)
    assert "errorlist" in answer.content.decode()
    assert signed(answer) == []


def test_a_confirmation_that_nobody_signed_changes_nothing(admin):
    answer = admin.post(ADDRESS, {"confirmed": "made up"}, follow=True)
    assert "Nothing was changed." in answer.content.decode()
    assert Edition.objects.count() == 1


def test_others_may_not_import(client):
    client.force_login(User.objects.create_user("ana", is_staff=True))
    assert client.get(ADDRESS).status_code == 403
