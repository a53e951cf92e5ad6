"""The citation as data for reference managers: BibTeX, BibLaTeX, RIS and CSL-JSON."""

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from articles import identifiers
from articles.exporting.citing.facts import Cited
from articles.exporting.citing.pinpoints import Names, pinpoint
from articles.exporting.citing.styles import BY_KEY, british

_LATEX = {char: f"\\{char}" for char in "&%$#_{}"} | {"\\": r"\textbackslash{}"}
_LATEX |= {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


class Record(NamedTuple):
    suffix: str
    name: str
    media_type: str
    write: Callable[[Cited], str]


def slug(words: str) -> str:
    """Words as a name of a file or key: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def key(cited: Cited) -> str:
    """A lasting key: the short title, the year, and what is cited."""
    day = cited.annotation.date if cited.annotation else cited.treaty.first[1]
    what = [f"{cited.annotation.eid} {cited.annotation.title}"] if cited.annotation else list(cited.eids)
    return slug(" ".join([cited.treaty.short_title, str(day.year) if day else "", *what]))


def bibtex(cited: Cited) -> str:
    """BibTeX knows no treaties: @misc, with the address in `howpublished`."""
    fields = _fields(cited)
    year, _, month = fields.pop("date", "").partition("-")
    # `key` sorts an entry that has no author.
    more = {} if cited.annotation else {"key": _latex(cited.treaty.short_title)}
    more |= {"year": year, "month": month[:2].lstrip("0"), "howpublished": rf"\url{{{fields.pop('url')}}}"}
    fields.pop("urldate", "")
    return _entry("misc", cited, {k: v for k, v in (fields | more).items() if k not in ("shorttitle", "entrysubtype")})


def biblatex(cited: Cited) -> str:
    """BibLaTeX: @legal of the subtype that biblatex-oscola prints as a treaty between many States; @online else."""
    return _entry("online" if cited.annotation else "legal", cited, _fields(cited))


def _fields(cited: Cited) -> dict[str, str]:
    note, treaty = cited.annotation, cited.treaty
    fields = {"title": note.title if note else treaty.title, "url": cited.address}
    if note:
        fields |= {"author": f"{{{note.author}}}", "date": note.date.isoformat(), "version": str(note.revision)}
        fields |= {"organization": note.site, "note": f"On {identifiers.label(note.eid)}, {treaty.short_title}"}
    else:
        day = treaty.first[1]
        fields |= {"shorttitle": treaty.short_title, "date": day.isoformat() if day else ""}
        fields |= {"entrysubtype": "piltreaty", "note": _note(cited), "pagination": "article"}
    fields["urldate"] = cited.accessed.isoformat() if cited.accessed else ""
    kept = {"url", "author"}
    return {name: value if name in kept else _latex(value) for name, value in fields.items()}


def _latex(words: str) -> str:
    return "".join(_LATEX.get(char, char) for char in words)


def _entry(kind: str, cited: Cited, fields: dict[str, str]) -> str:
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key(cited)},", *lines, "}", ""])


def _note(cited: Cited) -> str:
    """What the fields of a reference manager have no place for: place, series, force, and the words it was read in."""
    treaty, edition = cited.treaty, cited.edition
    force = f"entered into force {british(treaty.in_force)}" if treaty.in_force else "not yet in force"
    how, day, place = treaty.first
    first = f"{how}{f' at {place}' if place else ''} on {british(day)}" if day else ""
    read = f"read in: {edition.what}" + (f", text as of {british(edition.text_date)}" if edition.text_date else "")
    return "; ".join(part for part in [_at(cited), treaty.series, first, force, read] if part)


def _at(cited: Cited) -> str:
    names: Names = BY_KEY["plain"].names
    return pinpoint(cited.eids, names)


def ris(cited: Cited) -> str:
    """RIS knows no treaties: STAT, the type for statutes; what is on the internet is ELEC."""
    note, treaty = cited.annotation, cited.treaty
    day = note.date if note else treaty.first[1]
    lines = [("TY", "ELEC" if note else "STAT"), ("TI", note.title if note else treaty.title)]
    if note:
        lines += [("AU", note.author), ("T2", note.site), ("ET", str(note.revision))]
        lines += [("N1", f"On {identifiers.label(note.eid)}, {treaty.short_title}")]
    else:
        lines += [("ST", treaty.short_title), ("T2", treaty.series), ("SE", _at(cited)), ("N1", _note(cited))]
    lines += [("PY", str(day.year) if day else ""), ("DA", f"{day:%Y/%m/%d}" if day else "")]
    lines += [("UR", cited.address), ("Y2", f"{cited.accessed:%Y/%m/%d}" if cited.accessed else "")]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def csl(cited: Cited) -> str:
    """CSL-JSON (CSL 1.0.2): a list of one item, as reference managers import it."""
    note, treaty = cited.annotation, cited.treaty
    item: dict = {"id": key(cited), "URL": cited.address}
    if note:
        item |= {"type": "webpage", "title": note.title, "author": [{"literal": note.author}]}
        item |= {"container-title": note.site, "version": str(note.revision), "issued": _parts(note.date)}
    else:
        item |= {"type": "treaty", "title": treaty.title, "title-short": treaty.short_title}
        item |= {"container-title": treaty.series, "section": _at(cited), "note": _note(cited)}
        item |= {"issued": _parts(treaty.first[1]), "event-date": _parts(treaty.adopted)}
        item |= {"available-date": _parts(treaty.opened), "event-place": treaty.adopted_at}
        item |= {"status": "in force" if treaty.in_force else "not yet in force"}
    item["accessed"] = _parts(cited.accessed)
    return json.dumps([{k: v for k, v in item.items() if v}], ensure_ascii=False, indent=2) + "\n"


def _parts(day: dt.date | None) -> dict | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None


RECORDS = {
    record.suffix: record
    for record in [
        Record("bib", "BibTeX", "application/x-bibtex; charset=utf-8", bibtex),
        Record("biblatex.bib", "BibLaTeX", "application/x-bibtex; charset=utf-8", biblatex),
        Record("ris", "RIS", "application/x-research-info-systems; charset=utf-8", ris),
        Record("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", csl),
    ]
}
