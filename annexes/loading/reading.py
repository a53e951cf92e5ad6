"""participation.yaml as a whole: its sections, its States, each thing once. No Django."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annexes.loading.columns import day
from annexes.loading.rows import FILE, KEYS, SECTION_ROWS, Draft, act
from articles.loading.files import Fault, Record, check_keys, read, records, text

SECTIONS = ("as_of states", "as_of_note titles facts events counts conflicts not_established")


@dataclass
class Participation:
    """The whole file: how far its list reaches, its States, and drafts by section ("acts" for those of all States)."""

    as_of: str
    note: str
    states: list[dict[str, Any]]
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
    drafts = {name: _once(list(_section(whole, name, row))) for name, row in SECTION_ROWS.items()}
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


def _acts(state: Record) -> Iterator[Draft]:
    check_keys(state, *KEYS["states"], where=str(state.get("name", "")))
    name, iso = text(state, "name"), text(state, "iso", str(state["name"]))
    if not re.fullmatch("[A-Z]{2}", iso):
        raise state.fault(f"“{iso}” is not an ISO code; it is two capital letters.", "iso", name)
    for order, record in enumerate(records(state["acts"], f"{FILE}, line {state.line}: {name}", "acts"), 1):
        yield act(record, order, name, iso)


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


def _states(states: list[Record]) -> list[dict[str, Any]]:
    return [{"name": s["name"].strip(), "iso": s["iso"], "order": order} for order, s in enumerate(states, 1)]
