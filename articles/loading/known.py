"""What fixture files may name: provisions of the text and sources of the bibliography. No Django."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from articles.loading.files import Record, read, records, text


@dataclass
class Known:
    """The eids of the text and the keys of the bibliography; what is named but not there is a fault."""

    eids: set[str]
    sources: set[str]

    def eid(self, record: Record, key: str, where: str, value: object = None) -> str:
        """The eid under a key of a record (or `value`), which must stand in the text; Fault otherwise."""
        value = record[key] if value is None else value
        if not isinstance(value, str) or value not in self.eids:
            raise record.fault(
                f"“{value}” is not a provision of this text; write an eid, such as art_8__para_3.", key, where
            )
        return value

    def source(self, record: Record, key: str, where: str) -> str:
        """The key of a source under a key of a record, which must be in the bibliography; Fault otherwise."""
        value = text(record, key, where)
        if value not in self.sources:
            raise record.fault(f"“{value}” is not in bibliography.yaml; add it there.", key, where)
        return value


def rows_of(folder: Path, name: str, what: str) -> list[Record]:
    """The records of a file, which is a list; none where there is no such file."""
    path = folder / name
    return records(read(path, name), name, what) if path.exists() else []


def check_once(rows: list[Record], name: Callable[[Record], str], what: str) -> None:
    """Raise Fault where two rows have the same name."""
    seen = set()
    for row in rows:
        if name(row) in seen:
            raise row.fault(f"this {what} stands twice; keep one.", where=name(row))
        seen.add(name(row))
