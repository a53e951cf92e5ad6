"""Questions that every page asks: their SQL is written once, which takes Django longer than to have it answered."""

from collections.abc import Callable, Mapping
from functools import cache

from django.db import connections, router
from django.db.models import QuerySet


class Question:
    """A queryset of `values_list`, made with stand-ins for what differs each time it is asked.

    Django converts nothing here, so ask only for columns of words and whole numbers.
    """

    def __init__(self, make: Callable[[], QuerySet]):
        self._written = cache(lambda alias: make().using(alias).query.get_compiler(alias).as_sql())
        self._model = cache(lambda: make().model)

    def ask(self, instead: Mapping[object, object]) -> tuple[str, list[tuple]]:
        """The alias of the database that answered, and its rows; `instead` says what stands for each stand-in."""
        alias = router.db_for_read(self._model())
        sql, params = self._written(alias)
        with connections[alias].cursor() as cursor:
            cursor.execute(sql, [instead.get(param, param) for param in params])
            return alias, cursor.fetchall()
