"""The API as a whole: read-only, for anybody's page (CORS), every error a problem."""

from functools import cached_property, wraps

from django.http import Http404, HttpResponse
from django.urls import reverse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.renderers import JSONRenderer

from articles.api import problems
from articles.api.describing import completed, questions
from articles.pages import Gone

HEADERS = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag"}
PREFLIGHT = {
    "Allow": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match, Content-Type",
    "Access-Control-Max-Age": "86400",
}


class Letters(JSONRenderer):
    """JSON with letters as they are, so that a person can read it, too."""

    json_dumps_params = {"ensure_ascii": False}


class Readable(NinjaAPI):
    """GET and HEAD answer, OPTIONS says what may be asked from another page, all else is 405.

    A question (query parameter) that the description does not name is refused with 422: a misspelt `edition` would
    otherwise be answered with other words than those that were asked for.
    """

    def __init__(self, **options):
        super().__init__(docs_url=None, renderer=Letters(), **options)
        self.add_exception_handler(Http404, problems.not_found)
        self.add_exception_handler(Gone, problems.gone)
        self.add_exception_handler(ValidationError, problems.not_understood)
        self.add_exception_handler(HttpError, problems.refused)
        self.add_exception_handler(Exception, problems.failed)

    def get_openapi_operation_id(self, operation):
        """The name of the function: lasting, wherever the function stands."""
        return operation.view_func.__name__

    def get_openapi_schema(self, **kwargs):
        """The whole description. It is made once: nothing in it changes while the process lives."""
        return self.description_made

    @cached_property
    def description_made(self):
        """The OpenAPI description of all addresses, with what Ninja leaves out of it."""
        return completed(super().get_openapi_schema(path_prefix=reverse(f"{self.urls_namespace}:api-root")))

    @cached_property
    def questions(self):
        """The query parameters of each address, as the description has them."""
        return questions(self.get_openapi_schema())

    def _get_urls(self):
        urls = super()._get_urls()
        for url in urls:
            url.callback = self._readable(url.callback)
        return urls

    def _readable(self, view):
        @wraps(view)
        def answered(request, **holes):
            return with_headers(self._answer(view, request, holes))

        answered.csrf_exempt = True  # nothing can be written here, so 405 is the answer, and not 403
        return answered

    def _answer(self, view, request, holes):
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers=PREFLIGHT)
        if request.method not in ("GET", "HEAD"):
            return problems.not_allowed(request)
        known = self.questions.get(f"/{request.resolver_match.route.replace('<', '{').replace('>', '}')}")
        if known is not None and (others := set(request.GET) - known):
            return problems.unknown_questions(others, known)
        return unless_bound(request, _as_get(view, request, holes))


def with_headers(response):
    """An answer that a page from anywhere may read (Fetch standard, 3.3); gives the response itself."""
    for name, value in HEADERS.items():
        response[name] = value
    return response


def unless_bound(request, response):
    """The answer; 412 where they want only the one whose ETag they send: ours are weak, and If-Match asks for a strong
    one (RFC 9110, 13.1.1). That nothing is sent twice is the work of the page cache (treaty/caching.py)."""
    bound = request.headers.get("If-Match", "*").strip() != "*"
    return problems.problem(412, problems.CHANGED) if bound and response.status_code == 200 else response


def _as_get(view, request, holes):
    """Ninja knows HEAD only where it is described as a call of its own."""
    method, request.method = request.method, "GET"
    try:
        return view(request, **holes)
    finally:
        request.method = method
