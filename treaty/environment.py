"""Settings from the environment: each read once, checked, and refused in one plain sentence."""

import os
import re
import sys
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import dj_database_url

CACHES = {
    "locmem": "django.core.cache.backends.locmem.LocMemCache",
    "redis": "django.core.cache.backends.redis.RedisCache",
    "rediss": "django.core.cache.backends.redis.RedisCache",  # over TLS
}


# psycopg.IsolationLevel.REPEATABLE_READ; a site on SQLite need not hold all of psycopg in memory for its number.
REPEATABLE_READ = 3


def refuse(sentence: str) -> NoReturn:
    """End the program with a sentence; a traceback would help nobody who sets a variable."""
    sys.exit(sentence)


def secret(name: str, length: int) -> str:
    """A secret of at least `length` characters; there is no default."""
    value = os.environ.get(name, "")
    if len(value) < length:
        what = f"has only {len(value)} characters" if value else "is not set"
        make = 'python -c "import secrets; print(secrets.token_urlsafe(50))"'
        refuse(f"{name} {what}: set it to a secret of {length} characters or more, for example from: {make}")
    return value


def flag(name: str, default: bool) -> bool:
    """True for 1, true, yes, on; False for 0, false, no, off."""
    value = os.environ.get(name, "").strip().lower()
    known = dict.fromkeys(["1", "true", "yes", "on"], True) | dict.fromkeys(["0", "false", "no", "off"], False)
    if value and value not in known:
        refuse(f"{name} is “{value}”: set it to 1 or 0.")
    return known.get(value, default)


def words(name: str, default: str) -> list[str]:
    """A list of words, written with commas between them."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    """A folder of the site's own, made where it is not there yet."""
    path = Path(os.environ.get(name) or default)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        refuse(f"The folder {path} cannot be made ({error.strerror}): set {name} to one that can be written.")
    return path


def number(name: str, default: int, least: int = 0) -> int:
    """A whole number, not below `least`."""
    value = os.environ.get(name, str(default))
    if not value.isdecimal() or int(value) < least:
        refuse(f"{name} is “{value}”: set it to a whole number from {least} up.")
    return int(value)


def choice(name: str, known: list[str], default: str) -> str:
    """One of a few words, however it is capitalised."""
    value = os.environ.get(name, "") or default
    found = {word.lower(): word for word in known}
    if value.lower() not in found:
        refuse(f"{name} is “{value}”: set it to one of {', '.join(filter(None, known))}.")
    return found[value.lower()]


def site_url(name: str, default: str) -> str:
    """The address readers see, without a slash at the end: scheme and host, as in https://treaty.example."""
    value = os.environ.get(name, default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query:
        refuse(f"{name} is “{value}”: set it to a scheme and a host, as in https://treaty.example")
    return value


def path(name: str, default: str) -> str:
    """The beginning of addresses, without slashes around it: small letters, digits and hyphens, as in a-door/desk."""
    value = os.environ.get(name, default).strip("/")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*", value):
        refuse(f"{name} is “{value}”: set it to small letters, digits and hyphens, as in editors-desk")
    return value


def email(name: str) -> str:
    """An address of electronic mail, or none."""
    value = os.environ.get(name, "").strip()
    if value and not re.fullmatch(r"[^@\s<>?&]+@[^@\s<>?&]+", value):
        refuse(f"{name} is “{value}”: set it to an address as in editors@treaty.example, or leave it out")
    return value


def database(name: str, default: str) -> dict:
    """A database by its address: sqlite:///path/to/file or postgresql://user:password@host:5432/name."""
    settings = _database(name, os.environ.get(name, default))
    if settings["ENGINE"].endswith("sqlite3"):
        # Readers never wait for a writer (WAL), and a writer waits for another (IMMEDIATE) as long as a load may take.
        # What was committed is on the disk (synchronous=FULL, its default), also where the power fails.
        wal = "PRAGMA journal_mode=WAL"
        settings["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": wal}
    return settings


def replicas(name: str) -> dict[str, dict]:
    """Copies of the database, which are only read, by their addresses with commas between them."""
    found = {f"replica{n}": _database(name, address) for n, address in enumerate(words(name, ""), 1)}
    for settings in found.values():
        options = {"isolation_level": REPEATABLE_READ, "options": "-c default_transaction_read_only=on"}
        if settings["ENGINE"].endswith("sqlite3"):
            options = {"init_command": "PRAGMA query_only=ON"}
        settings |= {"OPTIONS": settings["OPTIONS"] | options, "TEST": {"MIRROR": "default"}}
    return found


def _database(name: str, value: str) -> dict:
    parts = urlsplit(value)
    try:
        if parts.scheme not in ("sqlite", "postgres", "postgresql"):
            raise ValueError(parts.scheme)
        settings = dict(dj_database_url.parse(value, conn_max_age=60, conn_health_checks=True))
    except (ValueError, KeyError):
        # The address may hold a password, so it is not repeated.
        refuse(f"{name} is not understood: use sqlite:///path/to/file or postgresql://user:password@host:5432/name")
    if not settings["NAME"]:
        refuse(f"{name} names no database: add its name at the end, as in postgresql://user:password@host:5432/name")
    # A server that is away must not hold a reader longer than this: seconds to connect, milliseconds without an echo.
    patience = {} if settings["ENGINE"].endswith("sqlite3") else {"connect_timeout": 3, "tcp_user_timeout": 5000}
    return settings | {"OPTIONS": patience | settings.get("OPTIONS", {})}


def cache(name: str, default: str) -> dict:
    """A cache by its address: locmem:// (this process alone) or redis://host:6379/0 (shared)."""
    value = os.environ.get(name, default)
    backend = CACHES.get(urlsplit(value).scheme)
    if backend is None or (not value.startswith("locmem") and not urlsplit(value).hostname):
        refuse(f"{name} is not understood: use locmem:// or redis://host:6379/0")
    if value.startswith("locmem"):
        # In one process: as many pages as fit into some 8 MB. What was not asked for longest goes first.
        return {"BACKEND": backend, "LOCATION": "", "OPTIONS": {"MAX_ENTRIES": 1000}}
    # A cache that does not answer at once is slower than making the page.
    options = {"serializer": "treaty.keeping.Plain", "socket_connect_timeout": 1, "socket_timeout": 1}
    return {"BACKEND": backend, "LOCATION": value, "OPTIONS": options}
