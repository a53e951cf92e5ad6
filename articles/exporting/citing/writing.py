"""A citation written in a style: its template with the facts filled in, and the gaps of missing facts closed."""

import re
from html import escape
from typing import NamedTuple

from articles import identifiers
from articles.exporting.citing.facts import ActFacts, AnnotationFacts, Cited, TreatyFacts
from articles.exporting.citing.pinpoints import pinpoint
from articles.exporting.citing.quotes import within
from articles.exporting.citing.styles import NO_RULE, Style


class Piece(NamedTuple):
    """Words of a citation, set upright or in italics."""

    words: str
    italic: bool


class Citation(NamedTuple):
    """A citation in one style."""

    style: Style
    pieces: tuple[Piece, ...]
    rule: str  # what of the manual it follows

    @property
    def text(self) -> str:
        """Without italics, to be pasted anywhere."""
        return "".join(piece.words for piece in self.pieces)

    @property
    def html(self) -> str:
        """With italics, safe to be shown."""
        return "".join(f"<i>{escape(p.words)}</i>" if p.italic else escape(p.words) for p in self.pieces)


# Where italics begin and end, and where a fact is not known; private characters, so that no fact is touched.
_ITALIC, _MISSING = "\ue000", "\ue001"
_GAPS = [  # a missing fact takes its italics, brackets, comma and space with it
    (f"{_ITALIC}{_MISSING}{_ITALIC}", _MISSING),
    (rf"{_MISSING}(?:\s*{_MISSING})+", _MISSING),
    (rf"\({_MISSING}\)", _MISSING),
    (rf"\({_MISSING},\s*", "("),
    (rf"^{_MISSING}\s*", ""),
    (rf",?\s*{_MISSING}", ""),
]


def cite(style: Style, cited: Cited) -> Citation:
    """The citation of a provision, several, the whole treaty, an annotation, or a State's act."""
    template, facts = _chosen(style, cited)
    words = (
        _known(template, facts)
        .replace("*", _ITALIC)
        .format_map({name: fact or _MISSING for name, fact in facts.items()})
    )
    for gap, closed in _GAPS:
        words = re.sub(gap, closed, words)
    pieces = (Piece(part, place % 2 == 1) for place, part in enumerate(words.split(_ITALIC)))
    rule = NO_RULE if cited.act else style.rule
    return Citation(style, tuple(piece for piece in pieces if piece.words), rule)


def _known(template: str, facts: dict[str, str]) -> str:
    """The template without the words in square brackets that need a fact which is not known."""
    needs = re.compile(r"\{(\w+)\}")
    return re.sub(r"\[(.*?)\]", lambda part: part[1] if all(facts[n] for n in needs.findall(part[1])) else "", template)


def _chosen(style: Style, cited: Cited) -> tuple[str, dict[str, str]]:
    if cited.annotation:
        return style.annotation, _about(style, cited, cited.annotation)
    if cited.act:
        return style.act, _of(style, cited) | _done(style, cited, cited.act)
    return style.treaty, _of(style, cited)


def _done(style: Style, cited: Cited, act: ActFacts) -> dict[str, str]:
    return {
        "state": act.state,
        "did": style.did(act, style.names),
        "date": style.date(act.date),
        "source": act.source,
        "origin": act.source_address,
        "seen": style.day(act.read) if act.read else "",
        "address": cited.address,
    }


def _of(style: Style, cited: Cited) -> dict[str, str]:
    treaty, at = cited.treaty, pinpoint(cited.eids, style.names)
    how, day, place = treaty.first
    return {
        "title": treaty.title,
        "short": treaty.short_title if treaty.short_title != treaty.title else "",
        "dutch": treaty.titles.get("nl", treaty.short_title),
        "how": how,
        "day": style.day(day) if day else "",
        "first": " ".join([how, *([f"at {place}"] if place else []), f"on {style.day(day)}"]) if day else "",
        "force": _force(style, treaty),
        "series": treaty.series if style.dotted else treaty.series.replace(".", ""),
        "at": at,
        "At": at[:1].upper() + at[1:],
        "read": _read(style, cited),
    }


def _force(style: Style, treaty: TreatyFacts) -> str:
    if treaty.in_force:
        return style.force[1].format(style.day(treaty.in_force))
    return "" if treaty.force_doubtful else style.force[0]


def _read(style: Style, cited: Cited) -> str:
    """Which words were read, and where: the citation is of the treaty, but the reader saw an edition of it."""
    edition = cited.edition
    words = f"Read in: {edition.what}"
    words += f", text as of {style.day(edition.text_date)}" if edition.text_date else ""
    words += f", {cited.address}" if cited.address else ""
    return words + (f", accessed on {style.day(cited.accessed)}." if cited.accessed else ".")


def _about(style: Style, cited: Cited, note: AnnotationFacts) -> dict[str, str]:
    return {
        "author": note.author,
        "title": within(note.title, style.annotation),
        "about": identifiers.label(note.eid),
        "short": cited.treaty.short_title,
        "site": note.site,
        "revision": str(note.revision),
        "day": style.day(note.date),
        "address": cited.address,
        "accessed": style.day(cited.accessed) if cited.accessed else "",
    }
