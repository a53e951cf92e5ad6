"""Values of a record that is read: lists, words of a fixed set, dates as exact as known. No Django."""

import datetime as dt
import re

from articles.loading.files import Record, text

DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


def strings(record: Record, key: str, where: str) -> list[str]:
    """The list of texts under a key, empty where the key is absent."""
    value = record.get(key) or []
    if not isinstance(value, list) or not all(isinstance(member, str) for member in value):
        raise record.fault(f"“{key}” should be a list, as in [first, second].", key, where)
    if twice := [member for member in value if value.count(member) > 1]:
        raise record.fault(f"“{twice[0]}” is listed twice; keep one.", key, where)
    return list(value)


def one_of(record: Record, key: str, known: tuple[str, ...], where: str) -> str:
    """The text under a key, which must be one of the known."""
    value = text(record, key, where)
    if value not in known:
        raise record.fault(f"“{value}” is not a {key} known here; it is one of: {', '.join(known)}.", key, where)
    return value


def dates(record: Record, where: str, *keys: str) -> dict[str, str]:
    """The dates under some keys; an end may not come before its date."""
    found = {key: day(record, key, where) for key in keys}
    if found.get("end") and found["end"] < found["date"]:
        raise record.fault(f"the end, {found['end']}, comes before the beginning.", "end", where)
    return found


def day(record: Record, key: str, where: str = "", needed: bool = False) -> str:
    """A date as exact as known; "" for null, where none is needed."""
    words = text(record, key, where, empty=not needed)
    try:
        if words and not DATE.fullmatch(words):
            raise ValueError(words)
        if words:
            dt.date.fromisoformat((words + "-01-01")[:10])
    except ValueError:
        raise record.fault(f"“{words}” is not a date; write 2024-02-14, 2021-06 or 2023.", key, where) from None
    return words
