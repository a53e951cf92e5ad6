"""What an import says before anything is written: what was read, what holds, and why it may be refused."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from articles import identifiers
from articles.importing.matching import ANOTHER, Match, Place
from articles.importing.placing import Placed, Placement
from articles.importing.reading import Reading

MOST = 12  # sentences about single provisions; the JSON has them all


@dataclass
class Answer:
    """The report on one file."""

    reading: Reading
    placement: Placement
    match: Match
    warnings: list[str] = field(default_factory=list)

    def at(self, place: int) -> str:
        """Where in the file, in brackets: the line or the page; "" where that is not known."""
        return f" ({self.reading.unit} {place})" if place else ""

    def impossible(self, treaty: str) -> str:
        """Why no flag helps; "" where nothing stands in the way."""
        if not self.placement.found or not any(one.kind == "article" for one in self.placement.found):
            return "No articles were read in this file; manage.py read_text shows what was."
        if self.placement.twice:
            first, again = self.placement.twice[0]
            name = identifiers.label(first.eid)
            return f"{name} stands twice{self.at(first.at)}{self.at(again.at)}: are there two texts in one file?"
        if self.match.alike < ANOTHER:
            return (
                f"This does not look like the {treaty}: only {self.match.alike:.0%} of the articles read have the "
                "paragraphs and points that it has."
            )
        return ""

    def refusals(self, allow_missing: bool, extend: bool) -> list[str]:
        """Why the file is not taken as it is, each with what to do about it."""
        match, reasons = self.match, []
        if match.renumbered:
            reasons.append("Some provisions have other numbers; compare them with the source and mend the file.")
        if match.missing and not allow_missing:
            reasons.append("Provisions are missing; if the publication itself lacks them, allow it (--allow-missing).")
        if match.extra and not extend:
            reasons.append("There are provisions that no edition here has so far; to add them, allow it (--extend).")
        if divided := [one for one in match.extra if one.kind in identifiers.DIVISIONS and self._holds_known(one)]:
            reasons.append(f"{identifiers.label(divided[0].eid)} divides articles that stand elsewhere; mend the file.")
        return reasons

    def _holds_known(self, division: Placed) -> bool:
        return any(one.above == division.eid for one in self.match.matched)

    def lines(self) -> list[str]:
        """The report in sentences."""
        reading, match = self.reading, self.match
        counted = ", ".join(f"{count} {kind}" for kind, count in reading.counts.items())
        found = [
            f"Read {reading.format}, language {reading.language or 'unknown'}: {counted or 'no provisions'}.",
            f"{reading.words_read} words read, {reading.words_kept} taken over.",
            f"{len(match.matched)} provisions match, {len(match.missing)} are missing, {len(match.extra)} are extra, "
            f"{len(match.renumbered)} have another number.",
        ]
        pairs = [
            f"Renumbered: {identifiers.label(place.eid)} is {identifiers.label(one.eid)} here{self.at(one.at)}."
            for place, one in match.renumbered
        ]
        extra = [f"Extra: {identifiers.label(one.eid)}{self.at(one.at)}." for one in match.extra]
        for sentences in (pairs, missing(match.missing), extra, [f"Warning: {one}" for one in self.warnings]):
            rest = [f"… and {len(sentences) - MOST} more; --json lists them all."] if len(sentences) > MOST else []
            found += [*sentences[:MOST], *rest]
        return found

    def as_data(self, refused: list[str]) -> dict[str, Any]:
        """The report for other programs."""
        reading, match = self.reading, self.match
        stored = self.placement.words
        return {
            "format": reading.format,
            "language": reading.language,
            "counts": reading.counts,
            "matched": [one.eid for one in match.matched],
            "missing": [place.eid for place in match.missing],
            "missing_summary": missing(match.missing),
            "extra": [self._named(one) for one in match.extra],
            "renumbered": [self._named(one) | {"known_as": place.eid} for place, one in match.renumbered],
            "words": {"read": reading.words_read, "kept": reading.words_kept, "stored": stored},
            "warnings": self.warnings,
            "refused": refused,
        }

    def _named(self, one: Placed) -> dict[str, Any]:
        return {"eid": one.eid, "label": identifiers.label(one.eid), self.reading.unit: one.at}


def answer(reading: Reading, placement: Placement, match: Match) -> Answer:
    """The report, with a warning for every doubt on the way."""
    report = Answer(reading, placement, match)
    doubts = [*reading.remarks, *placement.remarks, *match.moved]
    report.warnings = [f"{one.message}{report.at(one.at)}" for one in doubts]
    if reading.notes:
        report.warnings.append(f"{len(reading.notes)} notes that stand in no provision are not stored.")
    return report


def missing(places: list[Place]) -> list[str]:
    """A sentence for each outermost provision that is missing; several whole ones of a kind share one."""
    gone = {place.eid for place in places}
    whole: dict[str, list[Place]] = defaultdict(list)
    inside: dict[str, int] = defaultdict(int)
    holders = {place.eid: place.above for place in places}
    for place in places:
        top = place.eid
        while holders[top] in gone:
            top = holders[top]
        if top == place.eid:
            whole[place.kind].append(place)
        inside[place.kind if top == place.eid else _kind(top)] += top != place.eid
    return [_missing(kind, found, inside[kind]) for kind, found in whole.items()]


def _missing(kind: str, found: list[Place], inside: int) -> str:
    names = [identifiers.label(place.eid) for place in found]
    inner = f" with {inside} provision{'s' * (inside != 1)}" if inside else ""
    if len(found) == 1:
        return f"Missing: {names[0]}{inner}."
    shown = ", ".join(names[:MOST]) + (" …" if len(names) > MOST else "")
    plural = "annexes" if kind == "annex" else f"{kind}s"
    return f"Missing: {len(found)} {plural}{inner}: {shown}."


def _kind(eid: str) -> str:
    return identifiers.steps(eid)[-1][0]
