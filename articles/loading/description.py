"""What a folder of fixtures says about the treaty, its edition and its sources. No Django."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

from articles.loading.files import Fault, Record, check_keys, read, records, text

TREATY = (
    "title short_title",
    "summary adopted_on adopted_at opened_on opened_at authentic_languages authentic_rule series sources",
)
EDITION = ("slug language standing title", "publisher source source_name text_date retrieved_on licence")
SOURCE = ("key type author title publisher date url accessed read", "note")
STANDINGS = ("authentic", "translation", "restatement", "unstated")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def treaty_and_edition(folder: Path) -> tuple[dict, dict]:
    """The fields of the treaty and of its edition, from treaty.yaml; without it, a text that says it is unstated."""
    path = folder / "treaty.yaml"
    if not path.exists():
        treaty = {"title": "A treaty without a title", "short_title": "A treaty without a title"}
        return treaty, {"slug": "text", "language": "en", "standing": "unstated", "title": treaty["title"]}
    whole = read(path, path.name)
    if not isinstance(whole, Record):
        raise Fault("should have the keys treaty and edition.", path.name)
    check_keys(whole, "treaty edition")
    if not all(isinstance(part, Record) for part in whole.values()):
        raise whole.fault("treaty and edition should each have keys of their own.")
    return _fields(whole["treaty"], TREATY, "treaty"), _edition(whole["edition"])


def sources(folder: Path) -> list[dict]:
    """The fields of each source of the bibliography, in the order of the file; none where there is no such file."""
    path = folder / "bibliography.yaml"
    found = (
        [_fields(row, SOURCE, "source") for row in records(read(path, path.name), path.name, "sources")]
        if path.exists()
        else []
    )
    return [row | {"date": str(row["date"] or ""), "accessed": row["accessed"]} for row in found]


def _edition(record: Record) -> dict:
    edition = _fields(record, EDITION, "edition")
    if edition["standing"] not in STANDINGS:
        what = f"“{edition['standing']}” is not a standing; it is one of: {', '.join(STANDINGS)}."
        raise record.fault(what, "standing", "edition")
    if edition["standing"] != "unstated" and not (edition.get("source") and edition.get("text_date")):
        raise record.fault(
            "needs a source and a text_date; without them set its standing to unstated.", where="edition"
        )
    return edition


def _fields(record: Record, keys: tuple[str, str], where: str) -> dict:
    """The values of a record by key, dates as dates; lists stay lists."""
    check_keys(record, *keys, where=where)
    values: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, list):
            values[key] = list(value)
        else:
            words = text(record, key, where, empty=value is None)
            is_day = key in ("accessed", "text_date") or key.endswith("_on")
            values[key] = _day(record, key, words, where) if is_day else words
        if key == "date" and values[key] and not _DATE.fullmatch(values[key]):
            raise record.fault(f"“{values[key]}” is not a date; write 2024-02-14, 2021-06 or 2023.", key, where)
    return values


def _day(record: Record, key: str, words: str, where: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(words) if words else None
    except ValueError:
        raise record.fault(f"“{words}” is not a day; write it as “2024-02-14”.", key, where) from None
