"""The register of participation as files: States on a day, every act with its sources, where sources differ.

Dates are as exact as known ("2024-02", "2024"), an empty date is not established. The same record and the same day
give the same bytes.
"""

import csv
import io
import json

from annexes import facts, registers, standing, values
from annexes.models import Act, Conflict, Count, NotEstablished, Register
from articles.exporting.citing.records import slug
from articles.models import Source, Treaty

LICENCE = "CC0-1.0"
PRECISION = {0: "not established", 4: "year", 7: "month", 10: "day"}  # by the length of a date


def states_csv(on):
    """(name, text): a line for each State on a day."""
    known = {"on": on.isoformat(), "as_of": as_of(), "licence": LICENCE}
    rows = registers.rows(facts.history(parts=False), on)
    lines = [[*values.flat(values.of_row(row)), *known.values()] for row in rows]
    return _name("states", on, "csv"), _table([*values.COLUMNS, *known], lines)


def acts_csv(on=None):
    """(name, text): a line for every act that is recorded, whatever the day."""
    lines = [act | {"as_of": as_of(), "licence": LICENCE} for act in acts()]
    columns = list(lines[0]) if lines else []
    return _name("acts-of-states", None, "csv"), _table(columns, [values.flat(line) for line in lines])


def states_json(on):
    """(name, text): all of it, States, acts, conflicts and sources, with how far the record reaches."""
    history, record = facts.history(parts=False), Register.objects.first()
    register, found = standing.register(history, on), acts()
    conflicts = [_conflict(row) for row in Conflict.objects.prefetch_related("says")]
    about = {
        "on": on.isoformat(),
        "as_of": as_of(),
        "as_of_note": record.note if record else "",
        "licence": LICENCE,
        "signatories": len(register.signatories),
        "deposited": len(register.deposited),
        "in_force": register.in_force.answer.value,
        "deposits_needed": register.deposits_needed,
        "states": [values.of_row(row) for row in registers.rows(history, on)],
        "acts": found,
        "counts": [_count(row) for row in Count.objects.prefetch_related("citations")],
        "conflicts": conflicts,
        "not_established": [row.text for row in NotEstablished.objects.all()],
        "sources": _sources(),
    }
    return _name("states", on, "json"), json.dumps(about, ensure_ascii=False) + "\n"


def acts():
    """Every act as plain values, in the order of the record."""
    return [_act(act) for act in Act.objects.with_facts()]


def as_of():
    """The day up to which the record is known to reach; "" where there is none."""
    record = Register.objects.first()
    return record.as_of if record else ""


def _act(act):
    return {
        "id": act.key,
        "iso": act.state_id,
        "name": act.state.name,
        "kind": act.kind,
        "date": act.date or "",
        "precision": PRECISION[len(act.date or "")],
        "provisions": [row.provision_id for row in act.concerns.all()],
        "annexes": [row.provision_id for row in act.accepts.all()],
        "gist": act.gist,
        "words": act.words,
        "language": act.language,
        "stated_date": act.stated_date or "",
        "withdrawn": act.withdrawn or "",
        "disputed": act.disputed,
        "note": act.note,
        "checked": act.checked_on.isoformat() if act.checked_on else "",
        "sources": [row.source_id for row in act.citations.all()],
    }


def _count(row):
    found = {name: getattr(row, name) for name in ("about", "count", "qualifier", "as_of", "note")}
    return found | {"sources": [citation.source_id for citation in row.citations.all()]}


def _conflict(row):
    says = [{"source": saying.source_id, "value": saying.value} for saying in row.says.all()]
    return {"about": row.about, "says": says, "shown": row.shown, "why": row.why}


def _sources():
    """What stands behind the keys: the whole bibliography that acts, counts and conflicts name."""
    acts, counts = Act.objects.values("citations__source"), Count.objects.values("citations__source")
    said = Conflict.objects.values("says__source")
    named = Source.objects.filter(key__in=acts) | Source.objects.filter(key__in=counts)
    named |= Source.objects.filter(key__in=said)
    fields = ("key", "type", "author", "title", "publisher", "date", "url", "accessed", "read")
    rows = named.order_by("key").values(*fields)
    return [row | {"accessed": row["accessed"].isoformat() if row["accessed"] else ""} for row in rows]


def _table(columns, lines):
    made = io.StringIO()
    table = csv.writer(made, lineterminator="\n")
    table.writerow(columns)
    table.writerows(lines)
    return made.getvalue()


def _name(what, on, suffix):
    """What the file is, the day it is for, and how far the record behind it reaches."""
    treaty = Treaty.objects.first()
    parts = [slug(treaty.short_title) if treaty else "", what, f"on-{on.isoformat()}" if on else ""]
    reach = as_of()
    return "-".join(part for part in [*parts, f"as-known-{reach}" if reach else ""] if part) + f".{suffix}"
