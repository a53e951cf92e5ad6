"""Two questions of machines: does this process live, and can it answer readers?"""

from django.db import Error, connections, router
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles import freshness
from articles.citations import typed
from articles.models import Edition
from articles.search import current


class Missing(Exception):
    """What a process lacks to answer readers; the sentence names no address, no password and no version."""


@require_safe
@never_cache
def healthz(request):
    """200 while the process answers. It asks nothing of the database: a restart would not bring that back."""
    return HttpResponse("ok", content_type="text/plain")


@require_safe
@never_cache
def readyz(request):
    """200 where readers can be sent here, else 503; JSON that says of each thing “ok”, or what is missing."""
    found = {}
    for name, check in CHECKS.items():
        try:
            found[name] = check() or "ok"
        except Missing as missing:
            found[name] = str(missing)
            return JsonResponse({"ready": False} | found, status=503)
        except Error:
            # The driver's own words may name hosts and users, and are in the log.
            found[name] = "The database does not answer."
            return JsonResponse({"ready": False} | found, status=503)
    return JsonResponse({"ready": True} | found)


def reader():
    """The connection that pages are read from: a replica's, where there is one."""
    return connections[router.db_for_read(Edition)]


def database():
    """Ask the database anything; its own errors go through."""
    with reader().cursor() as cursor:
        cursor.execute("SELECT 1")


def migrations():
    """Raise Missing where the database waits for a migration."""
    executor = MigrationExecutor(reader())
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Missing("The database has not had all migrations; run: manage.py migrate")


def content():
    """The version of what readers see. Raises Missing where no text has been loaded."""
    if not Edition.objects.exists():
        raise Missing("No text has been loaded; run: manage.py load_convention")
    return freshness.content_version()


def index():
    """Builds it where that is still to be done: a process that is asked has it before its first reader comes."""
    try:
        finder = current.finder(typed)
    except current.NoIndex as error:
        raise Missing("The search index cannot be built; run: manage.py search_index") from error
    if not finder.index.documents:
        raise Missing("The search index is empty; run: manage.py search_index --check")


CHECKS = {"database": database, "migrations": migrations, "content": content, "index": index}
