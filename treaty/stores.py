"""Where rows and pages are kept: databases, their copies and caches, each by an address in the environment."""

import os
from urllib.parse import urlsplit

import dj_database_url

from treaty.environment import refuse, words

CACHES = {
    "locmem": "django.core.cache.backends.locmem.LocMemCache",
    "redis": "django.core.cache.backends.redis.RedisCache",
    "rediss": "django.core.cache.backends.redis.RedisCache",  # over TLS
}

# psycopg.IsolationLevel.REPEATABLE_READ; a site on SQLite need not hold all of psycopg in memory for its number.
REPEATABLE_READ = 3


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
