"""One record of participation.yaml as the draft of a row, its keys, dates and kind checked. No Django."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from annexes.loading import naming
from annexes.loading.columns import dates, day, one_of, strings
from articles.loading.files import Record, check_keys, records, text

FILE = "participation.yaml"
KEYS = {  # section → required, optional
    "titles": ("lang form title sources", "note id checked"),
    "facts": ("name text sources", "value date end place provision note checked"),
    "events": ("date what sources", "end note id checked"),
    "states": ("name iso acts", ""),
    "acts": (
        "kind date gist sources",
        "provision annexes stated_date withdrawn words language disputed note id checked",
    ),
    "counts": ("about count as_of sources", "qualifier note id checked"),
    "conflicts": ("about says shown why", "id checked"),
    "not_established": ("text", "id checked"),
}
KINDS = (
    *("signature", "ratification", "acceptance", "approval", "accession", "provisional application"),
    *("declaration", "reservation", "notification", "withdrawal", "denunciation"),
)
FORMS = ("full", "short", "abbreviation")


@dataclass
class Draft:
    """A row as the file gives it: its columns, what hangs on it in order, and the place it was read from."""

    key: str
    order: int
    record: Record
    where: str
    columns: dict = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)
    provisions: list[str] = field(default_factory=list)
    annexes: list[str] = field(default_factory=list)
    says: list[tuple[str, str]] = field(default_factory=list)


def _title(record: Record, order: int) -> Draft:
    words, form = text(record, "title", "titles"), one_of(record, "form", FORMS, "titles")
    columns = {"language": text(record, "lang", "titles"), "form": form, "title": words}
    return _draft(record, order, "titles", naming.of(columns["language"], form, words), columns)


def _fact(record: Record, order: int) -> Draft:
    columns = {"text": text(record, "text", "facts"), "value": record.get("value")}
    columns |= dates(record, "facts", "date", "end") | {"place": text(record, "place", "facts", empty=True)}
    return _draft(record, order, "facts", text(record, "name", "facts"), columns)


def _event(record: Record, order: int) -> Draft:
    columns = dates(record, "events", "date", "end") | {"what": text(record, "what", "events")}
    day(record, "date", "events", needed=True)
    return _draft(record, order, "events", naming.of(columns["date"], columns["what"]), columns)


def _count(record: Record, order: int) -> Draft:
    if not isinstance(record["count"], int) or isinstance(record["count"], bool) or record["count"] < 0:
        raise record.fault(f"“{record['count']}” is not a number to count with.", "count", "counts")
    columns: dict[str, Any] = {
        "about": text(record, "about", "counts"),
        "as_of": day(record, "as_of", "counts", needed=True),
    }
    columns |= {"count": record["count"], "qualifier": text(record, "qualifier", "counts", empty=True)}
    draft = _draft(record, order, "counts", "", columns)
    draft.key = draft.key or naming.of(columns["about"], columns["as_of"], columns["count"], draft.sources[0])
    return draft


def _conflict(record: Record, order: int) -> Draft:
    columns = {key: text(record, key, "conflicts") for key in ("about", "shown", "why")}
    draft = _draft(record, order, "conflicts", naming.of(columns["about"]), columns)
    for saying in records(record["says"], f"{FILE}, line {record.lines['says']}: says", "sayings"):
        check_keys(saying, "source value", where=draft.where)
        draft.says.append((text(saying, "source", draft.where), text(saying, "value", draft.where)))
    if not draft.says:
        raise record.fault("every conflict needs the sources that differ; say what each says.", "says", draft.where)
    return draft


def _not_established(record: Record, order: int) -> Draft:
    words = text(record, "text", "not_established")
    return _draft(record, order, "not_established", naming.of(words), {"text": words})


def act(record: Record, order: int, name: str, iso: str) -> Draft:
    """The draft of one act of a State."""
    check_keys(record, *KEYS["acts"], where=name)
    columns = {"state_id": iso, "kind": one_of(record, "kind", KINDS, name), "gist": text(record, "gist", name)}
    columns |= dates(record, name, "date", "stated_date", "withdrawn")
    columns |= {key: text(record, key, name, empty=True) for key in ("words", "language", "disputed")}
    if columns["words"] and not columns["language"]:
        raise record.fault("the official words need their language, as in “language: fr”.", "words", name)
    annexes = [f"annex_{letter}" for letter in strings(record, "annexes", name)]
    concerned = [*strings(record, "provision", name), *annexes]
    draft = _draft(record, order, name, naming.act(iso, columns["kind"], columns["date"], concerned), columns)
    draft.annexes = annexes
    return draft


def _draft(record: Record, order: int, where: str, key: str, columns: dict) -> Draft:
    """A draft with what all have: key, note, day of the last check, provisions and, where the section asks, sources."""
    asked = where not in ("conflicts", "not_established")
    if asked:
        columns["note"] = text(record, "note", where, empty=True)
    checked = day(record, "checked", where)
    if checked and len(checked) < len("2026-11-21"):
        raise record.fault("the day of the last check is known; write it as 2026-11-21.", "checked", where)
    columns["checked_on"] = dt.date.fromisoformat(checked) if checked else None
    draft = Draft(text(record, "id", where, empty=True) or key, order, record, where, columns)
    draft.sources, draft.provisions = strings(record, "sources", where), strings(record, "provision", where)
    if asked and not draft.sources:
        raise record.fault("every fact needs a source; name one of bibliography.yaml.", "sources", where)
    return draft


SECTION_ROWS = {
    "titles": _title,
    "facts": _fact,
    "events": _event,
    "counts": _count,
    "conflicts": _conflict,
    "not_established": _not_established,
}
