"""What a file says of itself on its first page and in its metadata, in sentences."""

from articles import identifiers
from articles.days import british
from articles.exporting.citing import TreatyFacts

LICENCE = "CC BY 4.0"  # of what the editors of this site write


def sentences(document) -> list[str]:
    """The standing of a Document: what its words are, from where, what goes along with them, and since when."""
    said = [*_what(document), *_along(document), _authentic(document.treaty), _taken(document)]
    return [sentence for sentence in said if sentence]


def _what(document) -> list[str]:
    edition = document.edition
    said = [f"{edition.what[0].upper()}{edition.what[1:]}."]
    source = edition.source_name or edition.publisher or edition.source
    if edition.standing == "unstated" or not source:
        return [*said, "Nothing says what these words are or where they come from; do not rely on them."]
    made = "Written in our own words from the" if edition.standing == "restatement" else "From the"
    dated = f", text as of {british(edition.text_date)}" if edition.text_date else ""
    said.append(f"{made} {source}{dated}: {edition.source}")
    if any(node.kind == "annex" and node.basis == "parent instrument" for node in document.walk()):
        said.append("The wording of the annexes was not available: they are restated from their parent instruments.")
    return said


def _along(document) -> list[str]:
    said, remarks = [], document.remarks
    if "annotations" in document.along and not remarks:
        said.append("No annotations on these provisions have been published.")
    elif remarks:
        many = "One annotation stands" if len(remarks) == 1 else f"{len(remarks)} annotations stand"
        authors = "; ".join(dict.fromkeys(remark.author for remark in remarks))
        dated = british(max(remark.date for remark in remarks))
        said.append(f"{many} under the provisions they speak of, each marked as not part of the text, by: {authors}.")
        said.append(f"The newest of them is dated {dated}. Licence of the annotations: {LICENCE}.")
    if "references" in document.along and "&at=" in document.edition.query:
        said.append("The references of an earlier version are not kept; none are listed.")
    elif "references" in document.along:
        where = "in the words of this edition; they are not part of the text."
        said.append(f"The lists of what a provision cites and is cited by were found by this site {where}")
    return said


def _authentic(treaty: TreatyFacts) -> str:
    if not treaty.authentic:
        return ""
    names = " and ".join([", ".join(treaty.authentic[:-1]), treaty.authentic[-1]][len(treaty.authentic) == 1 :])
    rule = f" ({identifiers.label(treaty.authentic_rule)})" if treaty.authentic_rule else ""
    return f"The authentic languages are {names}{rule}; cite the treaty from one of those texts."


def _taken(document) -> str:
    edition = document.edition
    when = f", as it stood on {british(edition.retrieved)}" if edition.retrieved else ""
    licence = f" Licence: {edition.licence}." if edition.licence else ""
    return f"Taken from {document.address}{when}.{licence}"
