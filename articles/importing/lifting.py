"""Words beside the provisions of an Akoma Ntoso file, lifted into the provision that they stand in."""

from articles.importing.model import Provision


def lift(provision: Provision) -> None:
    """Paragraphs without a number are the provision's own words; only where a list would stand between, they stay."""
    children = provision.children
    plain = [child for child in children if child.kind == "paragraph" and not child.num]
    if not plain:
        return
    if len(children) == 1:
        [only] = plain
        provision.text = "\n".join(text for text in (provision.text, only.text) if text)
        provision.children = only.children
        provision.tail = "\n".join(text for text in (only.tail, provision.tail) if text)
        return
    while provision.children and _is_words(provision.children[0]):
        join(provision, "text", provision.children.pop(0).text)
    ending: list[str] = []
    while provision.children and _is_words(provision.children[-1]):
        ending.insert(0, provision.children.pop().text)
    tail, provision.tail = provision.tail, ""
    for text in [*ending, tail]:
        join(provision, "tail" if provision.children else "text", text)


def _is_words(child: Provision) -> bool:
    return child.kind == "paragraph" and not (child.num or child.children or child.tail)


def join(provision: Provision, field: str, text: str) -> None:
    """Put words on a line of their own after those that a field (text or tail) has."""
    setattr(provision, field, "\n".join(part for part in (getattr(provision, field), text) if part))


def add(provision: Provision, text: str, tail: bool = False) -> None:
    """Add words to the text, or after a list to the tail."""
    if text:
        join(provision, "tail" if tail or provision.children else "text", text)


def count_recitals(preamble: Provision) -> None:
    """Number the recitals of a preamble in their order, unless the file numbers any."""
    recitals = [child for child in preamble.children if child.kind == "recital"]
    if not any(recital.num for recital in recitals):
        for count, recital in enumerate(recitals, 1):
            recital.num = str(count)
