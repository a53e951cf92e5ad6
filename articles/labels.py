"""From a label, as identifiers.label writes it, back to the eid."""

import re

from articles.identifiers import build, numbered_steps

_NUMBERED_LABEL = re.compile(r"(Article|Annex) ([0-9A-Za-z]+(?: [a-z]{2,})?)((?:\([0-9A-Za-z]+(?: [a-z]{2,})?\))*)")
_DIVISION_LABEL = re.compile(r"(Part|Chapter|Section) ([0-9A-Za-z]+(?: [a-z]{2,})?)")


def eid_of_label(text: str) -> str:
    """The eid of a label written as `label` writes it; ValueError otherwise (for what people type, see citations)."""
    if text in ("Preamble", "Closing words"):
        return text.split(maxsplit=1)[0].lower()
    if text.startswith("Preamble, recital "):
        return build([("preamble", ""), ("recital", text.removeprefix("Preamble, recital "))])
    if found := _NUMBERED_LABEL.fullmatch(text):
        nums = re.findall(r"\(([^)]*)\)", found[3])
        return build([(found[1].lower(), found[2]), *numbered_steps(nums)])
    divisions = [_DIVISION_LABEL.fullmatch(part) for part in text.split(", ")]
    if not all(divisions):
        raise ValueError(f"“{text}” is not a label; one looks like Article 8(3)(a).")
    return build([(found[1].lower(), found[2]) for found in divisions if found])
