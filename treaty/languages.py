"""Which language the interface speaks in an answer; CONTRIBUTING.md says how: "Languages of the interface".

Readers get no cookie, so their choice stands in the address (?ui=fr), and on the front page alone their browser is
asked (RFC 9110, 12.5.4). An editor's choice is kept in the session. Addresses are the same in every language.
"""

import re

from django.conf import settings
from django.shortcuts import redirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import override
from django.utils.translation.trans_real import parse_accept_lang_header

from articles.exporting.citing import RECORDS
from articles.exporting.formats import FORMATS
from treaty.doors import under_admin

ASKED = "ui"  # the parameter of the address, and the key in an editor's session
ENGLISH = "en"  # the language of the sources
FRONT = "/"
# What programs and other sites read: English, as are the files that a reader takes along.
FILES = {*FORMATS, *(suffix.rpartition(".")[2] for suffix in RECORDS), "csv", "js", "jsonld", "png", "webmanifest"}
OF_PROGRAMS = re.compile(r"/(?:api/.|cards/|feeds/|static/|\.well-known/|(?:healthz|oembed|readyz|unapi)$)")


class LanguageMiddleware:
    """Has the answer made in the reader's language.

    `request.ui` is the language that the links of the answer carry on: the one that was asked for, or found out from
    the browser where it is not English; "" where there is none.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        negotiated = request.path_info == FRONT and ASKED not in request.GET
        request.ui = ""
        if negotiated:
            best = preferred(request)
            request.ui = best if best != ENGLISH else ""
        elif not under_admin(request) and is_spoken(request.path_info):
            request.ui = asked(request)
        with speaking(request.ui):
            response = self.get_response(request)
        if negotiated:
            patch_vary_headers(response, ["Accept-Language"])
        return response


class EditorsLanguageMiddleware:
    """The same for the admin; what an editor chooses there holds for the session."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not under_admin(request):
            return self.get_response(request)
        chosen = asked(request)
        if chosen and request.user.is_authenticated and request.method == "GET":
            request.session[ASKED] = chosen
            # Lists of the admin take whatever is asked for a filter.
            return redirect(without_it(request))
        with speaking(chosen or known(request.session.get(ASKED)) or preferred(request)):
            response = self.get_response(request)
        # Who has just logged in; anybody else would be given a session, and a cookie, by asking.
        if chosen and request.user.is_authenticated:
            request.session[ASKED] = chosen
        return response


def is_spoken(path):
    """Whether what stands at a path is for people to read here: a page, or what a script shows on one."""
    shown_here = path.startswith("/print/") or path.endswith("/cite.json")
    return shown_here or not (OF_PROGRAMS.match(path) or path.rpartition(".")[2] in FILES)


def asked(request):
    """The language that the address asks for; "" where it asks for none that there is."""
    return known(request.GET.get(ASKED))


def without_it(request):
    """The address that was asked for, without the language."""
    rest = request.GET.copy()
    del rest[ASKED]
    return f"{request.path}?{rest.urlencode()}" if rest else request.path


def asks_for_one_there_is(request):
    """Whether the address asks for a language of the interface, or for none."""
    return ASKED not in request.GET or bool(asked(request))


def known(code):
    """The code if the interface has this language, else ""."""
    return code if code in dict(settings.LANGUAGES) else ""


def preferred(request):
    """The first of the browser's languages that the interface has, else English; "fr-CA" is answered in French."""
    for name, quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if quality and (found := known(name.partition("-")[0])):
            return found
    return ENGLISH


def speaking(code):
    """A context in which the interface speaks a language; English is that of the settings."""
    return override(code if code and code != ENGLISH else settings.LANGUAGE_CODE)
