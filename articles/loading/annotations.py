"""Annotations and notes on the text as their files give them, each fault by file, line and id. No Django."""

import re
from collections.abc import Container, Iterator
from pathlib import Path
from typing import NamedTuple

from articles.loading.files import Record, check_keys, read, records, text

FILES = ("annotations.yaml", "notes-on-text.yaml")
KINDS = ("context", "drafting history", "comparison", "practice", "text")
DOUBT = "doubtful point"
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARK = re.compile(r"\[\^([^\]\s]+)\]")


class Written(NamedTuple):
    """An annotation of a file; `author` is "" where it is the edition's."""

    key: str
    provision: str
    kind: str
    title: str
    body: str
    sources: tuple[str, ...]
    author: str
    record: Record


def written(folder: Path, eids: Container[str], sources: Container[str]) -> list[Written]:
    """Everything that both files say, in their order; a file that is not there says nothing."""
    found: dict[str, Written] = {}
    for one in _all(folder):
        where = f"“{one.key}”"
        if not _KEY.fullmatch(one.key):
            raise one.record.fault("an id is small letters, digits and hyphens, as in art-9-nationals.", "id", where)
        if one.key in found:
            first = found[one.key].record
            raise one.record.fault(f"stands twice (first in {first.file}, line {first.line}).", "id", where)
        if one.provision not in eids:
            raise one.record.fault(f"there is no provision “{one.provision}”.", "provision", where)
        _check_sources(one, sources, where)
        found[one.key] = one
    return list(found.values())


def _all(folder: Path) -> Iterator[Written]:
    for name, make in zip(FILES, (_annotation, _note), strict=True):
        path = folder / name
        for record in records(read(path, name) or [], name, "annotations") if path.exists() else []:
            yield make(record)


def _annotation(record: Record) -> Written:
    where = f"“{record.get('id', '')}”"
    check_keys(record, "id provision kind title body", "sources author", where)
    kind = text(record, "kind", where)
    if kind not in KINDS:
        raise record.fault(f"“{kind}” is not a kind of annotation; the kinds are {', '.join(KINDS)}.", "kind", where)
    sources = record.get("sources") or []
    if not isinstance(sources, list) or not all(isinstance(key, str) for key in sources):
        raise record.fault("sources should be a list of keys of bibliography.yaml.", "sources", where)
    return _written(record, where, kind, text(record, "title", where), text(record, "body", where), tuple(sources))


def _note(record: Record) -> Written:
    where = f"“{record.get('id', '')}”"
    check_keys(record, "id provision note", "author", where)
    return _written(record, where, DOUBT, "", text(record, "note", where))


def _written(record: Record, where: str, kind: str, title: str, body: str, sources: tuple[str, ...] = ()) -> Written:
    author = text(record, "author", where) if "author" in record else ""
    key, provision = text(record, "id", where), text(record, "provision", where)
    return Written(key, provision, kind, title, body, sources, author, record)


def _check_sources(one: Written, known: Container[str], where: str) -> None:
    """Every source is in the bibliography and is cited, and every mark in the words has a source."""
    for key in one.sources:
        if key not in known:
            raise one.record.fault(f"“{key}” is not in bibliography.yaml; add it there.", "sources", where)
    labels = set(_MARK.findall(one.body))
    wanted = {f"s{number}" for number in range(1, len(one.sources) + 1)}
    line = "body" if "body" in one.record else "note"
    if without := sorted(labels - wanted):
        what = f"the footnote [^{without[0]}] has no source; there are {len(wanted)}."
        raise one.record.fault(what, line, where)
    if unused := sorted(wanted - labels):
        raise one.record.fault(f"the source [^{unused[0]}] is cited nowhere in the words.", "sources", where)
