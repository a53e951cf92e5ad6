"""Settings from the environment: each read once, checked, and refused in one plain sentence."""

import os
import re
import sys
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit


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
