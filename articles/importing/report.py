"""A reading as other programs read it, and as a person does."""

from typing import Any

from articles.importing.model import Provision, Remark
from articles.importing.reading import Reading


def as_data(reading: Reading) -> dict[str, Any]:
    """The reading as plain lists and dictionaries, for JSON."""
    return {
        "format": reading.format,
        "language": reading.language,
        "title": reading.title,
        "counts": reading.counts,
        "words": {"read": reading.words_read, "kept": reading.words_kept},
        "warnings": [_sentence(remark, reading.unit) for remark in reading.remarks],
        "notes": reading.notes,
        "outline": [_provision(provision) for provision in reading.provisions],
    }


def as_text(reading: Reading) -> str:
    """The reading as an indented outline, with its counts before and its warnings after it."""
    counted = ", ".join(f"{count} {kind}" for kind, count in reading.counts.items())
    lines = [f"{reading.format}, language {reading.language or 'unknown'}: {counted or 'no provisions'}."]
    lines.append(f"{reading.words_read} words read, {reading.words_kept} taken over.")
    lines += [f"Title: {reading.title}"] if reading.title else []
    for provision in reading.provisions:
        lines += _outlined(provision, 0)
    lines += [f"Note: {note}" for note in reading.notes]
    lines += [f"Warning: {_sentence(remark, reading.unit)}" for remark in reading.remarks]
    return "\n".join(lines)


def _provision(provision: Provision) -> dict[str, Any]:
    return {
        "kind": provision.kind,
        "num": provision.num,
        "heading": provision.heading,
        "text": provision.text,
        "tail": provision.tail,
        "children": [_provision(child) for child in provision.children],
    }


def _outlined(provision: Provision, depth: int) -> list[str]:
    margin = "  " * depth
    named = " ".join(part for part in (provision.kind, provision.num) if part)
    lines = [f"{margin}{named}{f': {provision.heading}' if provision.heading else ''}"]
    lines += [f"{margin}  {line}" for line in provision.text.splitlines()]
    for child in provision.children:
        lines += _outlined(child, depth + 1)
    return lines + [f"{margin}  {line}" for line in provision.tail.splitlines()]


def _sentence(remark: Remark, unit: str) -> str:
    return f"{unit.capitalize()} {remark.at}: {remark.message}" if remark.at else remark.message
