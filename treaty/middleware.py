"""Errors that Django has no answer of its own for."""

from articles.api.readable import with_headers
from articles.pages import Gone
from articles.publications import Withdrawn
from articles.search.current import NoIndex
from articles.views.annotations import withdrawn
from treaty import outage, views


class AnybodyMiddleware:
    """Any page may read what the API answers, 304 and what is kept included: these never come to the API itself."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        return with_headers(response) if request.path_info.startswith("/api/") else response


class GoneMiddleware:
    """Answers 410 for what once stood in the text or beside it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, Withdrawn):
            return withdrawn(request, exception)
        return views.gone(request, exception) if isinstance(exception, Gone) else None


class UnavailableMiddleware:
    """Answers 503 while the database or the index fails; pages that are kept go on answering (caching.py)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 503:
            outage.hang_up()
        return response

    def process_exception(self, request, exception):
        if isinstance(exception, NoIndex):
            return views.no_search(request)
        return views.unavailable(request, exception) if outage.behind(exception) else None
