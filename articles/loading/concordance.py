"""The parallels of concordance.yaml and the instruments that they name. No Django."""

from collections import Counter
from pathlib import Path

from articles.loading.files import Record, check_keys, text
from articles.loading.known import Known, check_once, rows_of

INSTRUMENT = ("key title short_title abbreviation date place citation citation_source text_read", "note")
PARALLEL = "provision instrument locator relation note"
RELATIONS = ("reproduces", "adapted from", "similar", "contrasts")


def instruments(folder: Path, known: Known) -> list[dict]:
    """The fields of each instrument that was compared."""
    rows = rows_of(folder, "instruments.yaml", "instruments")
    found = [_instrument(row, known) | {"order": order} for order, row in enumerate(rows, 1)]
    check_once(rows, lambda row: row["key"], "instrument")
    return found


def parallels(folder: Path, known: Known, keys: set[str]) -> list[dict]:
    """The fields of each parallel; `keys` are those of the instruments."""
    rows = rows_of(folder, "concordance.yaml", "parallels")
    places: Counter[str] = Counter()
    found = []
    for row in rows:
        parallel = _parallel(row, known, keys)
        places[parallel["provision_id"]] += 1
        found.append(parallel | {"order": places[parallel["provision_id"]]})
    check_once(rows, lambda row: f"{row['provision']} and {row['instrument']} {row['locator']}", "parallel")
    return found


def _instrument(record: Record, known: Known) -> dict:
    where = str(record.get("key", ""))
    check_keys(record, *INSTRUMENT, where=where)
    needed = {key: text(record, key, where) for key in ("title", "short_title", "text_read")}
    rest = ("abbreviation", "date", "place", "citation", "note")
    optional = {key: text(record, key, where, empty=True) for key in rest}
    cited = None if record["citation_source"] is None else known.source(record, "citation_source", where)
    return {"source_id": known.source(record, "key", where), "citation_source_id": cited} | needed | optional


def _parallel(record: Record, known: Known, keys: set[str]) -> dict:
    where = str(record.get("provision", ""))
    check_keys(record, PARALLEL, where=where)
    words = {key: text(record, key, where) for key in PARALLEL.split()}
    known.eid(record, "provision", where)
    if words["instrument"] not in keys:
        raise record.fault(f"“{words['instrument']}” is not in instruments.yaml; add it there.", "instrument", where)
    if words["relation"] not in RELATIONS:
        what = f"“{words['relation']}” is not a relation; the relations are {', '.join(RELATIONS)}."
        raise record.fault(what, "relation", where)
    return {f"{key}_id" if key in ("provision", "instrument") else key: value for key, value in words.items()}
