"""What the server writes about itself: one line an event, JSON for machines or words for a terminal. No Django.

A line never holds an address on the network, a browser's name, words that somebody searched for, or who is logged in.
"""

import datetime as dt
import json
import logging
import re
import sys
import uuid
from contextvars import ContextVar

WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{8,64}")
REQUESTS = "treaty.request"  # the logger whose records have these facts and no message
FACTS = ("method", "path", "status", "ms", "bytes")

request_id: ContextVar[str] = ContextVar("request_id", default="")


def named(given: str) -> str:
    """The name of a request: the one that a proxy gave it, if well formed, else a new one."""
    return given if WELL_FORMED.fullmatch(given) else uuid.uuid4().hex


class Format(logging.Formatter):
    """A record's own facts: when, how grave, where from, of which request, what happened, and any traceback."""

    def facts(self, record: logging.LogRecord) -> dict:
        """Those of a request are in FACTS; any other record has a message."""
        time = dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds")
        known = {"time": time.replace("+00:00", "Z"), "level": record.levelname, "logger": record.name}
        known |= {"request": request_id.get()} if request_id.get() else {}
        if record.name == REQUESTS:
            known |= {name: getattr(record, name) for name in FACTS}
        else:
            known["message"] = record.getMessage()
        if record.exc_info and record.exc_info[0]:
            known["traceback"] = self.formatException(record.exc_info)
        return known


class Json(Format):
    """One JSON object on one line."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(self.facts(record), ensure_ascii=False)


class Words(Format):
    """One line to be read by a person, with a traceback below it."""

    def format(self, record: logging.LogRecord) -> str:
        known = self.facts(record)
        after = "\n" + known.pop("traceback") if "traceback" in known else ""
        if "status" in known:
            return f"{known['time'][11:19]} {known['status']} {known['method']} {known['path']} {known['ms']} ms{after}"
        return f"{known['time'][11:19]} {known['level']} {known['message']}{after}"


class Output(logging.Handler):
    """To standard output while a request is answered, else to standard error, where commands say what went wrong."""

    def emit(self, record: logging.LogRecord) -> None:
        stream = sys.stdout if request_id.get() else sys.stderr
        try:
            stream.write(self.format(record) + "\n")
            stream.flush()
        except Exception:
            self.handleError(record)


FORMS = {"json": Json, "text": Words}


def chosen(form: str) -> Format:
    """The form of that name; where none is said, words in a terminal and JSON elsewhere."""
    return FORMS.get(form.lower(), Words if sys.stdout.isatty() else Json)()


def settings(form: str, level: str) -> dict:
    """What LOGGING says. `form` is a name in FORMS or empty, `level` the least that is written."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"chosen": {"()": "treaty.logs.chosen", "form": form}},
        "handlers": {"output": {"()": "treaty.logs.Output", "formatter": "chosen"}},
        "root": {"handlers": ["output"], "level": level},
        "loggers": {
            # Django's own handlers would say everything twice.
            "django": {"handlers": [], "propagate": True},
            # What was not found or not allowed is in the line of its request already.
            "django.request": {"level": "ERROR"},
            # Names and addresses of people who log in are in its tables, for a while, and never here.
            "axes": {"level": "CRITICAL"},
        },
    }
