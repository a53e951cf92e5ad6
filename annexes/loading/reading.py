"""participation.yaml as drafts of rows, every key, date and kind checked. No Django."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annexes.loading import naming
from annexes.loading.columns import dates, day, one_of, strings
from articles.loading.files import Fault, Record, check_keys, read, records, text

FILE = "participation.yaml"
SECTIONS = ("as_of states", "as_of_note titles facts events counts conflicts not_established")
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


@dataclass
class Participation:
    """The whole file: how far its list reaches, its States, and drafts by section ("acts" for those of all States)."""

    as_of: str
    note: str
    states: list[dict[str, str]]
    drafts: dict[str, list[Draft]]


def participation(folder: Path) -> Participation:
    """Read the file in `folder`. Raises Fault, with file and line, for the first thing that is wrong."""
    path = folder / FILE
    if not path.exists():
        raise Fault(f"there is no {FILE} in {folder}; is this the folder of the fixtures?")
    whole = read(path, FILE)
    if not isinstance(whole, Record):
        raise Fault(f"should have the keys {', '.join(' '.join(SECTIONS).split())}.", FILE)
    check_keys(whole, *SECTIONS)
    drafts = {name: _once(list(_section(whole, name, row))) for name, row in _ROWS.items()}
    states = records(whole["states"], f"{FILE}: states", "States")
    drafts["acts"] = _once([draft for record in states for draft in _acts(record)])
    _tell_apart(states)
    return Participation(
        day(whole, "as_of", needed=True), text(whole, "as_of_note", empty=True), _states(states), drafts
    )


def _section(whole: Record, name: str, row: Callable[[Record, int], Draft]) -> Iterator[Draft]:
    value = whole.get(name) or []
    if name == "not_established" and isinstance(value, list):
        value = [_sentence(whole, member) if isinstance(member, str) else member for member in value]
    for order, record in enumerate(records(value, f"{FILE}: {name}", name.replace("_", " ")), 1):
        check_keys(record, *KEYS[name], where=name)
        yield row(record, order)


def _sentence(whole: Record, words: str) -> Record:
    """A bare sentence as the record it is short for."""
    record = Record(text=words)
    record.file, record.line, record.lines = whole.file, whole.lines["not_established"], {}
    return record


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
    columns = {"about": text(record, "about", "counts"), "as_of": day(record, "as_of", "counts", needed=True)}
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


_ROWS = {
    "titles": _title,
    "facts": _fact,
    "events": _event,
    "counts": _count,
    "conflicts": _conflict,
    "not_established": _not_established,
}


def _acts(state: Record) -> Iterator[Draft]:
    check_keys(state, *KEYS["states"], where=str(state.get("name", "")))
    name, iso = text(state, "name"), text(state, "iso", str(state["name"]))
    if not re.fullmatch("[A-Z]{2}", iso):
        raise state.fault(f"“{iso}” is not an ISO code; it is two capital letters.", "iso", name)
    for order, record in enumerate(records(state["acts"], f"{FILE}, line {state.line}: {name}", "acts"), 1):
        check_keys(record, *KEYS["acts"], where=name)
        yield _act(record, order, name, iso)


def _act(record: Record, order: int, name: str, iso: str) -> Draft:
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
    columns["checked_on"] = dt.date.fromisoformat(checked) if len(checked) == 10 else None
    draft = Draft(text(record, "id", where, empty=True) or key, order, record, where, columns)
    draft.sources, draft.provisions = strings(record, "sources", where), strings(record, "provision", where)
    if asked and not draft.sources:
        raise record.fault("every fact needs a source; name one of bibliography.yaml.", "sources", where)
    return draft


def _once(drafts: list[Draft]) -> list[Draft]:
    seen: dict[str, Draft] = {}
    for draft in drafts:
        if draft.key in seen:
            first = seen[draft.key].record.line
            what = f"is here twice (first on line {first}); keep one, or tell them apart with an id of their own."
            raise draft.record.fault(what, where=draft.where)
        seen[draft.key] = draft
    return drafts


def _tell_apart(states: list[Record]) -> None:
    for key in ("name", "iso"):
        seen: dict[str, Record] = {}
        for state in states:
            if (first := seen.setdefault(state[key], state)) is not state:
                raise state.fault(f"is here twice (first on line {first.line}); keep one.", key, state[key])


def _states(states: list[Record]) -> list[dict[str, str]]:
    return [{"name": s["name"].strip(), "iso": s["iso"], "order": order} for order, s in enumerate(states, 1)]
