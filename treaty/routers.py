"""Which database a query goes to, where there are replicas: readers read from one of them, all else is the primary's.

A replica lags. What is built from one is kept under a content version, so the version and the words must come from the
same replica at the same moment: a request is one transaction on one replica, in which nothing moves, and a process
stays with one replica, so that what it keeps is not thrown away with each request.
"""

import os
import time
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import DEFAULT_DB_ALIAS, Error, connections, transaction

REST = 30  # seconds that a replica is left alone after it failed

_alias: ContextVar[str] = ContextVar("alias", default=DEFAULT_DB_ALIAS)
_failed: dict[str, float] = {}  # replica → when it failed last


class ReplicaRouter:
    """Reads go where the request reads from; a transaction on the primary sees its own writes."""

    def db_for_read(self, model, **hints):
        return DEFAULT_DB_ALIAS if connections[DEFAULT_DB_ALIAS].in_atomic_block else _alias.get()

    def db_for_write(self, model, **hints):
        return DEFAULT_DB_ALIAS

    def allow_relation(self, one, other, **hints):
        return True  # the same rows, on every one of them

    def allow_migrate(self, db, app_label, **hints):
        return db == DEFAULT_DB_ALIAS


class ReplicaMiddleware:
    """Lets GET and HEAD read from a replica; who writes or edits has the primary, and sees at once what was done."""

    def __init__(self, get_response):
        self.replicas = [alias for alias in settings.DATABASES if alias != DEFAULT_DB_ALIAS]
        if not self.replicas:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request):
        if request.method not in ("GET", "HEAD") or request.path.startswith(settings.SESSION_COOKIE_PATH):
            return self.get_response(request)
        with self.one_moment():
            return self.get_response(request)

    @contextmanager
    def one_moment(self):
        """Reads from one replica as it is now; from the primary where none answers."""
        begun = next(filter(None, map(begin, self.order())), None)
        token = _alias.set(begun[0] if begun else DEFAULT_DB_ALIAS)
        try:
            yield
        finally:
            _alias.reset(token)
            if begun:
                end(*begun)

    def order(self):
        """The replicas, this process's own first, without those that failed a moment ago."""
        first = os.getpid() % len(self.replicas)
        turned = [*self.replicas[first:], *self.replicas[:first]]
        return [alias for alias in turned if time.monotonic() - _failed.get(alias, -REST) >= REST]


def begin(alias):
    """The replica and its transaction, begun; None where it does not answer."""
    try:
        with ExitStack() as stack:
            stack.enter_context(transaction.atomic(using=alias))
            with connections[alias].cursor() as cursor:
                cursor.execute("SELECT 1")
            return alias, stack.pop_all()
    except Error:
        _failed[alias] = time.monotonic()
        return None


def end(alias, stack):
    """Nothing was written, so nothing is lost where the replica broke meanwhile: the answer that was made is given."""
    try:
        stack.close()
    except Error:
        _failed[alias] = time.monotonic()
