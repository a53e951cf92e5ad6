"""One line in the log for each request, and the name by which a reader's report finds it again."""

import logging
import time

from treaty import logs

logger = logging.getLogger(logs.REQUESTS)


class RequestLogMiddleware:
    """Stands outside all others: what it measures is what the reader waited for. Sends X-Request-ID back."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        start = time.perf_counter()
        name = logs.named(request.headers.get("X-Request-ID", ""))
        token = logs.request_id.set(name)
        try:
            response = self.get_response(request)
            response["X-Request-ID"] = name
            tell(request, response, time.perf_counter() - start)
        finally:
            logs.request_id.reset(token)
        return response


def tell(request, response, seconds):
    """The path without what follows its question mark: the words of a search are the reader's own."""
    if not logger.isEnabledFor(logging.INFO):
        return
    facts = {"method": request.method, "path": request.path, "status": response.status_code}
    facts |= {"ms": round(seconds * 1000, 1), "bytes": size(response)}
    # Not logger.info(), which walks up the stack for the line that called it; every answer waits for this one.
    logger.handle(logger.makeRecord(logger.name, logging.INFO, __name__, 0, "request", (), None, extra=facts))


def size(response):
    """Bytes of the answer's body; None where nobody knows before it has been sent."""
    if not response.streaming:
        return len(response.content)
    length = response.headers.get("Content-Length", "")
    return int(length) if length.isdecimal() else None
