"""Conclusions, acts and days as plain values."""

import datetime as dt

from annexes.models import Register
from annexes.register_files import LICENCE
from annexes.standing.dates import when
from articles.api.answers import absolute, named, source_of
from articles.models import Source


def record_of(on=None):
    """How far the record reaches; one query."""
    record = Register.objects.first()
    return {
        "on": on,
        "as_of": record.as_of if record else "",
        "as_of_note": record.note if record else "",
        "licence": LICENCE,
    }


def state_of(code, name):
    """A State by its code, its name and its address."""
    return {"code": code, "name": name, "address": absolute(f"/states/{code.lower()}/")}


def day_of(span):
    """A day with both its ends; None where there is none."""
    if span is None:
        return None
    earliest = None if span.earliest == dt.date.min else span.earliest
    latest = None if span.latest == dt.date.max else span.latest
    return {"earliest": earliest, "latest": latest, "is_exact": span.exact, "words": when(span)}


def fact_of(act):
    """An act of a State as a reason gives it, with the keys of its sources."""
    names = ("key", "state", "kind", "date", "gist")
    return {name: getattr(act, name) for name in names} | {"sources": act.sources}


def reason_of(reason):
    """A reason: what it says, the provisions that are the rule, the acts that are the facts."""
    facts = [fact_of(act) for act in reason.acts]
    return {"says": reason.says, "rules": [named(eid) for eid in reason.rules], "facts": facts}


def conclusion_of(conclusion):
    """An answer with its days and reasons; a day that is not known is None."""
    return {
        "answer": conclusion.answer.value,
        "since": day_of(conclusion.since),
        "until": day_of(conclusion.until),
        "reasons": [reason_of(reason) for reason in conclusion.reasons],
    }


def reserved_of(each):
    """A reservation that holds, whose it is and whether it frees the others, too."""
    about = {"by": each.by, "provision": named(each.provision), "is_mutual": each.mutual}
    about["annexes"] = [named(eid) for eid in each.reservation.annexes]
    return about | {"conclusion": conclusion_of(each.conclusion)}


def notified_of(each):
    """What a State has notified under a provision."""
    facts = [fact_of(act) for act in each.acts]
    return {"state": each.state, "subject": each.subject, "provision": named(each.provision), "facts": facts}


def with_sources(answer):
    """The answer with every source that anything in it names, in full and in order of key; one query."""
    keys = set(_keys(answer))
    return answer | {"sources": [source_of(row) for row in Source.objects.filter(key__in=keys)]}


def _keys(value):
    if isinstance(value, dict):
        yield from value.get("sources", ())
        for inner in value.values():
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)
