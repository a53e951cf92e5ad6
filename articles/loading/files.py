"""Fixture files as lists that remember where they were read: every mapping knows its file and the line of each key."""

import re
from pathlib import Path

import yaml


class Fault(Exception):
    """Something wrong in a fixture file: which file, which line, which provision, and what to do about it."""

    def __init__(self, what: str, file: str = "", line: int = 0, where: str = ""):
        self.what, self.file, self.line, self.where = what, file, line, where
        place = f"{file}, line {line}" if file and line else file
        super().__init__(": ".join(part for part in (place, where, what) if part))


class Record(dict):
    """A mapping of a fixture file, with the line on which it and each of its keys stands."""

    file: str
    line: int
    lines: dict

    def fault(self, what: str, key: str | None = None, where: str = "") -> Fault:
        """A fault at this record, or at one of its keys."""
        return Fault(what, self.file, self.lines.get(key, self.line), where)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the fast one, where it was compiled
    """Safe YAML whose mappings are Records, and in which a key given twice is a fault and not a silent loss."""


def _record(loader, node):
    record = Record()
    record.file, record.line, record.lines = loader.name, node.start_mark.line + 1, {}
    yield record
    for key_node, value_node in node.value:
        key, line = loader.construct_object(key_node), key_node.start_mark.line + 1
        if not isinstance(key, str):
            raise Fault(f"the key {key!r} is not a word; put it in quotation marks.", record.file, line)
        if key in record.lines:
            raise Fault(f"“{key}” is given twice (first on line {record.lines[key]}); keep one.", record.file, line)
        record[key], record.lines[key] = loader.construct_object(value_node, deep=True), line


_Loader.add_constructor("tag:yaml.org,2002:map", _record)


def read(path: Path, name: str) -> object:
    """The content of one YAML file; `name` is how faults call it. Raises Fault for what is not readable as YAML."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Fault(f"is not UTF-8 text (byte {error.start}); save it as UTF-8.", name) from error
    loader = _Loader(text)
    loader.name = name
    try:
        return loader.get_single_data()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise Fault(f"is not valid YAML: {problem}.", name, mark.line + 1 if mark else 0) from error
    finally:
        loader.dispose()


def in_order(folder: Path) -> list[Path]:
    """The YAML files of a folder by name, numbers counted as numbers: part-2 before part-10."""
    return sorted(folder.glob("*.yaml"), key=lambda path: re.sub(r"\d+", lambda n: n[0].zfill(6), path.name))


def check_keys(record: Record, required: str, optional: str = "", where: str = "") -> None:
    """Raise Fault where a key is missing or unknown; both lists are words with spaces between them."""
    if missing := [key for key in required.split() if key not in record]:
        raise record.fault(f"“{missing[0]}” is missing; add it.", where=where)
    known = [*required.split(), *optional.split()]
    if unknown := [key for key in record if key not in known]:
        known_words = ", ".join(known)
        raise record.fault(f"“{unknown[0]}” is not a key here; the keys are {known_words}.", unknown[0], where)


def text(record: Record, key: str, where: str = "", empty: bool = False) -> str:
    """The text under a key, "" where the key is absent or null; Fault for anything else, or for none where needed."""
    value = record.get(key)
    value = "" if value is None else value
    if not isinstance(value, str):
        raise record.fault(f"“{key}” is {value!r}, not text; put it in quotation marks.", key, where)
    if not value.strip() and not empty:
        raise record.fault(f"“{key}” is empty; give its words.", key, where)
    return value.strip()


def records(value: object, name: str, what: str) -> list[Record]:
    """The value as a list of records, or a Fault that says that one was expected."""
    if not isinstance(value, list) or not all(isinstance(member, Record) for member in value):
        raise Fault(f"should be a list of {what}, each with its keys.", name)
    return value
