"""The API of the whole site: what the rooms answer, under one description."""

from django.conf import settings
from django.db import Error

from annexes.api.routes import routers as of_states
from articles.api import problems
from articles.api.readable import Readable
from articles.api.routes import routers as of_the_text
from articles.search.current import NoIndex
from treaty import outage

ABOUT = """\
One treaty for machines: its text, what is said about it, and what States have done about it. Read-only, without a key,
from any page (CORS).

- Words of the treaty come with their edition; its standing says what they are. Show it wherever you show them.
- Each fact about a State names its sources; each conclusion, the rules and acts that make it so.
- Lists have `total`, `limit`, `offset`, and the addresses of the `next` and the `previous` page.
- An answer has an ETag; sent back as If-None-Match, it saves what has not changed (304). HEAD and OPTIONS are answered.
- What goes wrong is told in a sentence, as application/problem+json (RFC 9457).
- A parameter that a call does not have is refused (422), so that a misspelt one never gives other words than asked for.
- Within version 1, calls, parameters and fields are added and never changed or taken away; what breaks a program would
  come as /api/v2.
"""
PAGE = {"description": "For people: every call with a worked example", "url": f"{settings.SITE_URL}/api/"}
LICENCE = {"name": "CC BY 4.0 (restatement and annotations); CC0 1.0 (register); an edition names its own"}

api = Readable(
    title="Treaty text and register",
    version="1.1.0",
    description=ABOUT,
    urls_namespace="api",
    openapi_extra={"info": {"license": LICENCE}, "externalDocs": PAGE},
)


@api.exception_handler(Error)
def of_the_database(request, error):
    """503 where it fails, 500 where a call asked it for nonsense."""
    if not outage.behind(error):
        return problems.failed(request, error)
    outage.tell(error)
    return problems.unavailable(request, error)


@api.exception_handler(NoIndex)
def without_index(request, error):
    """503 where the index of search is not there."""
    return problems.problem(503, "Nothing can be searched just now. Every other call is answered.")


for router in (*of_the_text, *of_states):
    api.add_router("", router)
