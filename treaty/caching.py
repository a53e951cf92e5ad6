"""Public pages are made once for each version of the content, and not sent again to who has them.

Every request asks the database for the content version, so that nothing that is kept here, in another process or by
a reader is ever older than the last publication. Where the database does not answer, what is kept of the last version
that is known still does.
"""

import gzip
import re
import time
from hashlib import blake2b
from typing import NamedTuple

import brotli
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpResponse, HttpResponseNotModified
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date, parse_http_date_safe

from articles.freshness import second_of
from articles.release import release
from treaty import keeping, known, languages
from treaty.doors import under_admin
from treaty.known import KnownVersion

NOT_CONTENT = ("/static/", "/healthz", "/readyz")
SHORT = 200  # bytes: less than this is not worth compressing
LARGE = 500_000  # bytes: more than this is not kept
DAY = 24 * 60 * 60
# Whose values are few. Words that somebody typed are answered, and not kept.
FEW = {"edition", "at", "beside", "layers", "sort", "kind", "on", "limit", "offset", "page", "eid", "ui"}

EMPTY_LINES = re.compile(rb">\s*\n\s*\n\s*<")  # what tags of templates leave between elements, and no words


class Stamp(NamedTuple):
    """What an answer is stamped with: the content it shows, and since when (seconds since 1970) it has been so."""

    tag: str
    since: int | None
    sure: bool  # whether the database has just said so


class PageCacheMiddleware:
    """Answers 304, or from the cache, or has the page made, compresses it once and keeps it."""

    def __init__(self, get_response):
        if settings.DEBUG:
            raise MiddlewareNotUsed("while pages are written, they are made anew each time")
        self.make, self.make_for_editors = get_response, GZipMiddleware(get_response)
        self.started, self.known = int(time.time()), KnownVersion()

    def __call__(self, request):
        if under_admin(request):
            return self.make_for_editors(request)
        if request.method not in ("GET", "HEAD") or request.path_info.startswith(NOT_CONTENT):
            return self.make(request)
        # The front page is in the language of the browser, every other in the one that its address asks for.
        address = f"{request.scheme} {request.get_host()} {request.get_full_path_info()} {request.ui}"
        stamp = self.stamp(address)
        if _reader_has_it(request, stamp):
            return _stamped(HttpResponseNotModified(), stamp)
        encoding = _encoding(request)
        key = f"page:{encoding}:{stamp.tag}"
        may_be_kept = FEW.issuperset(request.GET) and languages.asks_for_one_there_is(request)
        if may_be_kept and (held := keeping.held(key)):
            return _answer(*held)
        response = self.make(request)
        if response.status_code != 200 or response.streaming or "no-store" in response.get("Cache-Control", ""):
            return response
        _stamped(response, stamp)
        if response.get("Content-Type", "").startswith("text/html"):
            response.content = EMPTY_LINES.sub(b">\n<", response.content)
        if _is_text(response):
            _compress(response, encoding)
            if len(response.content) <= LARGE and may_be_kept and request.method == "GET" and stamp.sure:
                keeping.keep(key, response.content, dict(response.items()))
                known.keep(self.known.last)
        return response

    def stamp(self, address):
        """The stamp of what stands at an address now; one query. Pages tell what holds today, so the day counts."""
        version, sure = self.known.ask()
        now = int(time.time())
        today = now - now % DAY
        name = f"{version} {release()} {today} {address}"
        second = second_of(version)
        # In the second of a change a date tells nothing apart (RFC 9110, 8.8.2.2), nor does one that is yet to come,
        # as where the clock was set back.
        since = max(second, today, self.started) if second and second < now >= self.started else None
        return Stamp(blake2b(name.encode(), digest_size=12).hexdigest(), since, sure)


def _reader_has_it(request, stamp):
    """Whether the reader's copy is the present one (RFC 9110, 13.1.2 and 13.1.3: a tag goes before a date)."""
    if tags := request.META.get("HTTP_IF_NONE_MATCH"):
        return f'"{stamp.tag}"' in tags
    date = request.META.get("HTTP_IF_MODIFIED_SINCE")
    return bool(date and stamp.since and (parse_http_date_safe(date) or 0) >= stamp.since)


def _stamped(response, stamp):
    """Says which content it is; a copy may be kept, and is asked after each time (RFC 9111, 5.2.2.4)."""
    # Weak: the same page, whatever its compression. A view may know better what its answer hangs on.
    response.headers.setdefault("ETag", f'W/"{stamp.tag}"')
    if stamp.since:
        response["Last-Modified"] = http_date(stamp.since)
    response.headers.setdefault("Cache-Control", f"public, max-age={settings.PAGE_MAX_AGE}, must-revalidate")
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def _encoding(request):
    accepted = request.META.get("HTTP_ACCEPT_ENCODING", "")
    return next((name for name in ("br", "gzip") if name in accepted), "")


def _compress(response, encoding):
    words = response.content
    if encoding and len(words) > SHORT:
        response.content = brotli.compress(words, quality=5) if encoding == "br" else gzip.compress(words, mtime=0)
        response["Content-Encoding"] = encoding
    response["Content-Length"] = len(response.content)


def _is_text(response):
    kind = response.get("Content-Type", "")
    return kind.startswith("text/") or any(name in kind for name in ("json", "xml", "javascript"))


def _answer(words, headers):
    response = HttpResponse(words)
    for name, value in headers.items():
        response[name] = value
    return response
