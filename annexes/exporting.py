"""The acts of States as the file they are loaded from: exporting what was loaded gives the same text."""

from annexes import models
from annexes.loading import naming
from annexes.loading.rows import KINDS
from annexes.writing import mapping, sequence

HEADER = f"""\
# What States have done about the Convention, and its history. Every fact is one that a listed source states; the
# wording is ours. Names of States are those of the treaty database (tdb-p); no view on the status of any State or
# territory is implied.
# as_of          the day up to which the newest list reaches
# titles         lang; form: full | short | abbreviation; title; sources; note
# facts          name (lasting); text; where useful value, date, end, place, provision; sources; note
# events         the timeline: date, end (optional), what, sources
# states         name; iso: ISO 3166-1 alpha-2 (XK, for Kosovo, is a user-assigned code outside the standard); acts
#   acts         kind: {" | ".join(KINDS[:6])} |
#                {" | ".join(KINDS[6:])}
#                date: when the depositary received it, null where not established; provision, annexes: what it
#                concerns; gist: in our words; words and language: the official ones, when known; sources: the one it
#                rests on first; stated_date: when a denunciation takes effect, or before which acts are left out;
#                withdrawn: when, if that is recorded without an act; disputed: what and by whom; note
# counts         about, count, qualifier (more than | almost), as_of, sources, note
# conflicts      about; says: source and value; shown: what this site shows; why
# not_established  what no source read says
# Anywhere: checked, the day on which the sources were last compared; id, a lasting name, where it is not the usual one.
# Sources are keys of bibliography.yaml. Dates are as exact as known: "2024-02-14", "2021-06" or "2023".
"""


def participation() -> str:
    """The whole of participation.yaml, in about a dozen queries."""
    register = models.Register.objects.first()
    if register is None:
        return HEADER
    top = {"as_of": register.as_of} | _given(as_of_note=register.note)
    sections = {
        "titles": [_title(row) for row in _rows(models.Title)],
        "facts": [_fact(row) for row in _rows(models.Fact, "concerns")],
        "events": [_event(row) for row in _rows(models.Event)],
        "states": _states(),
        "counts": [_count(row) for row in _rows(models.Count)],
        "conflicts": [_conflict(row) for row in models.Conflict.objects.prefetch_related("says")],
        "not_established": [_not_established(row) for row in models.NotEstablished.objects.all()],
    }
    blocks = ["\n".join(mapping(top, 0))]
    blocks += ["\n".join([f"{name}:", *sequence(members, 2)]) for name, members in sections.items() if members]
    return "\n".join([HEADER, *(block + "\n" for block in blocks)])


def _rows(model, *more):
    return model.objects.prefetch_related("citations", *more)


def _title(row):
    pairs = {"lang": row.language, "form": row.form, "title": row.title, "sources": _sources(row)}
    return pairs | _rest(row, naming.of(row.language, row.form, row.title))


def _fact(row):
    pairs = {"name": row.key, "text": row.text} | _given(date=row.date, end=row.end, place=row.place)
    pairs |= ({} if row.value is None else {"value": row.value}) | _given(provision=_eids(row.concerns))
    return pairs | {"sources": _sources(row)} | _rest(row, row.key)


def _event(row):
    pairs = {"date": row.date} | _given(end=row.end) | {"what": row.what, "sources": _sources(row)}
    return pairs | _rest(row, naming.of(row.date, row.what))


def _count(row):
    pairs = {"about": row.about, "count": row.count} | _given(qualifier=row.qualifier)
    pairs |= {"as_of": row.as_of, "sources": _sources(row)}
    return pairs | _rest(row, naming.of(row.about, row.as_of, row.count, pairs["sources"][0]))


def _conflict(row):
    says = [{"source": saying.source_id, "value": saying.value} for saying in row.says.all()]
    pairs = {"about": row.about, "says": says, "shown": row.shown, "why": row.why}
    return pairs | _named(row, naming.of(row.about))


def _not_established(row):
    named = _named(row, naming.of(row.text))
    return {"text": row.text} | named if named else row.text


def _states():
    acts = {}
    for act in models.Act.objects.with_facts():
        acts.setdefault(act.state_id, []).append(_act(act))
    return [{"name": s.name, "iso": s.iso, "acts": acts.get(s.iso, [])} for s in models.State.objects.all()]


def _act(row):
    annexes = _eids(row.accepts)
    pairs = {"kind": row.kind, "date": row.date or None}
    pairs |= _given(stated_date=row.stated_date, withdrawn=row.withdrawn)
    pairs |= {"provision": _eids(row.concerns), "annexes": [eid.removeprefix("annex_") for eid in annexes]}
    pairs |= {"gist": row.gist} | _given(words=row.words, language=row.language, disputed=row.disputed)
    usual = naming.act(row.state_id, row.kind, row.date, [*pairs["provision"], *annexes])
    return pairs | {"sources": _sources(row)} | _rest(row, usual)


def _rest(row, usual):
    return _given(note=row.note) | _named(row, usual)


def _named(row, usual):
    """The lasting name where it is not the usual one, and the day of the last check."""
    checked = row.checked_on.isoformat() if row.checked_on else ""
    return _given(id="" if row.key == usual else row.key, checked=checked)


def _given(**pairs):
    return {key: value for key, value in pairs.items() if value}


def _sources(row):
    return [citation.source_id for citation in row.citations.all()]


def _eids(concerned):
    return [row.provision_id for row in concerned.all()]
