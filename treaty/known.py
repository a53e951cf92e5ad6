"""Which content version holds: the database says so; where it does not answer, the last that is known is taken.

The cache keeps it beside the pages, so that a process that starts while the database is away finds them too.
"""

import time

from django.db import Error

from articles.freshness import content_version
from treaty import keeping, outage

KEY = "version"
SLOW, REST = 0.5, 2  # seconds: one that took longer to fail stands still, and is not asked again for so long


class KnownVersion:
    """Of one process."""

    def __init__(self):
        self.last, self.stood_still_at = "", float("-inf")

    def ask(self):
        """The version, and whether the database has said so just now; one query."""
        begun = time.monotonic()
        if begun - self.stood_still_at >= REST:
            try:
                return self._learned(content_version()), True
            except Error:
                outage.hang_up()
                if time.monotonic() - begun > SLOW:
                    self.stood_still_at = time.monotonic()
        if not self.last and (held := keeping.held(KEY)):
            self.last = held[0].decode()
        return self.last, False

    def _learned(self, version):
        if version != self.last:
            keep(version)
        self.last = version
        return version


def keep(version):
    """For processes to come; also whenever a page is kept, because a cache may have lost all that it held."""
    keeping.keep(KEY, version.encode(), {})
