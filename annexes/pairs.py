"""What applies between two States, in the shape in which a page and a machine take it."""

from annexes.standing import rules
from annexes.values import of_span
from articles.sentences import say


def asked_crime(text, contents):
    """The annex, or the article with the core crimes, asked for, and what is wrong with it if anything."""
    if not text:
        return "", ""
    if names_crimes(text, contents):
        return text, ""
    return "", say("“{text}” names no crimes of this treaty; write it as annex_H. All are shown.", text=text[:40])


def names_crimes(eid, contents):
    """Whether it is an annex of the treaty, or the article with the core crimes."""
    row = contents.by_eid.get(eid)
    return row is not None and (row.kind == "annex" or eid == rules.CORE_CRIMES)


def crimes(found, crime=""):
    """Each crime with its conclusion: those asked for, or all that either of the two has declared to apply."""
    return {eid: found.reach(eid) for eid in ([crime] if crime else found.crimes)}


def subjects(found):
    """For each thing that States make known to one another, what each of the two has: (subject, provision, two)."""
    made = {(each.state, each.provision): each.acts for each in found.notified}
    return [
        (subject, eid, [(state, made.get((state, eid), ())) for state in found.states])
        for subject, eid in rules.NOTIFIED.items()
    ]


def sources(found, shown):
    """The sources in the order in which the page names them."""
    conclusions = [found.applies, *shown.values()]
    conclusions += [each.conclusion for each in (*found.reservations, *found.refusals)]
    yield from (key for conclusion in conclusions for key in conclusion.sources)
    yield from (key for each in found.notified for act in each.acts for key in act.sources)
    acts = [act for reason in found.not_allowed for act in reason.acts]
    yield from (key for act in (*acts, *found.unseen) for key in act.sources)


def values(found):
    """The whole answer as plain values."""
    return {
        "states": {code: found.history.name(code) for code in found.states},
        "on": found.on,
        "basis": found.basis,
        "applies": of_conclusion(found.applies),
        "scope": {"provisions": found.scope.provisions, "whole": not found.scope.provisions},
        "crimes": {eid: of_conclusion(conclusion) for eid, conclusion in crimes(found).items()},
        "reservations": [_reserved(each) for each in found.reservations],
        "refusals": [_refusal(each) for each in found.refusals],
        "notified": [_notified(each) for each in found.notified],
        "not_allowed": [_reason(reason) for reason in found.not_allowed],
        "not_known": [{"state": act.state, "gist": act.gist, "sources": act.sources} for act in found.unseen],
    }


def of_conclusion(conclusion):
    """A conclusion as plain values, for JSON."""
    return {
        "answer": conclusion.answer.value,
        "since": of_span(conclusion.since),
        "until": of_span(conclusion.until),
        "reasons": [_reason(reason) for reason in conclusion.reasons],
    }


def _reason(reason):
    keys = {key for act in reason.acts for key in act.sources}
    return {"says": reason.says, "rules": reason.rules, "sources": sorted(keys)}


def _reserved(each):
    about = {"by": each.by, "provision": each.provision, "mutual": each.mutual, "annexes": each.reservation.annexes}
    return about | of_conclusion(each.conclusion)


def _refusal(each):
    about = {"by": each.by, "of": each.of, "rule": each.rule, "before": of_span(each.before), "annexes": each.annexes}
    return about | of_conclusion(each.conclusion)


def _notified(each):
    acts = [{"gist": act.gist, "date": act.date or None, "sources": act.sources} for act in each.acts]
    return {"state": each.state, "subject": each.subject, "provision": each.provision, "acts": acts}
