"""The citation as data for reference managers: BibTeX, BibLaTeX, RIS and CSL-JSON."""

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from articles.days import british
from articles.exporting.citing.dates import ABBREVIATED
from articles.exporting.citing.facts import Cited, TreatyFacts
from articles.exporting.citing.latex import latex
from articles.exporting.citing.pinpoints import Names, pinpoint
from articles.exporting.citing.styles import BY_KEY
from articles.exporting.citing.works import work


class Record(NamedTuple):
    """A form in which programs for references take a citation."""

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
    made, day = work(cited), cited.treaty.first[1]
    year = made.date[:4] if made else str(day.year) if day else ""
    return slug(" ".join([cited.treaty.short_title, year, *(made.key if made else cited.eids)]))


def bibtex(cited: Cited) -> str:
    """BibTeX knows no treaties: @misc, with the address in `howpublished`."""
    fields = _fields(cited)
    year, _, month = fields.pop("date", "").partition("-")
    # `key` sorts an entry that has no author.
    more = {} if work(cited) else {"key": latex(cited.treaty.short_title)}
    more |= {"year": year, "month": month[:2], "howpublished": rf"\url{{{fields.pop('url')}}}"}
    fields.pop("urldate", "")
    return _entry("misc", cited, {k: v for k, v in (fields | more).items() if k not in ("shorttitle", "entrysubtype")})


def biblatex(cited: Cited) -> str:
    """BibLaTeX: @legal of the subtype that biblatex-oscola prints as a treaty between many States; else @online, and
    @misc for what a State has done."""
    made = work(cited)
    return _entry(("online" if made.is_page else "misc") if made else "legal", cited, _fields(cited))


def _fields(cited: Cited) -> dict[str, str]:
    made, treaty = work(cited), cited.treaty
    fields = {"title": made.title if made else treaty.title, "url": cited.address}
    if made:
        fields |= {"author": f"{{{latex(made.author)}}}", "date": made.date, "version": made.version}
        fields |= {"organization": made.container, "note": made.note}
    else:
        day = treaty.first[1]
        fields |= {"shorttitle": treaty.short_title, "date": day.isoformat() if day else ""}
        fields |= {"entrysubtype": "piltreaty", "note": _note(cited), "pagination": "article"}
    fields["urldate"] = cited.accessed.isoformat() if cited.accessed else ""
    kept = {"url", "author"}
    written = {name: value if name in kept else latex(value) for name, value in fields.items()}
    # Styles that write titles in small letters leave alone what stands in braces of its own.
    return written | {"title": f"{{{written['title']}}}"}


def _entry(kind: str, cited: Cited, fields: dict[str, str]) -> str:
    named = {"month": lambda number: ABBREVIATED[int(number) - 1][:3].lower()}  # a name that each style spells out
    lines = [f"  {k} = {named[k](v) if k in named else f'{{{v}}}'}," for k, v in fields.items() if v]
    return "\n".join([f"@{kind}{{{key(cited)},", *lines, "}", ""])


def _note(cited: Cited) -> str:
    """What the fields of a reference manager have no place for: place, series, force, and the words it was read in."""
    treaty, edition = cited.treaty, cited.edition
    force = f"entered into force {british(treaty.in_force)}" if treaty.in_force else _not_yet(treaty)
    how, day, place = treaty.first
    first = f"{how}{f' at {place}' if place else ''} on {british(day)}" if day else ""
    read = f"read in: {edition.what}" + (f", text as of {british(edition.text_date)}" if edition.text_date else "")
    return "; ".join(part for part in [_at(cited), treaty.series, first, force, read] if part)


def _not_yet(treaty: TreatyFacts) -> str:
    return "" if treaty.force_doubtful else "not yet in force"


def _at(cited: Cited) -> str:
    names: Names = BY_KEY["plain"].names
    return pinpoint(cited.eids, names)


def ris(cited: Cited) -> str:
    """RIS knows no treaties: STAT, the type for statutes; what is on the internet is ELEC, what a State did GEN."""
    made, treaty = work(cited), cited.treaty
    day = treaty.first[1]
    date = made.date if made else day.isoformat() if day else ""
    if made:
        lines = [("TY", "ELEC" if made.is_page else "GEN"), ("TI", made.title), ("AU", made.author)]
        lines += [("T2", made.container), ("ET", made.version), ("N1", made.note)]
    else:
        lines = [("TY", "STAT"), ("TI", treaty.title), ("ST", treaty.short_title), ("T2", treaty.series)]
        lines += [("SE", _at(cited)), ("N1", _note(cited))]
    lines += [("PY", date[:4]), ("DA", date.replace("-", "/"))]
    lines += [("UR", cited.address), ("Y2", f"{cited.accessed:%Y/%m/%d}" if cited.accessed else "")]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def csl(cited: Cited) -> str:
    """CSL-JSON (CSL 1.0.2): a list of one item, as reference managers import it."""
    made, treaty = work(cited), cited.treaty
    item: dict = {"id": key(cited), "URL": cited.address}
    if made:
        item |= {"type": "webpage" if made.is_page else "document", "title": made.title}
        item |= {"author": [{"literal": made.author}], "container-title": made.container, "version": made.version}
        item |= {"issued": _parts(made.date), "note": made.note}
    else:
        item |= {"type": "treaty", "title": treaty.title, "title-short": treaty.short_title}
        item |= {"container-title": treaty.series, "section": _at(cited), "note": _note(cited)}
        item |= {"issued": _parts(treaty.first[1]), "event-date": _parts(treaty.adopted)}
        item |= {"available-date": _parts(treaty.opened), "event-place": treaty.adopted_at}
        item |= {"status": "in force" if treaty.in_force else _not_yet(treaty)}
    item["accessed"] = _parts(cited.accessed)
    return json.dumps([{k: v for k, v in item.items() if v}], ensure_ascii=False, indent=2) + "\n"


def _parts(day: dt.date | str | None) -> dict | None:
    """A date, or one as exact as known, in parts."""
    return {"date-parts": [[int(part) for part in str(day).split("-")]]} if day else None


RECORDS = {
    record.suffix: record
    for record in [
        Record("bib", "BibTeX", "application/x-bibtex; charset=utf-8", bibtex),
        Record("biblatex.bib", "BibLaTeX", "application/x-bibtex; charset=utf-8", biblatex),
        Record("ris", "RIS", "application/x-research-info-systems; charset=utf-8", ris),
        Record("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", csl),
    ]
}
