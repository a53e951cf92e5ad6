"""Who comes in: how much a request may bring, from which address, and when an editor's session ends."""

import datetime as dt
import ipaddress
import time

from django import forms
from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from django_otp import devices_for_user
from django_otp.admin import OTPAdminAuthenticationForm, OTPAdminSite

from treaty import policies
from treaty.editors_guide import Desk

BEGAN = "began"  # seconds since 1970, in the session
A_MINUTE = 60  # by which the clocks of two machines may differ


def under_admin(request):
    """Whether the address is the editors'."""
    return request.path_info.startswith(f"/{settings.ADMIN_PATH}/")


class GuardMiddleware:
    """Refuses bodies that nobody needs before they are read, and completes the headers of every answer."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        editors = under_admin(request)
        largest = settings.LARGEST_BODY_OF_EDITORS if editors else settings.LARGEST_BODY
        response = too_large(largest) if length(request) > largest else self.get_response(request)
        # Another site may not take these answers as parts of its pages, unless a view says that it may.
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class AdminPolicyMiddleware:
    """Gives the admin the policy that it bears; it stands after the one that writes the header."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if under_admin(request):
            response._csp_config = policies.ADMIN
        return response


class SessionEndsMiddleware:
    """Ends a session that is older than the longest, however busy; an idle one ends by its cookie and its row."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if under_admin(request) and request.user.is_authenticated:
            began = request.session.setdefault(BEGAN, int(time.time()))
            if not -A_MINUTE < time.time() - began <= settings.SESSION_LONGEST:  # nor where the clock was set back
                logout(request)
        return self.get_response(request)


def length(request):
    """How many bytes the request says it brings; a body that does not say is not read at all (WSGI)."""
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdecimal() else 0


def too_large(largest):
    """413, with the measure."""
    words = f"This is more than can be sent here: at most {largest // 1024} KB.\n"
    return HttpResponse(words, status=413, content_type="text/plain; charset=utf-8")


@require_safe
def security(request):
    """Where a weakness is reported (RFC 9116), if the site gives an address; good for a year from the day of asking."""
    if not settings.CONTACT_EMAIL:
        raise Http404("This site gives no address for reports.")
    until = dt.datetime.now(dt.UTC).replace(hour=0, minute=0, second=0, microsecond=0) + dt.timedelta(days=365)
    here = f"{settings.SITE_URL}{request.path}"
    words = f"Contact: mailto:{settings.CONTACT_EMAIL}\nExpires: {until.isoformat()}\nCanonical: {here}\n"
    return HttpResponse(words, content_type="text/plain; charset=utf-8")


def address_of(request):
    """The address of who asks, for locking out who guesses passwords.

    Each of our proxies (settings.PROXIES) adds the address it heard from at the end of X-Forwarded-For; what stands
    before these was written by who asks, and is not believed.
    """
    heard = [one.strip() for one in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    if settings.PROXIES and len(heard) >= settings.PROXIES:
        try:
            return str(ipaddress.ip_address(heard[-settings.PROXIES]))
        except ValueError:
            pass  # not an address: the proxy is not one of ours
    return request.META.get("REMOTE_ADDR")


class CodeForm(OTPAdminAuthenticationForm):
    """Name, password and code; says what to do for want of a code."""

    otp_device = otp_challenge = None
    otp_token = forms.CharField(
        label=gettext_lazy("Code"),
        required=False,
        widget=forms.TextInput({"autocomplete": "one-time-code", "inputmode": "text"}),
    )
    otp_error_messages = OTPAdminAuthenticationForm.otp_error_messages | {
        "token_required": gettext_lazy(
            "Enter the six digits that your device shows. If you have no device yet, ask whoever runs this site to "
            "run: manage.py enrol_code NAME"
        )
    }

    def _chosen_device(self, user):
        # Nobody here has two devices (treaty/codes.py), so nobody has to choose one.
        return next(iter(devices_for_user(user)), None)

    def _update_form(self, user):
        """Nothing: no device is offered, and the password is not sent back with the form."""


class EditorsSite(Desk, OTPAdminSite):
    """The admin, for who gave a password and a code."""

    login_form = CodeForm
    login_template = "admin/login_with_code.html"
