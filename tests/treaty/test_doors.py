"""Who comes in: codes, locks, sessions that end, and what a request may bring."""

import re
import time

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import RequestFactory
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from treaty import doors
from treaty.doors import EditorsSite

pytestmark = pytest.mark.django_db
PASSWORD = "Kites over Ljubljana in May"  # noqa: S105 - of a test
LOGIN = "/admin/login/"


@pytest.fixture
def boss():
    return User.objects.create_superuser("boss", "boss@ministry.example", PASSWORD)


@pytest.fixture
def codes_needed(monkeypatch):
    monkeypatch.setattr(admin.site, "__class__", EditorsSite)


@pytest.fixture
def typing(monkeypatch):
    """Types a word at the prompt: the code of this moment where it is `None`."""

    def types(word=None):
        def answer():
            device = TOTPDevice.objects.get(confirmed=False)
            return word if word is not None else f"{totp(device.bin_key):06}"

        monkeypatch.setattr("builtins.input", answer)

    return types


def log_in(client, code="", password=PASSWORD, **more):
    return client.post(LOGIN, {"username": "boss", "password": password, "otp_token": code}, **more)


def opened(client):
    return client.get("/admin/").status_code == 200


def test_a_password_alone_does_not_open_the_admin(client, boss, codes_needed):
    answer = log_in(client)
    html = answer.content.decode()
    assert ("manage.py enrol_code NAME" in html, PASSWORD in html) == (True, False)
    assert not opened(client)


def test_an_enrolled_device_opens_the_admin(client, boss, codes_needed, typing, capsys):
    typing()
    call_command("enrol_code", "boss")
    said = capsys.readouterr().out
    assert re.search(r"otpauth://totp/\S*secret=[A-Z2-7]+", said)
    assert "▀" in said or "█" in said or "\x1b[" in said
    device = TOTPDevice.objects.get(user=boss)
    TOTPDevice.objects.update(last_t=-1)  # a code holds once; the next would come in half a minute
    log_in(client, f"{totp(device.bin_key):06}")
    assert opened(client)


def test_a_wrong_code_enrols_nothing(boss, typing):
    typing("no code")
    with pytest.raises(CommandError, match="no device was enrolled"):
        call_command("enrol_code", "boss")
    assert not TOTPDevice.objects.exists()


def test_a_recovery_code_opens_the_admin_once(client, boss, codes_needed, capsys):
    TOTPDevice.objects.create(user=boss)
    call_command("recover_code", "boss")
    code = re.search(r"once: (\w{16})\n", capsys.readouterr().out)[1]
    log_in(client, code)
    assert (opened(client), TOTPDevice.objects.count()) == (True, 0)
    client.logout()
    log_in(client, code)
    assert not opened(client)


@pytest.mark.parametrize("command", ["enrol_code", "recover_code"])
def test_codes_are_for_editors_only(command):
    User.objects.create_user("ana")
    with pytest.raises(CommandError, match="there is no user “nobody”"):
        call_command(command, "nobody")
    with pytest.raises(CommandError, match="“ana” may not open the admin"):
        call_command(command, "ana")


def guess(client, times, address):
    """Wrong passwords from an address behind one proxy, which adds it to what the client claimed."""
    for claimed in range(times):
        answer = log_in(client, "", "wrong", HTTP_X_FORWARDED_FOR=f"10.0.0.{claimed}, {address}")
    return answer.status_code


def test_who_guesses_is_locked_out_behind_a_proxy_and_nobody_else_is(client, boss, settings):
    settings.PROXIES = 1
    assert guess(client, settings.AXES_FAILURE_LIMIT, "203.0.113.7") == 429
    log_in(client, HTTP_X_FORWARDED_FOR="203.0.113.7")
    assert not opened(client)
    log_in(client, HTTP_X_FORWARDED_FOR="198.51.100.1")
    assert opened(client)


ADDRESSES = [
    (0, "203.0.113.7", "127.0.0.1"),  # no proxy: what the header claims is not believed
    (1, "203.0.113.7", "203.0.113.7"),
    (1, "10.0.0.1, 203.0.113.7", "203.0.113.7"),
    (2, "10.0.0.1, 203.0.113.7, 192.0.2.1", "203.0.113.7"),
    (2, "203.0.113.7", "127.0.0.1"),
    (1, "rubbish", "127.0.0.1"),
    (1, "", "127.0.0.1"),
    (1, "2001:db8::1", "2001:db8::1"),
]


@pytest.mark.parametrize(("proxies", "header", "address"), ADDRESSES)
def test_the_address_is_the_one_our_proxies_heard_from(settings, proxies, header, address):
    settings.PROXIES = proxies
    assert doors.address_of(RequestFactory().get("/", HTTP_X_FORWARDED_FOR=header)) == address


def test_a_session_ends_after_an_idle_hour(client, boss):
    log_in(client)
    assert client.cookies["sessionid"]["max-age"] == 3600
    before = Session.objects.get().expire_date
    assert opened(client)
    assert Session.objects.get().expire_date > before  # every request begins the hour anew
    Session.objects.update(expire_date=before.replace(year=before.year - 1))
    assert not opened(client)


def test_a_session_ends_after_twelve_hours_however_busy(client, boss):
    log_in(client)
    assert opened(client)
    session = client.session
    session[doors.BEGAN] = int(time.time()) - 12 * 3600 - 1
    session.save()
    assert not opened(client)


@pytest.mark.parametrize("password", ["short one", "qwertyuiop123", "314159265358979", "boss@ministry"])
def test_a_weak_password_is_refused(boss, password):
    with pytest.raises(ValidationError):
        validate_password(password, boss)


def test_a_weakness_is_reported_to_the_address_of_the_site(client, settings):
    assert client.get("/.well-known/security.txt").status_code == 404
    settings.CONTACT_EMAIL = "editors@treaty.example"
    said = client.get("/.well-known/security.txt").content.decode()
    assert re.fullmatch(r"Contact: mailto:editors@treaty.example\nExpires: \d{4}-\S+\+00:00\nCanonical: \S+\n", said)


@pytest.mark.parametrize(("address", "largest"), [("/admin/login/", 4 * 1024 * 1024), ("/search/", 64 * 1024)])
def test_a_body_that_nobody_needs_is_refused_with_its_measure(client, address, largest):
    answer = client.post(address, "x" * (largest + 1), content_type="text/plain")
    assert (answer.status_code, f"at most {largest // 1024} KB" in answer.content.decode()) == (413, True)
    assert client.post(address, "x", content_type="text/plain").status_code != 413
