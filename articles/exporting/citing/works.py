"""What is written or done about the treaty, as reference managers see it: a work of its own, by somebody."""

from dataclasses import dataclass

from articles import identifiers
from articles.days import british
from articles.exporting.citing.acts import english
from articles.exporting.citing.facts import ActFacts, AnnotationFacts, Cited, TreatyFacts
from articles.exporting.citing.styles import BY_KEY


@dataclass(frozen=True)
class Work:
    """`date` is as exact as known; `version` is "" for what has none; `is_page` where the page itself is the work."""

    author: str
    title: str
    date: str
    container: str
    note: str
    key: tuple[str, ...]
    version: str = ""
    is_page: bool = False


def work(cited: Cited) -> Work | None:
    """The annotation or act that is cited; None where it is the treaty."""
    if cited.annotation:
        return _written(cited.annotation, cited.treaty)
    return _done(cited.act, cited.treaty) if cited.act else None


def _written(note: AnnotationFacts, treaty: TreatyFacts) -> Work:
    about = f"On {identifiers.label(note.eid)}, {treaty.short_title}"
    date, key = note.date.isoformat(), (note.eid, note.title)
    return Work(note.author, note.title, date, note.site, about, key, str(note.revision), is_page=True)


def _done(act: ActFacts, treaty: TreatyFacts) -> Work:
    plain = BY_KEY["plain"]
    source = ", ".join(part for part in (act.source, act.source_address) if part)
    read = f", read on {british(act.read)}" if act.read else ""
    dated = "" if act.date else f"{plain.undated}; "
    title = f"{english(act, plain.names)} {treaty.title}"
    return Work(
        act.state, title, act.date, act.source, f"{dated}stated by {source}{read}", (act.state, act.kind, *act.eids)
    )
