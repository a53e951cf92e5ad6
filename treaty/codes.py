"""The codes without which no editor comes in: a device is enrolled, and recovered when it is lost."""

import io

import segno
from django.contrib.auth import get_user_model
from django.core.management.base import CommandError
from django.db import transaction
from django.utils.crypto import get_random_string
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is mistaken for another


def editor(name):
    """The person of a user name who may open the admin. Raises CommandError with a sentence."""
    person = get_user_model().objects.filter(username=name).first()
    if person is None:
        raise CommandError(f"there is no user “{name}”; make one with: manage.py createsuperuser --username {name}")
    if not (person.is_active and person.is_staff):
        raise CommandError(f"“{name}” may not open the admin: set “active” and “staff status” first.")
    return person


def begin(person):
    """A new device, not yet confirmed, and so of no use to anybody."""
    TOTPDevice.objects.filter(user=person, confirmed=False).delete()
    return TOTPDevice.objects.create(user=person, name="device", confirmed=False)


def picture(device):
    """The QR code of a device's address (RFC 6238 in an otpauth URI), drawn in a terminal's characters."""
    drawn = io.StringIO()
    segno.make(device.config_url, error="l").terminal(out=drawn, compact=True)
    return drawn.getvalue()


@transaction.atomic
def confirm(device, code):
    """Whether the code is the device's; if so, it takes the place of every other device of its owner."""
    if not (code.isdecimal() and device.verify_token(int(code))):
        return False
    forget(device.user, but=device.pk)
    TOTPDevice.objects.filter(pk=device.pk).update(confirmed=True)
    return True


@transaction.atomic
def recover(person):
    """Forget every device of a person; gives one code that lets them in once."""
    forget(person)
    code = get_random_string(16, LETTERS)
    StaticDevice.objects.create(user=person, name="recovery").token_set.create(token=code)
    return code


def forget(person, but=None):
    """Delete the devices of a person, the one with the key `but` left out."""
    TOTPDevice.objects.filter(user=person).exclude(pk=but).delete()
    StaticDevice.objects.filter(user=person).delete()
