"""A site of its own, loaded once, with everything that editors can leave in a database."""

import pytest

from tests.treaty.places import manage, new_database, run, saved

EDITORS = """
import datetime as dt, django; django.setup()
from django.contrib.auth.models import Group, User
from django_otp.plugins.otp_totp.models import TOTPDevice
from django.utils import timezone
from annexes.models import Fact
from articles import editing
from articles.models import Annotation, Edition, LookedAt, Source
ana = User.objects.create_user("ana", password="a long word for tests", first_name="Ána “A” 法")
ana.groups.set(Group.objects.all())
TOTPDevice.objects.create(user=ana, name="phone", confirmed=True)
annotation = Annotation.objects.create(key="draft-of-ana", provision_id="art_8", kind="text")
words = editing.Words("T\\u2019s", "See Article 8(3).\\nA line\\u2028more [^s1]", [Source.objects.first().key])
first = editing.save_draft(annotation, words, editing.Who("Ana", ana))
editing.submit(first, editing.Who("Ana", ana)); editing.approve(first, editing.Who("Ana", ana))
editing.publish(first, editing.Who("Ana", ana))
annotation.refresh_from_db()
editing.withdraw(annotation, editing.Who("Ana", ana), "Once.")
one = Edition.objects.get(); other = Edition.objects.get(); other.pk, other.slug = None, "zz-other"; other.save()
LookedAt.objects.create(one=one, other=other, provision_id="art_8", note="n", who="Ana")
LookedAt.objects.update(on=dt.date(2020, 2, 29))  # saving would set today
Fact.objects.update(value={"b": [1, 2.5, None, True], "a": {"é": "“"}})
"""


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of a SQLite database with content and editors."""
    with new_database("sqlite", tmp_path_factory.mktemp("site")) as address:
        done = [manage(address, words) for words in ("migrate", "load_convention", "load_participation")]
        done.append(run("-c", EDITORS, DATABASE_URL=address, DJANGO_SETTINGS_MODULE="treaty.settings"))
        assert [each.stderr for each in done] == [""] * len(done)
        yield address


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """The address of a migrated SQLite database without content."""
    with new_database("sqlite", tmp_path_factory.mktemp("empty")) as address:
        assert manage(address, "migrate").returncode == 0
        yield address


@pytest.fixture(scope="session")
def whole(site, tmp_path_factory):
    """A backup of that site."""
    return saved(site, tmp_path_factory.mktemp("whole") / "site.backup")
