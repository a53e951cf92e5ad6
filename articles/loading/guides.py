"""The topics and checklists of topics.yaml, and the guide of guide.yaml. No Django."""

import re
from pathlib import Path

from articles.loading.files import Fault, Record, check_keys, read, records, text
from articles.loading.known import Known, check_once, rows_of

FILE = "topics.yaml"
TOPIC = "slug title introduction entries"
CHECKLIST = "slug title introduction items"
GUIDE = "guide.yaml"
LESSON = "slug title introduction statements"
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def topics(folder: Path, known: Known) -> tuple[list[dict], list[dict]]:
    """The fields of each topic and of each of its entries."""
    rows = _rows(folder, "topics")
    found = _guides(rows, TOPIC, "topic", "why", known)
    for row in rows:
        check_once(row["entries"], lambda entry: entry["provision"], f"provision of the topic {row['slug']}")
    return found


def checklists(folder: Path, known: Known) -> tuple[list[dict], list[dict]]:
    """The fields of each checklist and of each of its items."""
    return _guides(_rows(folder, "checklists"), CHECKLIST, "checklist", "text when", known)


def lessons(folder: Path, known: Known) -> tuple[list[dict], list[dict]]:
    """The fields of each lesson of the guide and of each of its statements; none where there is no guide."""
    rows = rows_of(folder, GUIDE, "lessons, each with its statements")
    found, statements = _guides(rows, LESSON, "lesson", "text", known, optional="in_order")
    for row, lesson in zip(rows, found, strict=True):
        lesson["in_order"] = row.get("in_order", False)
        if not isinstance(lesson["in_order"], bool):
            raise row.fault("“in_order” is neither true nor false; say which.", "in_order", row["slug"])
    return found, statements


def _rows(folder: Path, key: str) -> list[Record]:
    path = folder / FILE
    if not path.exists():
        return []
    whole = read(path, FILE)
    if not isinstance(whole, Record):
        raise Fault("should have the keys topics and checklists.", FILE)
    check_keys(whole, "", "topics checklists")
    return records(whole.get(key, []), FILE, key)


def _guides(
    rows: list[Record], keys: str, kind: str, words: str, known: Known, optional: str = ""
) -> tuple[list[dict], list[dict]]:
    """The guides of one kind, and their members: a provision and some words each."""
    guides, members = [], []
    for order, record in enumerate(rows, 1):
        guides.append(_guide(record, keys, optional) | {"order": order})
        slug = record["slug"]
        within = records(record[keys.rsplit(maxsplit=1)[-1]], record.file, f"provisions of {slug}")
        for place, member in enumerate(within, 1):
            check_keys(member, f"provision {words}", where=slug)
            row = {key: text(member, key, slug) for key in words.split()}
            eid = known.eid(member, "provision", slug)
            members.append(row | {f"{kind}_id": slug, "order": place, "provision_id": eid})
    check_once(rows, lambda row: row["slug"], kind)
    return guides, members


def _guide(record: Record, keys: str, optional: str) -> dict:
    check_keys(record, keys, optional, where=str(record.get("slug", "")))
    slug = text(record, "slug")
    if not _SLUG.fullmatch(slug):
        raise record.fault(f"“{slug}” cannot stand in an address; use a-z, 0-9 and hyphens.", "slug")
    return {"slug": slug, "title": text(record, "title", slug), "introduction": text(record, "introduction", slug)}
