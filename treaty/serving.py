"""How gunicorn serves the site, here and in a container: `gunicorn treaty.wsgi --config python:treaty.serving`.

WEB_CONCURRENCY processes (2) of 4 threads each. A proxy in front takes care of slow connections; see deploy/README.md.
"""

import ctypes
import gc
import logging
import os
import re
import sys

from gunicorn.glogging import Logger as Gunicorn

from treaty import logs

# Some modules are imported late. On a full disk Python would leave half of one, compiled, for the next process to read.
sys.dont_write_bytecode = True

wsgi_app = "treaty.wsgi"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "") or 2)
threads = 4
graceful_timeout = 20  # what is being answered when the server is told to stop is answered to its end
# A heartbeat on a disk that stands still would look like a dead worker.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108 - memory, where there is such a folder
control_socket_disable = True
loglevel = "warning"
# A request that is longer is refused before the site sees it.
limit_request_line = 8190
limit_request_fields = 64
limit_request_field_size = 8190


M_TRIM_THRESHOLD, M_ARENA_MAX = -1, -8  # malloc.h of the GNU C library


def post_fork(server, worker):
    """Give memory back as soon as it is free: four threads that share one lock have no use for a heap each."""
    if mallopt := getattr(ctypes.CDLL(None), "mallopt", None):
        mallopt(M_ARENA_MAX, 1)
        mallopt(M_TRIM_THRESHOLD, 128 * 1024)


def post_worker_init(worker):
    """Set aside what stays for good, so that what a page leaves behind is soon found, and found quickly."""
    gc.collect()
    gc.freeze()


class Log(Gunicorn):
    """What gunicorn says, in the same form as what the site says, and without addresses of readers."""

    def setup(self, cfg):
        super().setup(cfg)
        handler = logging.StreamHandler(sys.stdout)
        handler.setFormatter(logs.chosen(os.environ.get("LOG_FORMAT", "")))
        handler.addFilter(without_addresses)
        self.error_log.handlers = [handler]


def without_addresses(record):
    """Leave out whom an unreadable request came from, and its words, which may be those of a search."""
    said = re.sub(r" from ip=[^\s:]\S*?(?=:?(?: |$))", "", record.getMessage())
    record.msg, record.args = re.sub(r"(request line): .*", r"\1", said, flags=re.S), None
    return True


logger_class = Log
