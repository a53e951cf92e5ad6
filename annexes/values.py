"""The register as plain values for CSV and JSON: dates as exact as known, provisions by eid, sources by key."""

COLUMNS = [
    *("iso", "name", "signed", "instrument", "deposited", "in_force_since", "provisional_since"),
    *("provisional_provisions", "declarations", "annexes", "sources"),
]


def of_row(row):
    """One State, with lists where there may be several."""
    return {
        "iso": row.code,
        "name": row.name,
        "signed": of_conclusion(row.signed),
        "instrument": row.instrument,
        "deposited": of_conclusion(row.deposited),
        "in_force_since": of_conclusion(row.in_force),
        "provisional_since": of_conclusion(row.provisional[0].conclusion if row.provisional else None),
        "provisional_provisions": [eid for each in row.provisional for eid in each.provisions],
        "declarations": [_notice(act) for act in row.notices + row.accepting],
        "annexes": row.annexes,
        "sources": list(dict.fromkeys(key for act in acts_of(row) for key in act.sources)),
    }


def flat(values):
    """The same in one line of a table: lists with semicolons between."""
    return [";".join(value) if isinstance(value, list) else value for value in values.values()]


def acts_of(row):
    """The acts that a row rests on."""
    held = [row.signed, row.deposited, *(each.conclusion for each in row.provisional)]
    return [act for conclusion in held if conclusion for act in conclusion.acts] + row.notices + row.accepting


def of_conclusion(conclusion):
    """The day since when it holds: "2024-02-14", or a range where the day is not established; "" where it does not."""
    return of_span(conclusion.since) if conclusion else ""


def of_span(span):
    """ "2024-02-14"; "2024-02-14/2026-11-21" for a day between two; "" for none."""
    if span is None:
        return ""
    if span.exact:
        return span.earliest.isoformat()
    return f"{span.earliest.isoformat()}/{'..' if span.latest.year == 9999 else span.latest.isoformat()}"


def _notice(act):
    return f"{act.kind}: {' '.join(act.provisions) or 'provision not known'}"
