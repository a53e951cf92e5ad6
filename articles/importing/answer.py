"""What an import says before anything is written: what was read, what holds, and why it may be refused."""

from dataclasses import dataclass, field
from typing import Any

from articles import identifiers
from articles.importing import naming
from articles.importing.matching import ANOTHER, Match
from articles.importing.missing import MOST, missing
from articles.importing.placing import Placed, Placement
from articles.importing.reading import Reading
from articles.sentences import joined, say


@dataclass
class Answer:
    """The report on one file."""

    reading: Reading
    placement: Placement
    match: Match
    warnings: list[str] = field(default_factory=list)

    def impossible(self, treaty: str) -> str:
        """Why no flag helps; "" where nothing stands in the way."""
        if not self.placement.found or not any(one.kind == "article" for one in self.placement.found):
            return say("No articles were read in this file; manage.py read_text shows what was.")
        if self.placement.twice:
            first, again = self.placement.twice[0]
            unit = self.reading.unit
            return say(
                "{label} stands twice{first}{again}: are there two texts in one file?",
                label=identifiers.label(first.eid),
                first=naming.place(unit, first.at),
                again=naming.place(unit, again.at),
            )
        if self.match.alike < ANOTHER:
            return say(
                "This does not look like the {treaty}: only {share} of the articles read have the paragraphs and "
                "points that it has.",
                treaty=treaty,
                share=f"{self.match.alike:.0%}",
            )
        return ""

    def refusals(self, allow_missing: bool, extend: bool) -> list[str]:
        """Why the file is not taken as it is, each with what to do about it."""
        match = self.match
        reasons: list[str] = []
        if match.renumbered:
            told = say("Some provisions have other numbers; compare them with the source and mend the file.")
            reasons.append(told)
        if match.missing and not allow_missing:
            told = say("Provisions are missing; if the publication itself lacks them, allow it (--allow-missing).")
            reasons.append(told)
        if match.extra and not extend:
            told = say("There are provisions that no edition here has so far; to add them, allow it (--extend).")
            reasons.append(told)
        if divided := [one for one in match.extra if one.kind in identifiers.DIVISIONS and self._holds_known(one)]:
            label = identifiers.label(divided[0].eid)
            reasons.append(say("{label} divides articles that stand elsewhere; mend the file.", label=label))
        return reasons

    def _holds_known(self, division: Placed) -> bool:
        return any(one.above == division.eid for one in self.match.matched)

    def lines(self) -> list[str]:
        """The report in sentences."""
        match, unit = self.match, self.reading.unit
        pairs = [
            say(
                "Renumbered: {known} is {label} here{place}.",
                known=identifiers.label(place.eid),
                label=identifiers.label(one.eid),
                place=naming.place(unit, one.at),
            )
            for place, one in match.renumbered
        ]
        extra = [
            say("Extra: {label}{place}.", label=identifiers.label(one.eid), place=naming.place(unit, one.at))
            for one in match.extra
        ]
        warnings = [say("Warning: {warning}", warning=one) for one in self.warnings]
        found = self._counted()
        for sentences in (pairs, missing(match.missing), extra, warnings):
            found += sentences[:MOST]
            if more := len(sentences[MOST:]):
                found.append(say("… and {n} more; --json lists them all.", n=more))
        return found

    def _counted(self) -> list[str]:
        """What was read, in numbers."""
        reading, match = self.reading, self.match
        kinds = [say("{n} {kind}", n=n, kind=naming.counted(kind, n)) for kind, n in reading.counts.items()]
        return [
            say(
                "Read {format}, language {language}: {counted}.",
                format=naming.FORMATS.get(reading.format, reading.format),
                language=reading.language or say("unknown"),
                counted=joined(kinds, ", ") or say("no provisions"),
            ),
            say("{n} words read, {kept} taken over.", n=reading.words_read, kept=reading.words_kept),
            say(
                "{n} provisions match, {missing} are missing, {extra} are extra, {others} have another number.",
                n=len(match.matched),
                missing=len(match.missing),
                extra=len(match.extra),
                others=len(match.renumbered),
            ),
        ]

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
    report.warnings = [naming.at(one.message, reading.unit, one.at) for one in doubts]
    if reading.notes:
        report.warnings.append(say("{n} notes that stand in no provision are not stored.", n=len(reading.notes)))
    return report
