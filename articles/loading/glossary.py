"""The terms that glossary.yaml explains. No Django."""

import re
from collections import Counter
from pathlib import Path
from unicodedata import normalize

from articles.loading.files import Record, check_keys, text
from articles.loading.known import Known, rows_of

TERM = "term definition defined_in used_in aliases"


def terms(folder: Path, known: Known) -> tuple[list[dict], list[dict]]:
    """The fields of each term, and of each place in which an editor says that it is used."""
    found: dict[str, dict] = {}
    uses = []
    for record in rows_of(folder, "glossary.yaml", "terms"):
        term = _term(record, known)
        if term["slug"] in found:
            raise record.fault("is explained twice; keep one.", "term", term["name"])
        found[term["slug"]] = term
        used = [known.eid(record, "used_in", term["name"], eid) for eid in _words(record, "used_in", term["name"])]
        uses += [{"term_id": term["slug"], "order": n, "provision_id": eid} for n, eid in enumerate(used, 1)]
    return list(found.values()), uses


def slug_of(name: str) -> str:
    """A name as a part of an address: "freezing or seizure" gives freezing-or-seizure."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _term(record: Record, known: Known) -> dict:
    check_keys(record, TERM, where=str(record.get("term", "")))
    name = text(record, "term")
    defined_in = None if record["defined_in"] is None else known.eid(record, "defined_in", name)
    fields = {"definition": text(record, "definition", name), "aliases": _words(record, "aliases", name)}
    return {"name": name, "slug": slug_of(name), "defined_in_id": defined_in, **fields}


def _words(record: Record, key: str, where: str) -> list[str]:
    """A list of words under a key, each of them once."""
    value = record[key]
    if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
        raise record.fault(f"“{key}” should be a list of words.", key, where)
    if twice := [word for word, times in Counter(value).items() if times > 1]:
        raise record.fault(f"“{twice[0]}” stands twice in {key}; keep one.", key, where)
    return list(value)
