"""What is imported when it is first asked for: makers and readers of files, which weigh much and are needed seldom.

Without Django. A process that serves pages holds none of them until somebody takes a file along.
"""

from collections.abc import Callable
from pkgutil import resolve_name


def later(name: str) -> Callable:
    """The function of a name as in "articles.exporting.pdf:write"; its module is imported when it is first called."""

    def call(*args, **kwargs):
        return resolve_name(name)(*args, **kwargs)

    return call
