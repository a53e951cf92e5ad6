"""What went wrong, in a sentence, as application/problem+json (RFC 9457)."""

from django.conf import settings
from django.core.signals import got_request_exception
from django.http import JsonResponse
from django.utils.log import log_response

from articles.api.describing import EXAMPLES

TITLES = {
    404: "Not Found",
    405: "Method Not Allowed",
    410: "Gone",
    412: "Precondition Failed",
    422: "Unprocessable Content",
    500: "Internal Server Error",
    503: "Service Unavailable",
}
CHANGED = "The answer is no longer the one whose ETag you sent as If-Match. Leave that header out to get the new one."


def problem(status, detail):
    """The answer to a request that failed. `about:blank`: the status and the sentence say it all."""
    said = {"type": "about:blank", "title": TITLES[status], "status": status, "detail": detail}
    form = {"ensure_ascii": False}
    return JsonResponse(said, status=status, content_type="application/problem+json", json_dumps_params=form)


def not_found(request, error):
    """404 in the form of RFC 9457, with the sentence of the error."""
    return problem(404, str(error) or "There is nothing at this address.")


def no_such_address(request):
    """404 for an address that this API does not have."""
    return problem(404, f"There is no {request.path[:200]} in this API. Its addresses are listed at /api/.")


def gone(request, error):
    """410 for what once stood at an address, with the sentence that says so."""
    return problem(410, str(error))


def not_allowed(request):
    """405 for a method that would write; says in Allow which are answered."""
    response = problem(405, f"This API is only read: {request.method} is not answered. Use GET, HEAD or OPTIONS.")
    response["Allow"] = "GET, HEAD, OPTIONS"
    return response


def not_understood(request, error):
    """422 for parameters that break a rule: each is named with what is wrong with it."""
    return problem(422, "; ".join(_said(fault) for fault in error.errors))


def refused(request, error):
    """What a call itself refuses: ninja's HttpError with a status of TITLES and a sentence."""
    return problem(error.status_code, str(error))


def unknown_questions(others, known):
    """422 for what is no question of this address, with those that are."""
    asked = ", ".join(f"“{name[:40]}”" for name in sorted(others)[:5])
    takes = f"it takes {', '.join(sorted(known))}" if known else "it takes none"
    return problem(422, f"Not a parameter of this address: {asked}; {takes}.")


def failed(request, error):
    """500: logged like any other, and told as a problem. While somebody works on the site, the traceback is shown."""
    if settings.DEBUG:
        raise error
    got_request_exception.send(sender=None, request=request)
    response = problem(500, "This site failed to answer. It is not your request; please try again later.")
    log_response("Internal Server Error: %s", request.path, response=response, request=request, exception=error)
    return response


def unavailable(request, error):
    """503 while the database cannot be reached."""
    response = problem(503, "This site cannot reach its texts just now. Please try again in ten seconds.")
    response["Retry-After"] = "10"
    return response


def _said(fault):
    """A fault in a sentence; a pattern tells nobody anything, so an example of what fits it stands for it."""
    name = fault["loc"][-1]
    if fault["type"] == "string_pattern_mismatch":
        return f"{name}: write it as in {EXAMPLES[name]}" if name in EXAMPLES else f"{name}: {LASTING_NAME}"
    return f"{name}: {fault['msg'].removeprefix('Value error, ')}"


LASTING_NAME = "write it with the letters a to z, digits, hyphens and low lines only"
